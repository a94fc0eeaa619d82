// The player of films. It takes over what the page shows without it (src/screens/play/film.rs has the table of marks):
//
// - <venster-film> is upgraded when it comes into the page, and lets go of everything when it leaves;
// - `data-plays` on it says that the player is at work, `data-cue-open` that a cue is open, and `data-open` which one;
// - it fills the empty elements `data-part`, and changes no other element of the page's but by attributes;
// - words change with the language: `data-texts` anew, and the player builds its parts anew while the film goes on;
// - it never plays by itself, makes no other request than the film's, and sends nothing;
// - `data-as-text` says that the film can't be had: its words and cues then stand open in the picture's place.
//
// What is done in a cue is the page's business. Where the film is long in coming, the player says so and presses the
// page's own switch to the text version, `data-action="film-text"`, when it is asked to.

import { Captions } from "./captions.js";
import { Controls, startPicture } from "./controls.js";
import { Cues } from "./cues.js";
import { Footage } from "./footage.js";
import { keepPlace, keepSettings, keptPlace, keptSettings } from "./kept.js";
import { make } from "./make.js";
import { Transcript } from "./transcript.js";
import { clock, wordsOf } from "./words.js";
import { YouTube } from "./youtube.js";

/** Watching that broke off nearer than this to the film's beginning or end begins anew, in milliseconds. */
const EDGE = 3000;
/** How often the place is kept while the film plays, in milliseconds. */
const KEEP_EVERY = 1000;

class VensterFilm extends HTMLElement {
  static observedAttributes = ["data-texts"];

  #life = null;
  #film = null;
  #words = null;
  #settings = keptSettings();
  #seen = new Set();
  #trouble = null;
  /** Whether the version with a second voice was wanted and can't be had. */
  #undescribed = false;
  #offer = null;
  #keptAt = 0;
  /** The parts that have words in them, built anew with another language. */
  #say = null;
  #controls = null;

