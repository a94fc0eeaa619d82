// Captions, shown below the picture and never over it: what can be seen is asked about. The browser's own rendering can't
// be made larger everywhere, and not every browser keeps it when the player fills the screen; its tracks are read, so
// that their format and their timing stay the browser's business.

import { make } from "./make.js";

export class Captions {
  #tracks;
  #shown;

  constructor(video, signal) {
    this.#tracks = [...video.textTracks].filter(({ kind }) => kind === "captions");
    this.element = make("div", { class: "film-captions" });
    for (const track of this.#tracks) {
      track.mode = "disabled";
      track.addEventListener("cuechange", () => track === this.#shown && this.#show(), { signal });
    }
  }

  get languages() {
    return this.#tracks.map(({ language }) => language);
  }

  /** Shows those in a language; none where there are none in it, or none are wanted. */
  choose(language, size) {
    this.#shown = this.#tracks.find((track) => track.language === language);
    for (const track of this.#tracks) track.mode = track === this.#shown ? "hidden" : "disabled";
    this.element.hidden = !this.#shown;
    this.element.dataset.size = size;
    if (language) this.element.lang = language;
    this.#show();
  }

  #show() {
    const cues = [...(this.#shown?.activeCues ?? [])];
    this.element.replaceChildren(...cues.map((cue) => make("p", {}, cue.getCueAsHTML().textContent)));
  }
}
