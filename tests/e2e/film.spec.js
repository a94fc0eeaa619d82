// A film, as its learners watch it: with its cues, captions and transcript, read as text, and where it can't be had. The
// film is that of the small content (tests/fixtures/content), whose words stand here as they stand there.

import { accessibilityFaults, expect, test } from "./fixtures.js";
import { text } from "./texts.js";

const ADDRESS = "/fixtures/folder/#/play/quiet-pupil";
const KEPT = "venster/1/film/quiet-pupil/film";
const FILM = /film-quiet-pupil(-described)?\.[0-9a-f]+\.(webm|mp4)/;
const WORDS = {
  en: {
    cues: ["What do you expect?", "What did you see?", "Who was asked?"],
    second: "Pieter: Maybe she just isn’t interested?",
    seen: "A classroom with a blackboard.",
  },
  nl: {
    cues: ["Wat verwacht je?", "Wat heb je gezien?", "Aan wie werd iets gevraagd?"],
    second: "Pieter: Misschien heeft ze gewoon geen interesse?",
    seen: "Een klas met een schoolbord.",
  },
};

/** Somebody who watches. */
class Viewer {
  constructor(page, language = "en") {
    this.page = page;
    this.language = language;
    this.words = WORDS[language];
    this.film = page.locator("venster-film");
    this.video = page.locator("video");
    this.seek = page.getByRole("slider", { name: this.says("player.seek") });
    this.captions = page.locator(".film-captions");
    this.transcript = page.locator(".film-lines");
    this.switch = page.locator('[data-action="film-text"]');
    this.alert = this.film.getByRole("alert");
  }

  says(key, values) {
    return text(this.language, key, values);
  }

  button(key, values) {
    return this.film.getByRole("button", { name: this.says(key, values), exact: true });
  }

  /** A cue that is open. */
  cue(place) {
    return this.page.getByRole("region", { name: this.words.cues[place], exact: true });
  }

  /** Goes to a place in the film, past all that the player does itself. */
  async goToSecond(seconds) {
    // Before the film's length is known there is no place in it to go to.
    await expect.poll(() => this.video.evaluate((video) => video.readyState)).toBeGreaterThan(0);
    await this.video.evaluate((video, to) => (video.currentTime = to), seconds);
    await expect.poll(() => this.video.evaluate((video) => video.seeking)).toBe(false);
  }

  /** As far as the scene with the film, and until its player is there. */
  async arrive({ player = true } = {}) {
    await this.page.goto(ADDRESS);
    await this.page.locator("main[data-ready] [data-choice]").first().click();
    await this.page.locator('[data-action="continue"]').click();
    if (player) await expect(this.button("player.play")).toBeVisible();
  }

  /** The film's own time, in seconds. */
  time() {
    return this.video.evaluate((video) => video.currentTime);
  }

  /** Whether the film plays or stands still, as it says itself. */
  async expectPlaying(playing) {
    await expect.poll(() => this.video.evaluate((video) => !video.paused)).toBe(playing);
  }

  /** Moves the film by its slider, and waits until it is there. */
  async moveTo(seconds) {
    await this.seek.fill(String(seconds));
    await expect.poll(() => this.video.evaluate((video) => video.seeking)).toBe(false);
  }
}

