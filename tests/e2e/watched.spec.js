// The scenario with its film, to each of its endings: watched to each cue and to its end, and read as text.

import { expect, test } from "./fixtures.js";
import { ENDINGS, Player, WAY } from "./player.js";
import { LANGUAGES } from "./texts.js";

/** The choice in Flanders that leads to each ending. */
const LAST = Object.fromEntries(Object.entries(ENDINGS).map(([choice, ending]) => [ending, choice]));
/** The cues, in order, each with the exercise in it; and how long before it the film is moved to, in seconds. */
const CUES = ["round", "lips", "bell"];
const BEFORE = 0.6;

/** Somebody who plays, and comes past the film. */
class Viewer extends Player {
  get film() {
    return this.page.locator("venster-film");
  }

  get video() {
    return this.page.locator("video");
  }

  /** What a cue is called. */
  title(id) {
    return this.words(id).replace(/^#+ /, "");
  }

  cue(id) {
    return this.page.getByRole("region", { name: this.title(id), exact: true });
  }

  /** Does what is asked in a cue. */
  async answer(id) {
    const cue = this.cue(id);
    if (id === "round") {
      await cue.getByRole("checkbox", { name: this.words("far-side") }).check();
      await cue.getByRole("checkbox", { name: this.words("standing") }).check();
    } else if (id === "lips") {
      // Stretches of a text: their words are clicked.
      const stretches = cue.locator("label").filter({ has: cue.page().getByRole("checkbox") });
      for (const place of [2, 4]) await stretches.nth(place).click();
    } else {
      await cue.getByRole("textbox").fill("whose lips move before mine");
      await cue.getByRole("button", { name: this.says("reflect.keep") }).click();
      await expect(cue).toContainText(this.says("reflect.kept"));
      return;
    }
    await cue.getByRole("button", { name: this.says("exercise.compare") }).click();
    await expect(cue.getByText(this.says(id === "round" ? "select.so" : "spot.reads")).first()).toBeVisible();
  }

  /** Where a cue stands in the film, in seconds: the list of questions says it. */
  async placeOf(id) {
    const mark = this.says("player.cue-new", { time: "(\\d+):(\\d+)", title: this.title(id) });
    const words = await this.film.getByRole("button", { name: new RegExp(mark) }).textContent();
    const [, minutes, seconds] = /(\d+):(\d+)/.exec(words);
    return Number(minutes) * 60 + Number(seconds);
  }

  async watch() {
    const play = this.film.getByRole("button", { name: this.says("player.play"), exact: true });
    await expect(play).toBeVisible();
    await expect.poll(() => this.video.evaluate((video) => video.readyState)).toBeGreaterThan(0);
    for (const id of CUES) {
      const place = await this.placeOf(id);
      await this.video.evaluate((video, to) => (video.currentTime = to), place - BEFORE);
      await expect.poll(() => this.video.evaluate((video) => video.seeking)).toBe(false);
      await play.click();
      await expect(this.cue(id)).toBeVisible();
      await expect.poll(() => this.video.evaluate((video) => video.paused)).toBe(true);
      await this.answer(id);
    }
    await expect.poll(() => this.video.evaluate((video) => video.ended)).toBe(true);
  }

  async read() {
    await this.page.locator('[data-action="film-text"]').click();
    await expect(this.video).toHaveCount(0);
    // What is to be seen is told, which whoever watches sees.
    await expect(this.main.locator('[data-line="description"]').first()).toBeVisible();
    for (const id of CUES) await this.answer(id);
  }
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    for (const [ending, choice] of Object.entries(LAST)) {
      for (const how of ["watch", "read"]) {
        test(`to the ending ${ending}: ${how} the film`, async ({ page }) => {
          const viewer = new Viewer(page, language);
          const way = WAY.map(([scene, chosen]) => [scene, scene === "mechelen" ? choice : chosen]);
          await viewer.start();
          await viewer.playTo("film", way);
          await viewer[how]();
          await viewer.playTo(ending, way);
          await viewer.expectScene(ending);
          await viewer.lookAgainTo("plan");
        });
      }
    }
  });
}
