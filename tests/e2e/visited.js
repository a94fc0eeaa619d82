// The tests' own small scenario, *The visited lesson*, in which every kind of exercise stands: the words as its authors
// wrote them, and a learner who plays it.

import { readFileSync } from "node:fs";

import { test as base, expect } from "./fixtures.js";
import { Player } from "./player.js";
import { LANGUAGES } from "./texts.js";

export { expect };

/** Journeys through the build with the content of the tests: serve.js has it beside the other. */
export const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(new URL("/fixtures/folder/", baseURL).href),
});

const FOLDER = "../fixtures/content/06-learning-communities/visited-lesson";
const read = (name) => readFileSync(new URL(`${FOLDER}/${name}`, import.meta.url), "utf8");
const CAST = read("scenario.toml");

/** The text in a language. */
class Told {
  #markdown;

  constructor(language) {
    this.#markdown = read(`${language}.md`);
    this.title = /^# (.+)$/m.exec(this.#markdown)[1];
  }

  /** The words of a scene's heading, of an option (`scene.choice`), of an item (`exercise.item`). */
  words(id) {
    const [scope, name] = id.split(".");
    const heading = new RegExp(`^## (.+?) \\{#${scope}[ }]`, "m");
    const item = new RegExp(`^ *- (.+?) \\{#${name}[ }]`, "m");
    // A stretch of a spot stands in brackets, among other words.
    const stretch = new RegExp(`\\[([^\\]]+)\\]\\{#${name}[ }]`);
    const found = name
      ? (stretch.exec(this.#within(scope)) ?? item.exec(this.#within(scope)))
      : heading.exec(this.#markdown);
    if (!found) throw new Error(`The text has no words called ${id}.`);
    return plain(found[1]);
  }

  /** What is asked. Of a spot that is a text of the interface. */
  prompt(exercise) {
    return plain(this.#within(exercise).split("\n")[1]);
  }

  /** The paragraph under an item: what is said about it beside the verdict. */
  feedback(exercise, item) {
    const [, said] = new RegExp(`\\{#${item}[ }].*\\n\\n +(.+)`).exec(this.#within(exercise));
    return plain(said);
  }

  /** What stands between the beginning of an exercise or a scene, and its end. */
  #within(id) {
    const exercise = new RegExp(`^\`\`\`[a-z]+ \\{#${id}[ }][^]*?^\`\`\`$`, "m").exec(this.#markdown);
    const scene = new RegExp(`^## .*\\{#${id}[ }][^]*?(?=^## )`, "m").exec(this.#markdown);
    if (!exercise && !scene) throw new Error(`The text has no part called ${id}.`);
    return (exercise ?? scene)[0];
  }
}

/** Running text without its marks. */
function plain(text) {
  return text
    .replace(/^\[([^\]]+)\]\([^)]+\)$/, "$1")
    .replace(/[*_]([^*_]+)[*_]/g, "$1")
    .trim();
}

/** The scenario in each language. */
const VISITED = Object.fromEntries(LANGUAGES.map((language) => [language, new Told(language)]));

/** The exercises: their ids, and how the interface calls their kinds. */
const EXERCISES = {
  sort: ["list-or-wish", "sort.label"],
  select: ["who-needs-it", "select.many"],
  spot: ["minutes", "spot.label"],
  rank: ["needs", "rank.label"],
  reflect: ["before-you-came", "reflect.label"],
};

/** A learner who plays it: the ways to each exercise, and the parts of which exercises are made. */
export class Visitor extends Player {
  get told() {
    return VISITED[this.language];
  }

  /** How somebody of the cast is called. */
  name(id) {
    const [, lines] = new RegExp(`^\\[cast\\.${id}\\]\\n((?:.+\\n)*)`, "m").exec(CAST);
    return new RegExp(`^name(?:\\.${this.language})? = "(.+)"$`, "m").exec(lines)[1];
  }

  async begin() {
    await this.page.goto("./#/play/visited-lesson");
    await this.expectScene("corridor");
  }

  /** Where sort, select and spot stand. */
  async goToStaffRoom() {
    await this.begin();
    await this.choose("corridor", "sit");
    await this.goOn("staff-room");
  }

  /** Where rank stands. */
  async goToYard() {
    await this.begin();
    await this.choose("corridor", "note");
    await this.goOn("yard");
  }

  /** Where reflect stands. */
  async goToWhatInnocentSaw() {
    await this.goToStaffRoom();
    await this.goOn("meeting");
    await this.goFromMeetingToWhatInnocentSaw();
  }

  /** Goes on from there, to where the stand is asked for again. */
  async goOnToStandAgain() {
    await this.continue.click();
    await expect(this.page.locator('main[data-scene="corridor"][data-ready]')).toBeVisible();
    await expect(this.heading).toHaveText(this.says("stand-again.title"));
  }

  async goFromMeetingToWhatInnocentSaw() {
    await this.choose("meeting", "read");
    await this.goOn("report");
    await this.choose("report", "held");
    await this.goOn("home");
    await this.choose("home", "invite");
    await this.goOn("booked");
    await this.button("ending.look-again").click();
    await this.expectScene("innocent-saw");
  }

  /** An exercise, by the name of its group: what kind it is, that nothing is scored, and what is asked. */
  exercise(kind) {
    return new ExerciseCard(this, kind, ...EXERCISES[kind]);
  }
}

/** An exercise on the screen. Items are called by their ids in the text. */
class ExerciseCard {
  constructor(player, kind, id, label) {
    const { page, told } = player;
    const asked = kind === "spot" ? player.says("spot.prompt") : told.prompt(id);
    this.player = player;
    this.id = id;
    this.name = `${player.says(label)} ${player.says("stance.never-scored")} ${asked}`;
    this.itself = page.getByRole("group", { name: this.name, exact: true });
    this.compare = this.#button("exercise.compare");
    this.undo = this.#button("exercise.undo");
  }

  #button(key) {
    return this.itself.getByRole("button", { name: this.player.says(key), exact: true });
  }

  words(item) {
    return this.player.words(`${this.id}.${item}`);
  }

  feedback(item) {
    return this.player.told.feedback(this.id, item);
  }

  /** Of a sort: the button that puts an item into a group. */
  place(item, group) {
    const row = this.itself.getByRole("radiogroup", { name: this.words(item), exact: true });
    return row.getByRole("radio", { name: this.words(group), exact: true });
  }

  /** Puts an item into a group: what is clicked is the label, the button itself isn't seen. */
  async put(item, group) {
    await this.place(item, group).locator("..").click();
    await expect(this.place(item, group)).toBeChecked();
  }

  /** Of a select or a spot. */
  box(item) {
    return this.itself.getByRole("checkbox", { name: this.words(item), exact: true });
  }

  async toggle(item) {
    const isChecked = await this.box(item).isChecked();
    await this.box(item).locator("..").click();
    await expect(this.box(item)).toBeChecked({ checked: !isChecked });
  }

  /** An item with what is said of it, where something is: of a spot there is none before that. */
  row(item) {
    return this.itself.getByRole("listitem").filter({ hasText: this.words(item) });
  }

  /** Of a rank: the button that moves an item `up` or `down`, which says where the item is. */
  mover(item, direction, place, count = 3) {
    const name = `${this.says(`rank.${direction}`, { item: this.words(item) })}, `;
    return this.itself.getByRole("button", { name: name + this.says("rank.place", { place, count }), exact: true });
  }

  says(...key) {
    return this.player.says(...key);
  }

  /** Of a rank: the words of its items, in the order in which they stand. */
  get ranked() {
    return this.itself.getByRole("list").first().getByRole("listitem");
  }

  async expectOrder(items) {
    await expect(this.ranked).toHaveText(items.map((item) => new RegExp(`^${this.words(item)}`)));
  }
}