test("a film pauses at its cues, is answered, looked at again and watched to its end", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  // Nothing plays by itself.
  await viewer.expectPlaying(false);

  await viewer.button("player.play").click();
  await expect(viewer.cue(0)).toBeVisible();
  await expect(viewer.cue(0).getByRole("heading")).toBeFocused();
  await viewer.expectPlaying(false);
  expect(await viewer.time()).toBeLessThan(0.3);

  await viewer.cue(0).getByRole("button", { name: viewer.says("player.go-on") }).click();
  await expect(viewer.cue(0)).toBeHidden();
  await viewer.expectPlaying(true);

  await viewer.moveTo(7);
  await expect(viewer.cue(1)).toBeVisible();
  await expect(viewer.cue(1).getByRole("heading")).toBeFocused();
  await viewer.expectPlaying(false);
  expect(await viewer.time()).toBeCloseTo(7.769, 0);
  await expect(viewer.film.getByRole("status")).toHaveText(
    viewer.says("player.cue-opened", { title: viewer.words.cues[1] }),
  );

  // What is done in a cue is kept as anywhere else.
  await viewer.cue(1).getByRole("textbox").first().fill("two of us talk");
  await viewer.cue(1).getByRole("textbox").last().fill("ask her");
  await viewer.cue(1).getByRole("button", { name: viewer.says("plan.keep") }).click();
  await expect(viewer.cue(1)).toContainText(viewer.says("plan.kept"));

  await viewer.cue(1).getByRole("button", { name: viewer.says("player.again", { time: "0:01" }) }).click();
  await expect(viewer.cue(1)).toBeHidden();
  await viewer.expectPlaying(true);
  expect(await viewer.time()).toBeLessThan(5);

  await viewer.moveTo(17.8);
  await expect(viewer.cue(2)).toBeVisible();
  await viewer.expectPlaying(false);
  await expect(page.getByRole("button", { name: viewer.says("play.continue"), exact: true })).toBeVisible();
});

test("what was passed by is in the list of questions, and nothing is forced", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.moveTo(12);
  await expect(page.locator("[data-cue-open]")).toHaveCount(0);
  const item = (key, at, place) => viewer.button(key, { time: at, title: viewer.words.cues[place] });
  await expect(item("player.cue-new", "0:07", 1)).toBeVisible();
  await item("player.cue-new", "0:07", 1).click();
  await expect(viewer.cue(1).getByRole("heading")).toBeFocused();
  await expect(item("player.cue-seen", "0:07", 1)).toBeVisible();
  // The film goes on from where it was, and the focus goes along.
  await viewer.cue(1).getByRole("button", { name: viewer.says("player.go-on") }).click();
  await viewer.expectPlaying(true);
  expect(await viewer.time()).toBeGreaterThan(11);
  await expect(viewer.button("player.pause")).toBeFocused();
  // Nobody has to watch it at all.
  await page.getByRole("button", { name: viewer.says("play.continue"), exact: true }).click();
  await expect(page.locator('main[data-scene="recording"]')).toBeVisible();
});

test("the film is watched with the keyboard alone", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.button("player.play").focus();
  await page.keyboard.press("k");
  await expect(viewer.cue(0).getByRole("heading")).toBeFocused();
  // A key does nothing to the film while the focus is elsewhere.
  await page.keyboard.press("k");
  await viewer.expectPlaying(false);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await viewer.expectPlaying(true);
  await expect(viewer.button("player.pause")).toBeFocused();
  await page.keyboard.press("k");
  await viewer.expectPlaying(false);

  const before = await viewer.time();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => viewer.time()).toBeCloseTo(before + 5, 0);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => viewer.time()).toBeCloseTo(before, 0);
  // Never with another key held down: those belong to the browser and to screen readers.
  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Alt+m");
  expect(await viewer.time()).toBeCloseTo(before, 0);
  await expect(viewer.button("player.mute")).toBeVisible();

  await page.keyboard.press("m");
  await expect(viewer.button("player.unmute")).toBeVisible();
  await expect(viewer.captions).toBeVisible();
  await page.keyboard.press("c");
  await expect(viewer.captions).toBeHidden();
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe("venster-film");
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);

  await viewer.seek.focus();
  await page.keyboard.press("ArrowRight");
  await expect(viewer.seek).toHaveAttribute("aria-valuetext", /^0:0\d of 0:18$/);
});

