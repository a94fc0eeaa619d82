// A learner on a scenario's static page, whose app comes when the journey lets it.

import { expect } from "./fixtures.js";
import { Player } from "./player.js";
import { SCENARIO } from "./scenario.js";

/** The address of a scenario's page, seen from the site's folder. The first language's has no name in it. */
export const pageOf = (language, scenario = SCENARIO.id) =>
  language === "en" ? `./${scenario}.html` : `./${scenario}.${language}.html`;

/** The app's main element, and that of a static page. */
const APP = "main[data-ready]";
const PAGE = "main:not([data-ready])";

export class Visitor extends Player {
  #letIn;

  /** Opens the page, and holds the app's program back. */
  async open(address = pageOf(this.language)) {
    const let_in = new Promise((resolve) => {
      this.#letIn = resolve;
    });
    await this.page.route("**/*.wasm", async (route) => {
      await let_in;
      await route.continue();
    });
    await this.page.goto(address);
    await this.expectPage();
  }

  async expectPage() {
    await expect(this.page.locator(PAGE)).toBeVisible();
  }

  /** Lets the app come, and waits until it has taken the page's place. */
  async letIn() {
    this.#letIn();
    await this.expectApp();
  }

  async expectApp() {
    await expect(this.page.locator(APP)).toBeVisible();
  }

  /** Chooses, and sees what happens on the page itself. */
  async chooseHere(scene, choice) {
    await this.option(scene, choice).click();
    await expect(this.page.locator(`${PAGE}[data-scene="${scene}"]`)).toBeVisible();
    await expect(this.heading).toHaveText(this.says("choice.happens"));
    await expect(this.main).toContainText(`${this.says("choice.you")} ${this.words(`${scene}.${choice}`)}`);
  }

  /**
   * What is shown, once the pictures have been asked for, as a tree of elements: without comments, and with classes and
   * attributes in the order of their names.
   */
  async structure() {
    await this.page.waitForFunction(() => !document.querySelector("img[data-src]"));
    return this.page.evaluate(() => {
      const told = (element) => {
        const attributes = [...element.attributes]
          .filter(({ name }) => name !== "data-ready")
          .map(({ name, value }) => {
            // The same place, seen from another address.
            if (name === "href") return [name, element.href];
            return [name, name === "class" ? value.split(/\s+/).sort().join(" ") : value];
          })
          .sort(([one], [other]) => (one < other ? -1 : 1));
        const children = [];
        for (const node of element.childNodes) {
          if (node.nodeType === Node.ELEMENT_NODE) children.push(told(node));
          if (node.nodeType !== Node.TEXT_NODE || node.data === "") continue;
          if (typeof children.at(-1) === "string") children.push(children.pop() + node.data);
          else children.push(node.data);
        }
        // In the app the languages are buttons, here links to other pages.
        if (element.classList.contains("tongues")) return "languages";
        return [element.localName, Object.fromEntries(attributes), ...children];
      };
      // A page has what words mean only of the words in it, the app of all that may come.
      const isAsked = ({ id }) => document.querySelector(`main [popovertarget="${id}"]`);
      return [...document.querySelectorAll("body > :is(div, header, main, aside, p)")]
        .filter((part) => !part.matches(".meaning") || isAsked(part))
        .map(told);
    });
  }
}
