// Somebody who looks for something in the library of the tests' small content, whose words are read from its authors'
// texts.

import { readFileSync } from "node:fs";

import { test as base, expect } from "./fixtures.js";
import { text } from "./texts.js";

export { expect };

/** Journeys through the build with the content of the tests: serve.js has it beside the other. */
export const test = base.extend({
  baseURL: async ({ baseURL }, use) => use(new URL("/fixtures/folder/", baseURL).href),
});

export const SCENARIOS = ["nodding-parent", "quiet-pupil", "visited-lesson"];

const MODULE = "06-learning-communities";
const read = (path) => readFileSync(new URL(`../fixtures/content/${MODULE}/${path}`, import.meta.url), "utf8");

/** The title of a scenario of the small content. */
export function title(id, language) {
  return /^# (.+)$/m.exec(read(`${id}/${language}.md`))[1];
}

/** The title of its module. */
export const moduleTitle = (language) => ofModule("title", language);

/** Why the module matters. */
export const moduleWhy = (language) => ofModule("why", language);

function ofModule(table, language) {
  const lines = new RegExp(`\\[${table}\\]\\n((?:.+\\n)*)`).exec(read("module.toml"))[1];
  return new RegExp(`^${language} = "(.+)"$`, "m").exec(lines)[1];
}

export class Reader {
  constructor(page, language = "en") {
    this.page = page;
    this.language = language;
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
    this.count = this.main.locator("#found");
  }

  says(key, values) {
    return text(this.language, key, values);
  }

  async open(address = "./") {
    await this.page.goto(address);
    await expect(this.page.locator('main[data-screen="library"][data-ready]')).toBeVisible();
  }

  get field() {
    return this.page.getByRole("searchbox", { name: this.says("library.search"), exact: true });
  }

  facet(name) {
    return this.main.getByRole("button", { name: new RegExp(`^${this.says(`facet.${name}`)}`) });
  }

  /** A wish of a sort that is open. */
  wish(name) {
    return this.page.getByRole("checkbox", { name, exact: true });
  }

  /** Makes a wish, or takes it back: opens what it stands in, and closes it. */
  async toggle(facet, name) {
    await this.facet(facet).click();
    await this.wish(name).click();
    await this.page.keyboard.press("Escape");
    await expect(this.wish(name)).toBeHidden();
  }

  card(id) {
    return this.main.getByRole("link", { name: title(id, this.language), exact: true });
  }

  button(key, values) {
    return this.main.getByRole("button", { name: this.says(key, values), exact: true });
  }

  /** These scenarios are shown, and no others; and it says how many. */
  async expectFound(ids) {
    const shown = this.main.locator("[data-scenario]");
    await expect(shown).toHaveCount(ids.length);
    for (const id of ids) await expect(this.card(id)).toBeVisible();
    const all = this.says("library.many", { count: SCENARIOS.length });
    if (ids.length === 0) await expect(this.count).toHaveText(this.says("library.many", { count: 0 }));
    else if (ids.length < SCENARIOS.length) {
      await expect(this.count).toHaveText(this.says("library.found", { found: ids.length, count: all }));
    } else await expect(this.count).toContainText(all);
  }

  async expectAddress(query) {
    await expect.poll(() => new URL(this.page.url()).hash, { message: "the address" }).toBe(query ? `#/?${query}` : "#/");
  }
}
