// The transcript: what is said and heard, each line a button that leads there. It follows the film by scrolling itself,
// never the page. What is to be seen has no place in it, since seeing is what is asked; it is told to those who listen.

import { clock } from "./words.js";
import { make } from "./make.js";

export class Transcript {
  #lines;
  #list;
  #current = null;
  #described;

  constructor({ host, film, say, settings, keep, announce, signal }) {
    const all = [...host.querySelectorAll("[data-line]")];
    const times = ({ dataset: { start, end } }) => ({ start: Number(start), end: Number(end) });
    this.#described = all
      .filter(({ dataset }) => dataset.line === "description")
      .map((line) => ({ ...times(line), words: line.textContent }));
    this.#lines = all
      .filter(({ dataset }) => dataset.line !== "description")
      .map((line) => {
        const { start, end } = times(line);
        const time = make("span", { class: "time" }, clock(start));
        const words = make("span", {}, ...[...line.childNodes].map((node) => node.cloneNode(true)));
        const button = make("button", { type: "button", class: "film-item", onclick: () => film.seek(start) }, time, words);
        return { start, end, button };
      });
    this.#list = make("ol", { class: "film-lines" }, ...this.#lines.map(({ button }) => make("li", {}, button)));
    const follow = make("input", {
      type: "checkbox",
      onchange: () => {
        settings.follow = follow.checked;
        keep();
        this.#scroll(settings);
      },
    });
    follow.checked = settings.follow;
    this.element = this.#lines.length
      ? make(
          "details",
          { class: "film-transcript", open: true },
          make("summary", {}, say("transcript")),
          make("label", { class: "film-check" }, follow, say("follow")),
          this.#list,
        )
      : undefined;
    film.addEventListener(
      "time",
      ({ detail: { played, from, to } }) => {
        this.#mark(film.time, settings);
        // Where a cue has just opened the film stands still, and goes back to it.
        const told = played && film.plays && !settings.described && this.#described.find(({ start }) => from <= start && start < to);
        if (told) announce(told.words);
      },
      { signal },
    );
    this.#mark(film.time, settings);
  }

  #mark(time, settings) {
    // The line that is spoken, or the last one that was.
    const current = this.#lines.findLast(({ start }) => start <= time + 1) ?? null;
    if (current === this.#current) return;
    this.#current?.button.removeAttribute("aria-current");
    this.#current = current;
    current?.button.setAttribute("aria-current", "true");
    this.#scroll(settings);
  }

  #scroll(settings) {
    if (!settings.follow || !this.#current) return;
    const line = this.#current.button.parentElement;
    const list = this.#list;
    list.scrollTop = line.offsetTop - list.offsetTop - (list.clientHeight - line.offsetHeight) / 2;
  }
}
