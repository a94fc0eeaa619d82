// The controls of a film of our own. Every name is a word of the page's, every control a plain one of the browser's:
// buttons, sliders, lists of choices.

import { icon, iconButton, make, rename } from "./make.js";
import { clock } from "./words.js";

/** How far a step back or forward goes, in milliseconds. */
const STEP = 5000;
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const SIZES = ["small", "medium", "large"];

export class Controls {
  #parts = {};
  #film;
  #say;
  #settings;
  #duration;
  #host;
  #changed;
  #language;
  #signal;

  /** `language` is the page's: captions are in it until another is chosen. */
  constructor({ host, film, say, settings, duration, cues, language, languages, changed, signal }) {
    this.#host = host;
    this.#film = film;
    this.#say = say;
    this.#settings = settings;
    this.#duration = duration;
    this.#changed = changed;
    this.#language = language;
    this.#signal = signal;
    const { back, forward } = { back: () => this.#step(-STEP), forward: () => this.#step(STEP) };
    const seconds = STEP / 1000;
    const parts = this.#parts;
    parts.play = iconButton("play", say("play"), () => this.toggle(), { class: "film-button film-play" });
    parts.time = make("span", { class: "film-time", "aria-hidden": "true" });
    parts.seek = this.#slider("seek", Math.ceil(duration / 100) / 10, "0.1", () => film.seek(parts.seek.value * 1000));
    parts.mute = iconButton("sound", say("mute"), () => this.#mute());
    parts.volume = this.#slider("volume", 1, "0.05", () => this.#louder(Number(parts.volume.value)));
    parts.captions = iconButton("captions", say("captions"), () => this.#captions(), { "aria-pressed": "false" });
    parts.settings = iconButton("settings", say("settings"), () => this.#open(), {
      "aria-expanded": "false",
      "aria-controls": "film-settings",
    });
    parts.panel = this.#panel(languages);
    if (document.fullscreenEnabled && host.requestFullscreen) {
      parts.fullscreen = iconButton("fullscreen", say("fullscreen"), () => this.#fill());
      document.addEventListener("fullscreenchange", () => this.#show(), { signal });
    }
    // The marks say where the film pauses; to those who don't see them the list of questions says it.
    const mark = (at) => {
      const mark = make("span");
      mark.style.insetInlineStart = `${(100 * at) / duration}%`;
      return mark;
    };
    const marks = make("div", { class: "film-marks", "aria-hidden": "true" }, ...cues.map(mark));
    this.element = make(
      "div",
      { class: "film-controls", role: "group", "aria-label": say("controls") },
      make("div", { class: "film-seek" }, parts.seek, marks),
      make(
        "div",
        { class: "film-row" },
        parts.play,
        iconButton("back", say("back", { seconds }), back),
        iconButton("forward", say("forward", { seconds }), forward),
        parts.time,
        make("span", { class: "film-volume" }, parts.mute, parts.volume),
        parts.captions,
        parts.settings,
        parts.fullscreen,
      ),
      parts.panel,
    );
    for (const event of ["time", "state"]) film.addEventListener(event, () => this.#show(), { signal });
    host.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#apply();
    this.#show();
  }

  focus() {
    this.#parts.play.focus({ preventScroll: true });
  }

  toggle() {
    if (this.#film.plays) this.#film.pause();
    else this.#film.play();
  }

  #slider(name, max, step, oninput) {
    const slider = make("input", { type: "range", class: `film-${name}-slider`, min: 0, max, step, oninput, "aria-label": this.#say(name) });
    slider.value = 0;
    return slider;
  }

  /** What isn't needed all the time. */
  #panel(languages) {
    const say = this.#say;
    const settings = this.#settings;
    const choice = (label, options, value, take) => {
      const select = make("select", { onchange: () => this.#set(() => take(select.value)) });
      select.append(...options.map(([value, words]) => make("option", { value }, words)));
      select.value = value;
      return make("label", {}, make("span", {}, label), select);
    };
    // A language is called what it calls itself.
    const called = (language) => new Intl.DisplayNames([language], { type: "language" }).of(language);
    const speeds = SPEEDS.map((speed) => [speed, speed === 1 ? say("normal") : `${speed.toLocaleString(this.#language)} ×`]);
    const parts = [choice(say("speed"), speeds, settings.speed, (speed) => (settings.speed = Number(speed)))];
    if (languages.length > 0) {
      const tongues = [...languages.map((language) => [language, called(language)]), ["", say("off")]];
      const tongue = choice(say("captions"), tongues, "", (language) => {
        settings.captions = language !== "";
        if (language) settings.language = language === this.#language ? null : language;
      });
      this.#parts.tongue = tongue.querySelector("select");
      parts.push(tongue);
      const sizes = SIZES.map((size) => [size, say(size)]);
      parts.push(choice(say("size"), sizes, settings.size, (size) => (settings.size = size)));
    }
    if (this.#film.canBeDescribed) {
      const described = make("input", {
        type: "checkbox",
        onchange: () => {
          this.#set(() => (settings.described = described.checked));
          this.#film.describe(settings.described);
        },
      });
      described.checked = settings.described;
      this.#film.addEventListener("undescribed", () => (described.checked = false), { signal: this.#signal });
      parts.push(make("label", { class: "film-check" }, described, say("described")));
    }
    parts.push(
      make(
        "details",
        { class: "film-keys" },
        make("summary", {}, say("keys")),
        make("p", {}, say("keys-list")),
        make("p", {}, say("keys-note")),
      ),
    );
    return make("div", { class: "film-panel", id: "film-settings", hidden: true }, ...parts);
  }

  #set(change) {
    change();
    this.#apply();
    this.#show();
    this.#changed();
  }

  #apply() {
    this.#film.speed = this.#settings.speed;
    this.#parts.captions.setAttribute("aria-pressed", String(this.#settings.captions));
    if (this.#parts.tongue) this.#parts.tongue.value = this.#settings.captions ? (this.#settings.language ?? this.#language) : "";
  }

  #captions() {
    this.#set(() => (this.#settings.captions = !this.#settings.captions));
  }

  #step(by) {
    this.#film.seek(this.#film.time + by);
  }

  #mute() {
    this.#film.muted = !this.#film.muted;
  }

  #louder(volume) {
    this.#settings.volume = Math.min(1, Math.max(0, volume));
    this.#film.volume = this.#settings.volume;
    this.#changed();
  }

  #open() {
    const { panel, settings } = this.#parts;
    panel.hidden = !panel.hidden;
    settings.setAttribute("aria-expanded", String(!panel.hidden));
  }

  #fill() {
    // Refused now and then; the picture then stays as large as it is.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    else this.#host.requestFullscreen().catch(() => {});
  }

  #show() {
    const { play, time, seek, mute, volume, fullscreen } = this.#parts;
    const say = this.#say;
    const film = this.#film;
    const now = clock(film.time);
    const total = clock(this.#duration);
    const once = (button, name, label) => button.getAttribute("aria-label") !== label && rename(button, name, label);
    once(play, film.plays ? "pause" : "play", say(film.plays ? "pause" : "play"));
    once(mute, film.muted ? "mute" : "sound", say(film.muted ? "unmute" : "mute"));
    if (fullscreen) {
      const fills = document.fullscreenElement === this.#host;
      once(fullscreen, fills ? "window" : "fullscreen", say(fills ? "window" : "fullscreen"));
    }
    time.textContent = `${now} / ${total}`;
    this.#move(seek, film.time / 1000, say("time", { now, total }));
    this.#move(volume, film.volume, say("percent", { number: Math.round(film.volume * 100) }));
  }

  #move(slider, value, words) {
    slider.value = value;
    slider.setAttribute("aria-valuetext", words);
    // The part that lies behind is filled.
    slider.style.setProperty("--done", `${(100 * slider.value) / slider.max}%`);
  }

