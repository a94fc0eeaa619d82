// A learner at the keyboard and mouse: the steps of which journeys are made. Each step waits until what it leads to is
// there, and everything is found as a learner finds it: by role and name, in the language that the learner reads.

import { expect } from "./fixtures.js";
import { TOLD } from "./scenario.js";
import { text } from "./texts.js";

/** The scenes between the beginning and the decision in Flanders, with a choice for each decision. */
export const WAY = [
  ["circle", "test"],
  ["step"],
  ["film"],
  ["sheet", "words"],
  ["proposal", "own-group"],
  ["endline"],
  ["mechelen", "pair"],
];

/** The ending to which each choice in Flanders leads. */
export const ENDINGS = { keep: "column", stickers: "shelf", retest: "column", pair: "shelf" };

/** What comes after the ending, in order. The scene of the stand comes again. */
export const AFTERWARDS = ["chisomo-saw", "sakala-saw", "milan-saw", "circle", "documented", "mwila", "plan"];

/** The steps of a stand. */
export const STANDS = ["agree", "rather-agree", "rather-disagree", "disagree"];

export class Player {
  constructor(page, language = "en") {
    this.page = page;
    this.language = language;
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.announcer = page.locator("[aria-live=polite]");
    this.summary = page.locator("details:not(.fold) > summary");
  }

  /** A text of the interface. */
  says(key, values) {
    return text(this.language, key, values);
  }

  /** The scenario as this learner reads it. */
  get told() {
    return TOLD[this.language];
  }

  words(id) {
    return this.told.words(id);
  }

  button(key, values) {
    return this.page.getByRole("button", { name: this.says(key, values), exact: true });
  }

  get notices() {
    return this.page.getByRole("status", { name: this.says("notice.label") });
  }

  get continue() {
    return this.button("play.continue");
  }

  get if() {
    return this.page.getByRole("textbox", { name: this.says("plan.if"), exact: true });
  }

  get then() {
    return this.page.getByRole("textbox", { name: this.says("plan.then"), exact: true });
  }

  get keep() {
    return this.button("plan.keep");
  }

  /** The front page's link to the scenario: `start`, `continue` or `again`, as far as the learner has come. */
  wayIn(label) {
    const name = this.says(`library.${label}`, { title: this.told.title });
    return this.page.getByRole("link", { name, exact: true });
  }

  /** Opens the front page, from whatever folder the site is in. */
  async openFrontPage(address = "./") {
    await this.page.goto(address);
    await this.expectFrontPage();
  }

  async expectFrontPage() {
    await expect(this.page.locator('main[data-screen="library"][data-ready]')).toBeVisible();
    await expect(this.heading).toHaveText(this.says("library.title"));
  }

  /** Opens the front page and the scenario, which takes one click. */
  async start(address) {
    await this.openFrontPage(address);
    await this.wayIn("start").click();
    await this.expectScene("circle");
  }

  /** Opens the front page and goes on where the learner was, which takes one click. */
  async resume() {
    await this.openFrontPage();
    await this.wayIn("continue").click();
    await expect(this.page.locator("main[data-scene][data-ready]")).toBeVisible();
  }

  get menuButton() {
    return this.button("menu.open");
  }

  get menu() {
    return this.page.getByRole("group", { name: this.says("menu.open"), exact: true });
  }

  async openMenu() {
    await this.menuButton.click();
    await expect(this.menu).toBeVisible();
  }

  /** The button of a language, which is named in that language. */
  tongue(language) {
    return this.page.getByRole("button", { name: text(language, "language.name"), exact: true });
  }

  /** Reads on in another language. Opens the menu for it where it is closed. */
  async readIn(language) {
    if (!(await this.menu.isVisible())) await this.openMenu();
    await this.tongue(language).click();
    this.language = language;
    await expect(this.tongue(language)).toHaveAttribute("aria-pressed", "true");
    await this.expectLanguage();
  }

  /** The page says that it is in the learner's language. */
  async expectLanguage() {
    await expect(this.page.locator("html")).toHaveAttribute("lang", this.language);
  }

  /** Stops for now, by the menu. */
  async leave() {
    await this.openMenu();
    await this.menu.getByRole("link", { name: this.says("play.leave"), exact: true }).click();
    await this.expectFrontPage();
  }

