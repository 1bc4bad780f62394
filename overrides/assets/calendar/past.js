// Hides what is over by the reader's clock, even where the site was built earlier.

const EVERY = 60_000;

function hidePast(scope = document) {
  const now = Date.now();
  for (const element of scope.querySelectorAll("[data-ends]")) {
    element.hidden = Date.parse(element.dataset.ends) <= now;
  }
  for (const group of scope.querySelectorAll(".mv-agenda > section:has([data-ends])")) {
    group.hidden = !group.querySelector("[data-record]:not([hidden])");
  }
}

hidePast();
setInterval(hidePast, EVERY);
