// The tests' own small scenario, *The visited lesson*, in which every kind of exercise stands: the release build with the
// content of tests/fixtures, served by itself, its words as its authors wrote them, and a learner who plays it.
// `cargo xtask test journeys` says in VENSTER_FIXTURES where that build is.

import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { test as base, expect } from "./fixtures.js";
import { Player } from "./player.js";
import { server } from "./serve.js";
import { LANGUAGES } from "./texts.js";

export { expect };

const BUILD = process.env.VENSTER_FIXTURES ?? fileURLToPath(new URL("../../target/dist-fixtures", import.meta.url));

export const test = base.extend({
  furnished: [
    async ({}, use) => {
      if (!existsSync(`${BUILD}/index.html`)) {
        throw new Error(`There is no build with the content of the tests in ${BUILD}.`);
      }
      const listening = server(BUILD).listen(0, "127.0.0.1");
      await once(listening, "listening");
      await use(`http://127.0.0.1:${listening.address().port}/some/folder/`);
      listening.closeAllConnections();
      listening.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ furnished }, use) => use(furnished),
});

const FOLDER = "../fixtures/content/06-learning-communities/visited-lesson";
const read = (name) => readFileSync(new URL(`${FOLDER}/${name}`, import.meta.url), "utf8");
const SOURCE = read("en.md");

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
    const own = name ? this.#within(scope) : this.#markdown;
    const found = new RegExp(`^(?:## | *- )?(.+?) \\{#${name ?? scope}[ }]`, "m").exec(own);
    // A stretch of a spot stands in brackets, among other words.
    const stretch = new RegExp(`\\[([^\\]]+)\\]\\{#${name}[ }]`).exec(own);
    if (!stretch && !found) throw new Error(`The text has no words called ${id}.`);
    return plain((stretch ?? found)[1]);
  }

  /** What is asked. */
  prompt(exercise) {
    return plain(this.#within(exercise).split("\n")[1]);
  }

  /** What is said about an item, beside the verdict. */
  feedback(exercise, item) {
    const [, said] = new RegExp(`\\{#${item}[ }].*\\n\\n +(.+)`).exec(this.#within(exercise));
    return plain(said);
  }

  /** The remark about a stretch. */
  remark(exercise, remark) {
    return this.words(`${exercise}.${remark}`);
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

/** Which items an exercise has, as the source tells it. */
export function itemsOf(exercise) {
  const [body] = new RegExp(`^\`\`\`[a-z]+ \\{#${exercise}[ }][^]*?^\`\`\`$`, "m").exec(SOURCE);
  const lines = body.split("\n").slice(1);
  const nested = lines.some((line) => line.startsWith("  - "));
  const begins = nested ? "  - " : "- ";
  return lines.filter((line) => line.startsWith(begins)).map((line) => /\{#([a-z-]+)/.exec(line)[1]);
}

/** The scenario in each language. */
const VISITED = Object.fromEntries(LANGUAGES.map((language) => [language, new Told(language)]));

/** A learner who plays it: the ways to each exercise, and the parts of which exercises are made. */
export class Visitor extends Player {
  get told() {
    return VISITED[this.language];
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
    await this.choose("meeting", "read");
    await this.goOn("report");
    await this.choose("report", "held");
    await this.goOn("home");
    await this.choose("home", "invite");
    await this.goOn("booked");
    await this.button("ending.look-again").click();
    await this.expectScene("innocent-saw");
  }
}
