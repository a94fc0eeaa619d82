// A learner at the keyboard and mouse: the steps of which journeys are made. Each step waits until what it leads to is
// there, and everything is found as a learner finds it: by role and name.

import { expect } from "./fixtures.js";
import { SCENARIO, words } from "./scenario.js";

/** The scenes between the beginning and the decision in Flanders, with a choice for each decision. */
export const WAY = [
  ["circle", "test"],
  ["step"],
  ["sheet", "words"],
  ["proposal", "own-group"],
  ["endline"],
  ["mechelen", "pair"],
];

/** The ending to which each choice in Flanders leads. */
export const ENDINGS = { keep: "column", stickers: "shelf", retest: "column", pair: "shelf" };

/** What comes after the ending, in order. The scene of the stand comes again. */
export const AFTERWARDS = ["chisomo-saw", "sakala-saw", "circle", "documented", "mwila", "plan"];

export class Player {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.announcer = page.locator("[aria-live=polite]");
    this.notices = page.getByRole("status", { name: "About saving" });
    this.continue = page.getByRole("button", { name: "Continue", exact: true });
    this.if = page.getByRole("textbox", { name: "If" });
    this.then = page.getByRole("textbox", { name: "then I" });
    this.keep = page.getByRole("button", { name: "Keep this plan" });
  }

  /** The front page's link to the scenario. Its name goes on with the title, for those who hear links alone. */
  wayIn(label) {
    return this.page.getByRole("link", { name: new RegExp(`^${label}\\W+${SCENARIO.title}$`) });
  }

  /** Opens the front page, from whatever folder the site is in. */
  async openFrontPage(address = "./") {
    await this.page.goto(address);
    await this.expectFrontPage();
  }

  async expectFrontPage() {
    await expect(this.page.locator('main[data-screen="library"][data-ready]')).toBeVisible();
  }

  /** Opens the front page and the scenario, which takes one click. */
  async start(address) {
    await this.openFrontPage(address);
    await this.wayIn("Start").click();
    await this.expectScene("circle");
  }

  /** Opens the front page and goes on where the learner was, which takes one click. */
  async resume() {
    await this.openFrontPage();
    await this.wayIn("Continue where you were").click();
    await expect(this.page.locator("main[data-scene][data-ready]")).toBeVisible();
  }

  /** The scene is on the screen, and not what follows from it. */
  async expectScene(scene) {
    await expect(this.page.locator(`main[data-scene="${scene}"][data-ready]`)).toBeVisible();
    await expect(this.heading).toHaveText(words(scene));
  }

  /** What happens after a choice is on the screen. */
  async expectConsequence(scene, choice) {
    await expect(this.page.locator(`main[data-scene="${scene}"][data-ready]`)).toBeVisible();
    await expect(this.heading).toHaveText("What happens");
    await expect(this.main).toContainText(`You chose ${words(`${scene}.${choice}`)}`);
  }

  /** The stand is asked for again. */
  async expectStandAgain() {
    await expect(this.page.locator('main[data-scene="circle"][data-ready]')).toBeVisible();
    await expect(this.heading).toHaveText("Your stand, again");
  }

  option(scene, choice) {
    return this.page.getByRole("button", { name: words(`${scene}.${choice}`) });
  }

  async ask(name) {
    const button = this.page.getByRole("button", { name: `Ask ${name}` });
    await button.click();
    await expect(button).toHaveAttribute("aria-expanded", "true");
  }

  /** Takes a stand: the radio button is as small as it looks, its label is what is clicked. */
  async takeStand(stand) {
    await this.page.getByText(stand, { exact: true }).click();
    await expect(this.page.getByRole("radio", { name: stand, exact: true })).toBeChecked();
  }

  async choose(scene, choice) {
    await this.option(scene, choice).click();
    await this.expectConsequence(scene, choice);
  }

  async goOn(to) {
    await this.continue.click();
    await this.expectScene(to);
  }

  /** Plays from the scene that is shown until another is, choosing as `way` says. */
  async playTo(scene, way = WAY) {
    const shown = await this.main.getAttribute("data-scene");
    const scenes = way.map(([scene]) => scene);
    for (const [at, [here, choice]] of way.entries()) {
      if (at < scenes.indexOf(shown)) continue;
      if (here === scene) return;
      if (choice) await this.choose(here, choice);
      await this.goOn(way[at + 1]?.[0] ?? ENDINGS[choice]);
    }
    if (scene !== ENDINGS[way.at(-1)[1]]) throw new Error(`The way doesn't come past ${scene}.`);
  }

  /** Goes on from the ending until a scene of what comes after it is shown. */
  async lookAgainTo(scene) {
    let label = "Look again";
    for (const next of AFTERWARDS) {
      await this.page.getByRole("button", { name: label, exact: true }).click();
      await (next === "circle" ? this.expectStandAgain() : this.expectScene(next));
      if (next === scene) return;
      label = "Continue";
    }
    throw new Error(`${scene} doesn't come after the ending.`);
  }
}