test("captions can be had in both languages, made larger and switched off", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.moveTo(6);
  await expect(viewer.captions).toHaveText(WORDS.en.second);
  const size = () => viewer.captions.evaluate((captions) => parseFloat(getComputedStyle(captions).fontSize));
  const before = await size();
  await viewer.button("player.settings").click();
  await page.getByLabel(viewer.says("player.size")).selectOption("large");
  expect(await size()).toBeGreaterThan(before);
  await page.getByRole("combobox", { name: viewer.says("player.captions"), exact: true }).selectOption("nl");
  await expect(viewer.captions).toHaveText(WORDS.nl.second);
  await expect(viewer.captions).toHaveAttribute("lang", "nl");
  await viewer.button("player.captions").click();
  await expect(viewer.captions).toBeHidden();
  // They stay below the picture: what is to be seen is never covered.
  await viewer.button("player.captions").click();
  const [picture, captions] = [await viewer.video.boundingBox(), await viewer.captions.boundingBox()];
  expect(captions.y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
  // How somebody likes to watch is kept.
  await page.reload();
  await expect(viewer.captions).toHaveAttribute("data-size", "large");
  await expect(viewer.button("player.captions")).toHaveAttribute("aria-pressed", "true");
});

test("the transcript follows the film, leads into it, and scrolls nothing but itself", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  const lines = viewer.transcript.getByRole("button");
  await lines.filter({ hasText: "Good question" }).click();
  await expect.poll(() => viewer.time()).toBeCloseTo(12.12, 1);
  await expect(viewer.transcript.locator("[aria-current=true]")).toContainText("Good question");
  await viewer.expectPlaying(false);
  // What is to be seen isn't told before it is seen.
  await expect(viewer.transcript).not.toContainText(viewer.words.seen);
  const scrolled = await page.evaluate(() => scrollY);
  await viewer.goToSecond(2);
  await expect(viewer.transcript.locator("[aria-current=true]")).toContainText("Amina");
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("a voice that tells what is to be seen is another version of the same film", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.moveTo(6);
  await viewer.button("player.settings").click();
  await page.getByLabel(viewer.says("player.described")).check();
  await expect.poll(() => viewer.video.evaluate((video) => video.currentSrc)).toContain("described");
  await expect.poll(() => viewer.time()).toBeCloseTo(6, 1);
  await page.getByLabel(viewer.says("player.described")).uncheck();
  await expect.poll(() => viewer.video.evaluate((video) => video.currentSrc)).not.toContain("described");
  await expect.poll(() => viewer.time()).toBeCloseTo(6, 1);
});

test("what is to be seen is told to those who listen, in step with the film", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  // Just before the description that follows the second cue, and behind that cue.
  await viewer.goToSecond(7.772);
  await viewer.button("player.play").click();
  await expect(viewer.film.getByRole("status")).toHaveText(/^To be seen: Nadia looks past him/);
});

test("the text version tells all of it, with the same questions and the same answers", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.switch.click();
  await expect(page.locator("video")).toHaveCount(0);
  await expect(viewer.switch).toHaveText(viewer.says("film.show"));
  await expect(viewer.switch).toBeFocused();
  const order = await page.locator(".film-words > *").evaluateAll((parts) =>
    parts.map((part) => part.dataset.line ?? part.dataset.cue ?? part.localName),
  );
  expect(order).toEqual([
    "h2",
    "expect",
    "description",
    "speech",
    "speech",
    "what-seen",
    "description",
    "speech",
    "speech",
    "sound",
    "asked",
  ]);
  await expect(page.getByText(viewer.words.seen)).toBeVisible();
  await page.getByRole("textbox").first().fill("two of us talk");
  await page.getByRole("textbox").last().fill("ask her");
  await page.getByRole("button", { name: viewer.says("plan.keep") }).click();
  await expect(viewer.cue(1)).toContainText(viewer.says("plan.kept"));

  const answer = viewer.cue(2).getByRole("radio", { name: "Nobody but the two of them." });
  await answer.check();

  // What was answered there is answered in the film too.
  await viewer.switch.click();
  await viewer.button("player.cue-new", { time: "0:18", title: viewer.words.cues[2] }).click();
  await expect(answer).toBeChecked();
  await viewer.button("player.cue-new", { time: "0:07", title: viewer.words.cues[1] }).click();
  await expect(viewer.cue(1).getByRole("textbox").first()).toHaveValue("two of us talk");

  // Whoever reads one film reads the next.
  await viewer.switch.click();
  await page.getByRole("button", { name: viewer.says("play.continue"), exact: true }).click();
  await expect(page.locator('main[data-scene="recording"]')).toBeVisible();
  await expect(viewer.switch).toHaveText(viewer.says("film.show"));
  await expect(page.getByText("A girl by the bookcase opens her pencil case")).toBeVisible();
  await expect(page.getByRole("region", { name: "What is missing?" })).toBeVisible();
});

