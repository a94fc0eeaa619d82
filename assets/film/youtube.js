// A film that is shown by YouTube. Nothing is asked of it before the learner asks for it; then its own frame plays, with
// its own controls, and tells the time by messages: no script of theirs runs in our page.

import { make } from "./make.js";

const ORIGIN = "https://www.youtube-nocookie.com";
/** How often the frame is asked to tell the time, until it does, in milliseconds. */
const KNOCK = 250;

export class YouTube extends EventTarget {
  #frame = null;
  #last = 0;
  #state = -1;
  #heard = false;
  #signal;

  constructor(signal) {
    super();
    this.#signal = signal;
    addEventListener("message", (event) => this.#hear(event), { signal });
  }

  /** Puts the frame in place. */
  load(id, title, place) {
    this.#frame = make("iframe", {
      src: `${ORIGIN}/embed/${id}?enablejsapi=1&rel=0&playsinline=1&origin=${encodeURIComponent(location.origin)}`,
      title,
      allow: "encrypted-media; fullscreen; picture-in-picture",
      // Without it YouTube refuses to play.
      referrerpolicy: "strict-origin-when-cross-origin",
    });
    place.replaceChildren(this.#frame);
    const knock = () => {
      if (this.#heard || this.#signal.aborted) return;
      this.#send({ event: "listening" });
      setTimeout(knock, KNOCK);
    };
    this.#frame.addEventListener("load", knock, { signal: this.#signal });
  }

  get time() {
    return this.#last;
  }

  get plays() {
    return this.#state === 1;
  }

  get ended() {
    return this.#state === 0;
  }

  play() {
    this.#command("playVideo");
  }

  pause() {
    this.#command("pauseVideo");
  }

  seek(milliseconds) {
    this.#last = milliseconds;
    this.#command("seekTo", milliseconds / 1000, true);
  }

  #command(func, ...args) {
    this.#send({ event: "command", func, args });
  }

  #send(message) {
    this.#frame?.contentWindow?.postMessage(JSON.stringify({ ...message, id: 1, channel: "widget" }), ORIGIN);
  }

  #hear({ origin, source, data }) {
    if (origin !== ORIGIN || source !== this.#frame?.contentWindow) return;
    let info;
    try {
      ({ info } = JSON.parse(data));
    } catch {
      return;
    }
    if (!info || typeof info !== "object") return;
    this.#heard = true;
    const { playerState: state, currentTime: seconds } = info;
    if (Number.isInteger(state) && state !== this.#state) {
      this.#state = state;
      this.#tell("state");
      if (state === 0) {
        this.#tell("time", { played: true, from: this.#last, to: Infinity });
        this.#tell("ended");
      }
    }
    if (Number.isFinite(seconds)) {
      const [from, to] = [this.#last, seconds * 1000];
      this.#last = to;
      // It tells the time a few times a second; a longer step was no playing.
      this.#tell("time", { played: this.plays && to > from && to - from < 2000, from, to });
    }
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