  /** Keys, while the focus is at the picture or its controls. */
  #key(event) {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (!target.closest(".film-stage")) return;
    const is = (what) => target.closest(what) !== null;
    if (is("select, input:not([type=range]), textarea, [contenteditable]")) return;
    const acts = {
      k: () => this.toggle(),
      ArrowLeft: () => this.#step(-STEP),
      ArrowRight: () => this.#step(STEP),
      ArrowUp: () => this.#louder(this.#film.volume + 0.1),
      ArrowDown: () => this.#louder(this.#film.volume - 0.1),
      m: () => this.#mute(),
      c: () => this.#captions(),
      f: () => this.#parts.fullscreen && this.#fill(),
    };
    // On a button the space bar presses it.
    if (!is("button, summary, a")) acts[" "] = acts.k;
    if (key === "Escape" && !this.#parts.panel.hidden) acts.Escape = () => (this.#open(), this.#parts.settings.focus());
    const act = acts[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

/** A picture above the film while it stands still at its beginning: a click on it plays. */
export function startPicture(film, onclick, signal) {
  const picture = make("div", { class: "film-start", onclick }, icon("play"));
  const show = () => (picture.hidden = film.plays || film.time > 0);
  for (const event of ["time", "state"]) film.addEventListener(event, show, { signal });
  show();
  return picture;
}
