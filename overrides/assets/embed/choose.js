// Puts the municipality that the reader chooses into the codes to copy.

const form = document.querySelector("[data-embed-choice]");
const codes = [...document.querySelectorAll("[data-address]")];
const looks = [...document.querySelectorAll("[data-embed-look]")];
const parts = codes.map(({ value }) => value);

function choose() {
  const { value, selectedOptions } = form.elements.kunta;
  const titles = selectedOptions[0].dataset.titles.split("|");
  codes.forEach((code, place) => {
    const { address } = code.dataset;
    code.value = parts[place]
      .replace(/\?kunta=[^"]*/, () => address.slice(address.indexOf("?")) + value)
      .replace(/title="[^"]*"/, () => `title="${titles[place]}"`);
  });
  for (const look of looks) look.search = `?kunta=${value}`;
}

form.hidden = false;
form.addEventListener("change", choose);
form.addEventListener("submit", (event) => event.preventDefault());
choose();
