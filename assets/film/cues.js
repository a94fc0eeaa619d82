// The cues: each opens beside the film when it comes, and from the list at any time. Nothing is forced: the film goes on
// with a click, and what was passed by stays in the list.

import { clock } from "./words.js";
import { make } from "./make.js";

/** How near to its beginning a film counts as not begun, in milliseconds. */
const SLACK = 150;

export class Cues {
  #film;
  #say;
  #host;
  #after;
  #cues;
  #open = null;
  #items = [];

  /** `after` is called when a cue closes, so that the focus finds a place. */
  constructor({ host, film, say, seen, announce, after, signal }) {
    this.#film = film;
    this.#say = say;
    this.#host = host;
    this.#after = after;
    this.announce = announce;
    this.#cues = [...host.querySelectorAll("[data-cue]")].map((section) => ({
      id: section.dataset.cue,
      section,
      at: Number(section.dataset.at),
      again: section.dataset.again === undefined ? null : Number(section.dataset.again),
    }));
    this.seen = seen;
    film.addEventListener("time", ({ detail }) => this.#reached(detail), { signal });
    film.addEventListener("state", () => this.#played(), { signal });
    // Opened before the first picture, so that the poster stays until the film really begins.
    film.comesFirst = () => {
      const first = film.time < SLACK ? this.#atStart() : undefined;
      if (first) this.open(first);
      return first !== undefined;
    };
    const opened = this.#cues.find(({ section }) => section.hasAttribute("data-open"));
    if (opened) this.open(opened, { quietly: true });
  }

  get times() {
    return this.#cues.map(({ at }) => at);
  }

  /** The list in which each can be opened. */
  list() {
    if (this.#cues.length === 0) return undefined;
    this.#items = this.#cues.map((cue) =>
      make("button", { type: "button", class: "film-item", onclick: () => this.open(cue) }),
    );
    this.#name();
    return make(
      "section",
      { class: "film-cues", "aria-labelledby": "film-cues" },
      make("h2", { id: "film-cues" }, this.#say("cues")),
      make("ol", {}, ...this.#items.map((item) => make("li", {}, item))),
    );
  }

  /** Opens a cue: the film stands still, and the focus goes to its heading. */
  open(cue, { quietly = false } = {}) {
    const heading = cue.section.querySelector("h2");
    const time = clock(cue.again ?? 0);
    this.#film.pause();
    this.#close();
    this.#open = cue;
    this.seen.add(cue.id);
    this.#name();
    cue.section.setAttribute("data-open", "");
    this.#host.setAttribute("data-cue-open", "");
    const again = () => this.#goOn(() => this.#film.seek(cue.again));
    const button = (label, onclick, kind = "quiet") => make("button", { type: "button", class: kind, onclick }, label);
    const over = this.#film.ended;
    cue.section.querySelector('[data-part="actions"]').replaceChildren(
      ...(cue.again === null ? [] : [button(this.#say("again", { time }), again)]),
      over ? button(this.#say("close"), () => this.close()) : button(this.#say("go-on"), () => this.#goOn(), "action leaf"),
    );
    if (quietly) return;
    heading.focus({ preventScroll: true });
    cue.section.scrollIntoView({ block: "nearest" });
    this.announce(this.#say("cue-opened", { title: heading.textContent }));
  }

  close() {
    this.#close();
    this.#after();
  }

  #close() {
    if (!this.#open) return;
    this.#open.section.removeAttribute("data-open");
    this.#open.section.querySelector('[data-part="actions"]').replaceChildren();
    this.#host.removeAttribute("data-cue-open");
    this.#open = null;
  }

  #goOn(first = () => {}) {
    this.close();
    first();
    this.#film.play();
  }

  /** Whoever plays the film by other means goes on too. */
  #played() {
    if (this.#film.plays && this.#open) this.#close();
  }

  #reached({ played, from, to }) {
    if (!played || this.#open) return;
    const cue = (from < SLACK && this.#atStart()) || this.#cues.find(({ at }) => from < at && at <= to);
    if (!cue) return;
    this.open(cue);
    // Back to it, so that nothing that comes after it is passed by; a millisecond past it, so that it isn't reached
    // a second time.
    if (!this.#film.ended) this.#film.seek(cue.at + 1);
  }

  /** The cue at the very beginning, as long as it hasn't been opened. */
  #atStart() {
    return this.#cues.find(({ id, at }) => at === 0 && !this.seen.has(id));
  }

  #name() {
    for (const [place, item] of this.#items.entries()) {
      const { id, at, section } = this.#cues[place];
      const title = section.querySelector("h2").textContent;
      const seen = this.seen.has(id);
      item.textContent = this.#say(seen ? "cue-seen" : "cue-new", { time: clock(at), title });
      item.classList.toggle("seen", seen);
    }
  }
}