// What a frame of YouTube's would tell, in place of the real one.
const FRAME = `<!doctype html><title>Film</title><button>Play</button><output></output><script>
  let [time, state] = [0, -1];
  const tell = () => {
    document.querySelector("output").value = state === 1 ? "plays" : "stands still";
    parent.postMessage(JSON.stringify({ event: "infoDelivery", info: { currentTime: time, playerState: state } }), "*");
  };
  const acts = { playVideo: () => (state = 1), pauseVideo: () => (state = 2), seekTo: (seconds) => (time = seconds) };
  addEventListener("message", ({ data }) => {
    const { event, func, args } = JSON.parse(data);
    if (event === "command") acts[func](...args);
    tell();
  });
  document.querySelector("button").onclick = () => { state = 1; tell(); };
  setInterval(() => { if (state === 1) { time += 0.25; tell(); } }, 50);
</script>`;

test("a film from YouTube asks nothing of it before a click, pauses at its cue and goes on", async ({ page, faults }) => {
  const asked = [];
  faults.allow(/^request to another origin: https:\/\/www\.youtube-nocookie\.com\/embed\//);
  await page.route("https://www.youtube-nocookie.com/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: FRAME });
  });
  const viewer = new Viewer(page);
  await viewer.arrive();
  await page.getByRole("button", { name: viewer.says("play.continue"), exact: true }).click();
  await expect(viewer.button("player.youtube")).toBeVisible();
  expect(asked).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  // What the film shows isn't told before it is seen.
  await expect(page.getByText("A girl by the bookcase opens her pencil case")).toHaveCount(0);

  await viewer.button("player.youtube").click();
  await page.frameLocator("iframe").getByRole("button", { name: "Play" }).click();
  expect(asked).toHaveLength(1);
  const cue = page.getByRole("region", { name: "What is missing?" });
  await expect(cue).toBeVisible();
  await expect(cue.getByRole("heading")).toBeFocused();
  await expect(page.frameLocator("iframe").getByText("stands still")).toBeVisible();
  await cue.getByRole("button", { name: viewer.says("player.go-on") }).click();
  await expect(cue).toBeHidden();
  await expect(page.frameLocator("iframe").getByText("plays")).toBeVisible();
  await viewer.switch.click();
  await expect(page.locator("iframe")).toHaveCount(0);
  await expect(page.getByText("A girl by the bookcase opens her pencil case")).toBeVisible();
});

test("frames are allowed only where a film needs one", async ({ page }) => {
  const policy = () => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  await page.goto("./");
  expect(await policy()).not.toContain("frame-src");
  await page.goto(ADDRESS);
  expect(await policy()).toContain("frame-src https://www.youtube-nocookie.com");
});

test("what is printed is the text version", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(viewer.words.seen)).toBeVisible();
  for (const place of [0, 1, 2]) await expect(viewer.cue(place)).toBeVisible();
  await expect(viewer.video).toBeHidden();
});

test("a film that was left in the middle goes on there, when it is asked to", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.moveTo(9);
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEPT)).toMatch(/^90\d\d$/);
  await page.reload();
  const resume = viewer.button("player.resume", { time: "0:09" });
  await expect(resume).toBeVisible();
  await viewer.expectPlaying(false);
  expect(await viewer.time()).toBe(0);
  await resume.click();
  await viewer.expectPlaying(true);
  expect(await viewer.time()).toBeGreaterThanOrEqual(8.9);
  await expect(resume).toBeHidden();
});

