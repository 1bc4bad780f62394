// What the reader has chosen: in the form, and in the address, so that it can be passed on.

import { addDays, isDay, weekday } from "./clock.js";

const CHECKS = ["naapurit", "maksuton", "esteeton", "toistuvat"];
const LISTS = ["kunta", "aihe", "ika"];
const USUAL_DAYS = "7";
const YES = "kylla";

export class Choice {
  constructor(form, settings) {
    this.form = form;
    this.settings = settings;
  }

  get(name) {
    const field = this.form.elements.namedItem(name);
    if (!field) return "";
    if (field instanceof RadioNodeList) return this.form.elements.pvm?.value || field.value;
    return field.type === "checkbox" ? (field.checked ? YES : "") : field.value;
  }

  /** Takes over what the address says; what makes no sense is left out. */
  read() {
    const asked = new URLSearchParams(location.search);
    for (const name of LISTS) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = [...field.options].some((option) => option.value === asked.get(name)) ? asked.get(name) : "";
    }
    for (const name of CHECKS) {
      const field = this.form.elements.namedItem(name);
      if (field) field.checked = asked.get(name) === YES;
    }
    const days = this.form.elements.namedItem("paiva");
    if (days) {
      const day = asked.get("paiva") ?? USUAL_DAYS;
      this.form.elements.pvm.value = isDay(day) ? day : "";
      for (const radio of days) radio.checked = radio.value === day;
      if (!isDay(day) && !days.value) this.usualDays();
    }
    return [...asked.keys()].some((name) => [...LISTS, ...CHECKS, "paiva"].includes(name));
  }

  usualDays() {
    for (const radio of this.form.elements.namedItem("paiva")) radio.checked = radio.value === USUAL_DAYS;
  }

  /** The choices as they stand in an address. */
  query() {
    const asked = new URLSearchParams();
    for (const name of ["paiva", ...LISTS, ...CHECKS]) {
      const value = this.get(name);
      if (value && !(name === "paiva" && value === USUAL_DAYS)) asked.set(name, value);
    }
    const text = asked.toString();
    return text && `?${text}`;
  }

  write() {
    history.replaceState(history.state, "", location.pathname + this.query() + location.hash);
  }

  /** The days from which on and up to which the reader looks. */
  days(today) {
    const asked = this.get("paiva");
    if (isDay(asked)) return [asked, asked];
    if (asked === "viikonloppu") {
      const saturday = addDays(today, Math.max(0, 5 - weekday(today)));
      return [saturday, weekday(saturday) === 6 ? saturday : addDays(saturday, 1)];
    }
    return [today, asked === "tanaan" ? today : addDays(today, Number(asked) - 1)];
  }

  matches(event) {
    const kunta = this.get("kunta");
    const near = this.get("naapurit") ? (this.settings.neighbours[kunta] ?? []) : [];
    const aihe = this.get("aihe");
    const ika = this.get("ika");
    return (
      (!kunta || event.municipality === kunta || near.includes(event.municipality)) &&
      (!aihe || event.topics.some((topic) => topic === aihe || this.settings.classes[topic] === aihe)) &&
      (!ika || event.ages.includes(ika)) &&
      (!this.get("maksuton") || event.free) &&
      (!this.get("esteeton") || event.accessible)
    );
  }
}
