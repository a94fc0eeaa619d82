// A film of our own: the page's <video>, and what can go wrong with it.
//
// Tells of itself with events: "time" wherever it may have moved on (`detail.played` says that it did so by playing),
// "state" when it plays, stands still or is moved, "ended", "undescribed" when the version with a second voice can't be
// had and the other one takes its place, and "trouble" with the reason: "unreachable", "broken", "stalled", or none when
// it is over.

/** How long a film may give no sign before the learner is told, in milliseconds. */
const PATIENCE = 7000;

export class Footage extends EventTarget {
  /** Asked before it plays: whether something else comes first. */
  comesFirst = null;
  #video;
  #signal;
  #last = 0;
  #patience;
  #trouble = null;
  #described = [];
  /** Where a film that is fetched anew is to go on, and whether it then plays. */
  #returns;

  constructor(video, signal) {
    super();
    this.#video = video;
    this.#signal = signal;
    this.#described = (video.dataset.described ?? "").split(" ").filter(Boolean);
    this.#last = this.time;
    const on = (names, act) => {
      for (const name of names.split(" ")) video.addEventListener(name, act, { signal });
    };
    on("timeupdate", () => this.#moved());
    on("seeking seeked", () => {
      // Whoever moves the film doesn't play what lies between.
      this.#last = this.time;
      this.#tell("time", { played: false });
      this.#tell("state");
    });
    on("play pause ratechange volumechange loadedmetadata durationchange", () => this.#tell("state"));
    on("ended", () => {
      this.#moved(Infinity);
      this.#tell("state");
      this.#tell("ended");
    });
    on("play", () => this.#watch());
    on("playing canplay loadeddata", () => this.#settle());
    on("waiting stalled loadstart progress play", () => this.#wait());
    on("loadedmetadata suspend pause", () => this.#wait());
    // The error of a <source> doesn't bubble; it is told when the last of them has failed.
    video.addEventListener("error", (event) => this.#failed(event.target), { signal, capture: true });
    signal.addEventListener("abort", () => clearTimeout(this.#patience));
    if (video.error || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) this.#fail();
    else this.#wait();
  }

  get time() {
    return this.#video.currentTime * 1000;
  }

  get plays() {
    return !this.#video.paused && !this.#video.ended;
  }

  get ended() {
    return this.#video.ended;
  }

  get canBeDescribed() {
    return this.#described.length > 0;
  }

  play() {
    if (this.comesFirst?.()) return;
    // Refused where the browser wants a click of its own, and where the film can't be had: that is told otherwise.
    this.#video.play()?.catch(() => {});
  }

  pause() {
    this.#video.pause();
  }

  seek(milliseconds) {
    const end = this.#video.duration;
    const seconds = Math.max(0, milliseconds / 1000);
    this.#video.currentTime = Number.isFinite(end) ? Math.min(seconds, end) : seconds;
    this.#last = this.time;
  }

  set speed(speed) {
    this.#video.defaultPlaybackRate = speed;
    this.#video.playbackRate = speed;
  }

  get volume() {
    return this.#video.muted ? 0 : this.#video.volume;
  }

  set volume(volume) {
    this.#video.volume = volume;
    this.#video.muted = volume === 0;
  }

  get muted() {
    return this.#video.muted || this.#video.volume === 0;
  }

  set muted(muted) {
    this.#video.muted = muted;
    if (!muted && this.#video.volume === 0) this.#video.volume = 0.5;
  }

  /** The same film with or without the voice that tells what is to be seen. */
  describe(described) {
    const video = this.#video;
    const { place, played } = this.#standing();
    const types = { webm: "video/webm", mp4: "video/mp4" };
    const playable = this.#described.find((address) => video.canPlayType(types[address.split(".").pop()]));
    if (described && playable) video.src = playable;
    else video.removeAttribute("src");
    this.#again(place, played);
  }

  /** Fetches the film once more. */
  retry() {
    const { place, played } = this.#standing();
    this.#again(place, played);
  }

  /** Where it is, in seconds, and whether it plays; while it is fetched anew, where it will be. */
  #standing() {
    return this.#returns ?? { place: this.#video.currentTime, played: this.plays };
  }

  #again(place, played) {
    const video = this.#video;
    this.#end();
    this.#returns = { place, played };
    video.load();
    const there = () => {
      this.#returns = undefined;
      // Where it hasn't begun it keeps its poster.
      if (place > 0) video.currentTime = place;
      this.#last = place * 1000;
      if (played) this.play();
    };
    video.addEventListener("loadedmetadata", there, { once: true, signal: this.#signal });
  }

  #moved(to = this.time) {
    const from = this.#last;
    this.#last = Math.min(to, this.time);
    if (this.#video.seeking) return;
    this.#tell("time", { played: to > from, from, to });
  }

  /** While it plays it is asked with every picture: the browser's own event comes four times a second only. */
  #watch() {
    const look = () => {
      if (!this.plays || this.#signal.aborted) return;
      this.#moved();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  #settle() {
    clearTimeout(this.#patience);
    this.#end();
  }

  /** Begins to wait where something should come, anew with each sign of life. */
  #wait() {
    clearTimeout(this.#patience);
    const video = this.#video;
    const wants = () =>
      (this.plays && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) ||
      (video.readyState < HTMLMediaElement.HAVE_METADATA && video.networkState === HTMLMediaElement.NETWORK_LOADING);
    if (!wants()) return;
    this.#patience = setTimeout(() => wants() && this.#begin("stalled"), PATIENCE);
  }

  #failed(target) {
    const sources = this.#video.querySelectorAll("source");
    if (target === this.#video || target === sources[sources.length - 1]) this.#fail();
  }

  /** The browser says as little of a film that isn't there as of one that it can't read: the address is asked. */
  async #fail() {
    clearTimeout(this.#patience);
    // The film itself stands in the page; only its described version has an address of its own.
    if (this.#video.hasAttribute("src")) {
      this.describe(false);
      this.#tell("undescribed");
      return;
    }
    const address = this.#video.currentSrc || this.#video.querySelector("source")?.src;
    const answers = await fetch(address, { method: "HEAD", signal: this.#signal }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (!this.#signal.aborted) this.#begin(answers ? "broken" : "unreachable");
  }

  #begin(trouble) {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    this.#tell("trouble", { trouble });
  }

  #end() {
    if (!this.#trouble) return;
    this.#trouble = null;
    this.#tell("trouble", { trouble: null });
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