  connectedCallback() {
    this.#life = new AbortController();
    // What is in it may come after it.
    queueMicrotask(() => this.isConnected && !this.#film && this.#begin());
  }

  disconnectedCallback() {
    this.#keep();
    this.#film?.pause();
    this.#life.abort();
    this.#words?.abort();
    this.#film = null;
  }

  attributeChangedCallback(_, before) {
    // The page changes its own parts in the same breath; the player's follow.
    if (before !== null && this.#film) queueMicrotask(() => this.#film && this.#build());
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #begin() {
    const { signal } = this.#life;
    this.setAttribute("data-plays", "");
    if (this.dataset.youtube) {
      this.#film = new YouTube(signal);
    } else {
      const video = this.querySelector("video");
      video.removeAttribute("controls");
      this.#film = new Footage(video, signal);
      this.#film.volume = this.#settings.volume;
      this.#offer = this.#broken();
      video.addEventListener("click", () => this.#clicked(), { signal });
      addEventListener("pagehide", () => this.#keep(), { signal });
      this.#film.addEventListener("time", () => this.#moved(), { signal });
      this.#film.addEventListener("ended", () => this.#keep(), { signal });
      this.#film.addEventListener("state", () => this.#played(), { signal });
      this.#film.addEventListener("undescribed", () => this.#goOnUndescribed(), { signal });
      this.#film.addEventListener("trouble", ({ detail }) => this.#tell(detail.trouble), { signal });
      if (this.#settings.described && this.#film.canBeDescribed) this.#film.describe(true);
    }
    this.#build();
  }

  /** Builds everything that has words in it. */
  #build() {
    this.#words?.abort();
    this.#words = new AbortController();
    const { signal } = this.#words;
    const say = wordsOf(this.dataset.texts);
    const film = this.#film;
    const settings = this.#settings;
    this.#say = say;
    const language = this.closest("[lang]").lang;
    const video = this.querySelector("video");
    const status = make("p", { class: "unseen", role: "status" });
    const announce = (words) => (status.textContent = words);
    let controls;
    const after = () => (controls ? controls.focus() : this.querySelector("iframe")?.focus());
    const cues = new Cues({ host: this, film, say, seen: this.#seen, announce, after, signal });
    const side = [cues.list()];
    if (video) {
      const captions = new Captions(video, signal);
      if (!captions.languages.includes(settings.language)) settings.language = null;
      const choose = () => captions.choose(settings.captions ? (settings.language ?? language) : null, settings.size);
      const keep = () => keepSettings(settings);
      const changed = () => {
        this.#undescribed = false;
        this.#notices();
        choose();
        keep();
      };
      const duration = Number(this.dataset.duration);
      const { languages } = captions;
      controls = new Controls({ host: this, film, say, settings, duration, cues: cues.times, language, languages, changed, signal });
      choose();
      this.#part("controls").replaceChildren(startPicture(film, () => this.#clicked(), signal), captions.element, controls.element);
      side.unshift(new Transcript({ host: this, film, say, settings, keep, announce, signal }).element);
    } else if (!this.querySelector("iframe")) {
      const load = () => {
        film.load(this.dataset.youtube, say("controls"), this.#part("controls"));
        this.querySelector("iframe").focus();
      };
      this.#part("controls").replaceChildren(make("button", { type: "button", class: "quiet", onclick: load }, say("youtube")));
    }
    this.#controls = controls;
    this.#part("side").replaceChildren(...side.filter(Boolean), status);
    this.#notices();
  }

  /** A click on the picture plays or pauses, and takes the focus along, so that the keys work. */
  #clicked() {
    this.#controls.focus();
    this.#controls.toggle();
  }

  /** Where watching broke off, if that is worth an offer. */
  #broken() {
    const place = keptPlace(this.dataset.keep);
    return place > EDGE && place < Number(this.dataset.duration) - EDGE ? place : null;
  }

  #moved() {
    if (Math.abs(this.#film.time - this.#keptAt) >= KEEP_EVERY) this.#keep();
  }

  #keep() {
    if (!this.#film || this.dataset.youtube || this.#offer !== null) return;
    this.#keptAt = this.#film.time;
    const isOver = this.#film.ended || this.#keptAt > Number(this.dataset.duration) - EDGE;
    keepPlace(this.dataset.keep, this.#keptAt > EDGE && !isOver ? this.#keptAt : null);
  }

  /** Whoever plays has answered the offer. */
  #played() {
    if (this.#offer === null || !this.#film.plays) return;
    this.#offer = null;
    this.#notices();
  }

  #tell(trouble) {
    this.#trouble = trouble;
    // What is long in coming may still come.
    const isLost = trouble !== null && trouble !== "stalled";
    const hidden = isLost ? [this.#part("controls"), this.#part("side")] : [];
    const hadFocus = hidden.some((part) => part.contains(document.activeElement));
    this.toggleAttribute("data-trouble", trouble !== null);
    this.toggleAttribute("data-as-text", isLost);
    this.#notices();
    if (hadFocus) this.#part("notices").querySelector("button").focus();
  }

  #goOnUndescribed() {
    this.#settings.described = false;
    this.#undescribed = true;
    this.#notices();
  }

  /** What is to be said above the film: that it can't be had, or where watching broke off. */
  #notices() {
    const part = this.#part("notices");
    const hadFocus = part.contains(document.activeElement);
    this.#fillNotices(part);
    if (hadFocus && !part.contains(document.activeElement)) this.#controls?.focus();
  }

  #fillNotices(part) {
    const say = this.#say;
    const button = (label, onclick) => make("button", { type: "button", class: "quiet", onclick }, label);
    if (this.#trouble) {
      const read = () => document.querySelector('[data-action="film-text"]').click();
      const isLost = this.hasAttribute("data-as-text");
      const ways = [!isLost && button(say("read"), read), button(say("retry"), () => this.#film.retry())];
      const notice = make(
        "div",
        { class: "film-notice", role: "alert" },
        make("p", {}, make("b", {}, say(this.#trouble)), " ", say(isLost ? "as-text" : "nothing-lost")),
        make("p", {}, ...ways.filter(Boolean)),
      );
      part.replaceChildren(notice);
      return;
    }
    const undescribed = this.#undescribed && make("p", { class: "film-notice", role: "alert" }, say("undescribed"));
    if (this.#offer === null) {
      part.replaceChildren(...[undescribed].filter(Boolean));
      return;
    }
    const from = (place) => () => {
      this.#offer = null;
      this.#film.seek(place);
      this.#film.play();
      this.#notices();
    };
    const offer = make(
      "p",
      { class: "film-offer" },
      button(say("resume", { time: clock(this.#offer) }), from(this.#offer)),
      button(say("from-start"), from(0)),
    );
    part.replaceChildren(...[undescribed, offer].filter(Boolean));
  }
}

/** Called once the player's style sheet is there as well. */
export function define() {
  if (!customElements.get("venster-film")) customElements.define("venster-film", VensterFilm);
}