  /** The scene is on the screen, and not what follows from it. */
  async expectScene(scene) {
    await expect(this.page.locator(`main[data-scene="${scene}"][data-ready]`)).toBeVisible();
    await expect(this.heading).toHaveText(this.words(scene));
  }

  /** What happens after a choice is on the screen. */
  async expectConsequence(scene, choice) {
    await expect(this.page.locator(`main[data-scene="${scene}"][data-ready]`)).toBeVisible();
    await expect(this.heading).toHaveText(this.says("choice.happens"));
    await expect(this.main).toContainText(`${this.says("choice.you")} ${this.words(`${scene}.${choice}`)}`);
  }

  /** The stand is asked for again. */
  async expectStandAgain() {
    await expect(this.page.locator('main[data-scene="circle"][data-ready]')).toBeVisible();
    await expect(this.heading).toHaveText(this.says("stand-again.title"));
  }

  option(scene, choice) {
    return this.page.getByRole("button", { name: this.words(`${scene}.${choice}`) });
  }

  /** The button of somebody who can be asked, by their id in the cast. */
  person(id) {
    return this.button("ask.person", { name: this.told.names[id] });
  }

  async ask(id) {
    await this.person(id).click();
    await expect(this.person(id)).toHaveAttribute("aria-expanded", "true");
  }

  /** The radio button of a stand. */
  stand(stand) {
    return this.page.getByRole("radio", { name: this.says(`stance.${stand}`), exact: true });
  }

  /** Takes a stand: the radio button itself isn't seen, its label is what is clicked. */
  async takeStand(stand) {
    const steps = this.page.locator('[data-exercise="stance"]');
    await steps.getByText(this.says(`stance.${stand}`), { exact: true }).click();
    await expect(this.stand(stand)).toBeChecked();
  }

  /** A word that the scenario explains, and what it says of it. */
  term(name) {
    return this.main.getByRole("button", { name, exact: true });
  }

  meaning(name) {
    return this.page.getByRole("complementary").filter({ has: this.page.getByRole("heading", { name }) });
  }

  /** What shows the whole picture, where only a part of it stands above the story. */
  get enlarge() {
    return this.button("play.enlarge");
  }

  get wholePicture() {
    return this.page.locator("[popover]").filter({ has: this.button("play.close") });
  }

  async choose(scene, choice) {
    await this.option(scene, choice).click();
    await this.expectConsequence(scene, choice);
  }

  async goOn(to) {
    await this.continue.click();
    await this.expectScene(to);
  }

  /** Plays from the scene that is shown, or what followed from it, until another is, choosing as `way` says. */
  async playTo(scene, way = WAY) {
    const shown = await this.main.getAttribute("data-scene");
    let isChosen = (await this.heading.textContent()) === this.says("choice.happens");
    const scenes = way.map(([scene]) => scene);
    for (const [at, [here, choice]] of way.entries()) {
      if (at < scenes.indexOf(shown)) continue;
      if (here === scene) return;
      if (choice && !isChosen) await this.choose(here, choice);
      isChosen = false;
      await this.goOn(way[at + 1]?.[0] ?? ENDINGS[choice]);
    }
    if (scene !== ENDINGS[way.at(-1)[1]]) throw new Error(`The way doesn't come past ${scene}.`);
  }

  /** Opens the parts that are folded where there is little room. */
  async unfold() {
    const folded = this.page.locator(".fold:not([open])");
    while ((await folded.count()) > 0) await folded.first().locator("> summary").click();
  }

  /** Goes on from the ending until a scene of what comes after it is shown. */
  async lookAgainTo(scene) {
    let label = "ending.look-again";
    for (const next of AFTERWARDS) {
      await this.button(label).click();
      await (next === "circle" ? this.expectStandAgain() : this.expectScene(next));
      if (next === scene) return;
      label = "play.continue";
    }
    throw new Error(`${scene} doesn't come after the ending.`);
  }

  /** The button that leads from the ending back to a decision: it names it, for those who hear buttons alone. */
  otherWay(scene) {
    const name = `${this.says("ending.other-way")} ${this.words(scene)}`;
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Goes back from the ending to a decision, to try another way there. */
  async tryAnotherWay(scene) {
    await this.otherWay(scene).click();
    await this.expectScene(scene);
  }
}