test("another language changes every word while the film stays where it is", async ({ page }) => {
  const viewer = new Viewer(page);
  await viewer.arrive();
  await viewer.moveTo(6);
  await viewer.button("player.cue-new", { time: "0:07", title: viewer.words.cues[1] }).click();
  await page.getByRole("button", { name: viewer.says("menu.open") }).click();
  await page.locator('button[data-lang="nl"]').click();
  const dutch = new Viewer(page, "nl");
  await expect(dutch.button("player.play")).toBeVisible();
  await expect(dutch.cue(1)).toBeVisible();
  await expect(dutch.cue(1).getByRole("button", { name: dutch.says("player.go-on") })).toBeVisible();
  await expect(dutch.transcript).toContainText("Misschien");
  expect(await dutch.time()).toBeCloseTo(6, 1);
});

// What may stand in the way of a film: what the network does, and which sentence says it.
const TROUBLES = {
  blocked: ["unreachable", (route) => route.abort()],
  missing: ["unreachable", (route) => route.fulfill({ status: 404, body: "Not here." })],
  broken: [
    "broken",
    (route) => route.fulfill({ contentType: "video/webm", body: "<html>Please log in</html>" }),
  ],
};

for (const [name, [says, trouble]] of Object.entries(TROUBLES)) {
  test(`a film that is ${name} leaves nobody without it`, async ({ page, faults }) => {
    faults.allow(/Failed to load resource/);
    const viewer = new Viewer(page);
    await page.route(FILM, trouble);
    await viewer.arrive({ player: false });
    await expect(viewer.alert).toContainText(viewer.says(`player.${says}`));
    await expect(viewer.alert).toContainText(viewer.says("player.as-text"));
    await expect(viewer.video).toBeHidden();
    await expect(viewer.switch).toBeHidden();
    await expect(page.getByText(viewer.words.seen)).toBeVisible();
    await expect(viewer.cue(1).getByRole("textbox").first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    // When it can be had again, it is.
    await page.unroute(FILM);
    await viewer.button("player.retry").click();
    await expect(viewer.alert).toHaveCount(0);
    await viewer.button("player.play").click();
    await expect(viewer.cue(0)).toBeVisible();
  });
}

test("where the described version can’t be had the film goes on without it, from the same place", async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  const viewer = new Viewer(page);
  await page.route(/-described\./, (route) => route.abort());
  await viewer.arrive();
  await viewer.moveTo(6);
  await viewer.button("player.settings").click();
  const described = page.getByLabel(viewer.says("player.described"));
  await described.click();
  await expect(viewer.alert).toHaveText(viewer.says("player.undescribed"));
  await expect(described).not.toBeChecked();
  await expect.poll(() => viewer.time()).toBeCloseTo(6, 1);
  expect(await viewer.video.evaluate((video) => video.currentSrc)).not.toContain("described");
  await viewer.button("player.play").click();
  await viewer.expectPlaying(true);
});

/** Lets the film come no further than its request, until the function that this gives says that it never comes. */
async function holdFilm(page) {
  let lose;
  const lost = new Promise((resolve) => (lose = resolve));
  await page.route(FILM, async (route) => {
    await lost;
    await route.abort();
  });
  return lose;
}

test("a film that is lost while something has the focus leaves the focus where something is", async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  const viewer = new Viewer(page);
  const lose = await holdFilm(page);
  await viewer.arrive();
  await viewer.button("player.play").focus();
  lose();
  await expect(viewer.alert).toContainText(viewer.says("player.as-text"));
  await expect(viewer.button("player.retry")).toBeFocused();
});

test("a cue that is open when the film is lost stays open, with no way back into the film", async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  const viewer = new Viewer(page);
  const lose = await holdFilm(page);
  await viewer.arrive();
  await page.getByRole("region", { name: viewer.says("player.cues") }).getByRole("button").nth(1).click();
  await expect(viewer.button("player.go-on")).toBeVisible();
  const answer = viewer.cue(1).getByRole("textbox").first();
  await answer.fill("Half a sentence");
  lose();
  await expect(viewer.alert).toContainText(viewer.says("player.as-text"));
  await expect(answer).toBeFocused();
  await expect(answer).toHaveValue("Half a sentence");
  await expect(viewer.button("player.go-on")).toHaveCount(0);
});

test("a film that could not be had is tried again", async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  const viewer = new Viewer(page);
  await page.route(FILM, (route) => route.abort());
  await viewer.arrive({ player: false });
  await expect(viewer.alert).toBeVisible();
  await page.unroute(FILM);
  await viewer.button("player.retry").click();
  await expect(viewer.alert).toHaveCount(0);
  await viewer.button("player.play").click();
  await expect(viewer.cue(0)).toBeVisible();
});

test("a film that never comes is told of, and can be read", async ({ page }) => {
  const viewer = new Viewer(page);
  // Asked for and never answered.
  await page.route(FILM, () => {});
  await viewer.arrive();
  await expect(viewer.alert).toContainText(viewer.says("player.stalled"), { timeout: 15_000 });
  await viewer.button("player.read").click();
  await expect(page.getByText(viewer.words.seen)).toBeVisible();
});

test("without its player a film has the browser's controls, and all that is in it stands below", async ({ page, faults }) => {
  faults.allow(/Failed to (load resource|fetch)|dynamically imported/);
  const viewer = new Viewer(page);
  await page.route(/\/film\/.*\.js$/, (route) => route.abort());
  await viewer.arrive({ player: false });
  await expect(viewer.video).toHaveAttribute("controls", "");
  for (const place of [0, 1, 2]) await expect(viewer.cue(place)).toBeVisible();
  await expect(page.getByText(viewer.words.seen)).toBeVisible();
  expect(await viewer.video.evaluate((video) => video.textTracks.length)).toBe(2);
  await viewer.video.evaluate((video) => video.play());
  await expect.poll(() => viewer.time()).toBeGreaterThan(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test("nothing of a film's player is asked for where there is no film", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(ADDRESS);
  await expect(page.locator("main[data-ready] [data-choice]").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => /\/film\/|\/film-/.test(path))).toEqual([]);
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`at ${width} pixels, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: 800 }, colorScheme });

      test("the player is accessible in each of its states, and nothing stands out", async ({ page }) => {
        const viewer = new Viewer(page);
        await viewer.arrive();
        const check = async (state) => {
          expect(await accessibilityFaults(page), state).toEqual([]);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `${state}: how far it stands out`).toBeLessThanOrEqual(0);
        };
        await check("before it plays");
        await viewer.moveTo(6);
        await viewer.button("player.settings").click();
        await check("with captions and settings");
        await viewer.button("player.cue-new", { time: "0:07", title: viewer.words.cues[1] }).click();
        await check("with a cue open");
        const [cue, picture] = [await viewer.cue(1).boundingBox(), await viewer.video.boundingBox()];
        const beside = cue.x >= picture.x + picture.width || cue.y >= picture.y + picture.height;
        expect(beside, "a cue never covers the picture").toBe(true);
        const small = await viewer.film.locator("button:visible, input[type=range]:visible, select:visible").evaluateAll(
          (targets) => targets.filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return Math.min(width, height) < 24;
          }).length,
        );
        expect(small, "targets below 24 pixels").toBe(0);
        await viewer.button("player.fullscreen").click();
        await expect(viewer.button("player.window")).toBeVisible();
        await check("in full screen");
        await viewer.button("player.window").click();
        await expect(viewer.button("player.fullscreen")).toBeVisible();
        await page.reload();
        const resume = viewer.says("player.resume", { time: "" });
        await expect(viewer.film.getByRole("button", { name: resume })).toBeVisible();
        await check("offered where it was left");
        await viewer.switch.click();
        await check("as text");
      });
    });
  }
}
