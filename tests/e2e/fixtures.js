// What every journey is held to, whatever it is about: nothing on the console, nothing against the security policy,
// no error in the page, no request to another origin. Journeys import `test` and `expect` from here.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect } from "@playwright/test";

import { BrowserProfile } from "./browser.js";

export { expect };

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What went wrong in a journey without being looked for. */
class Faults {
  #found = [];
  #allowed = [];
  #origin;

  constructor(address) {
    this.#origin = new URL(address).origin;
  }

  /** For journeys that cause a fault on purpose, such as being offline: says which one to expect. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** Those that no journey allowed. */
  get unexpected() {
    return this.#found.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
  }

  async watch(context) {
    context.on("console", (message) => {
      if (message.type() !== "error" && message.type() !== "warning") return;
      this.#found.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => {
      this.#found.push(`error in the page: ${error.error()}`);
    });
    context.on("request", (request) => this.#checkOrigin(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => this.#checkOrigin(socket.url())));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`security policy: ${event.effectiveDirective} blocked ${event.blockedURI || event.sample}`);
      });
    });
  }

  #checkOrigin(address) {
    const { protocol, origin, host } = new URL(address);
    // What is inside the page already leaves for nowhere; a socket has an origin of its own scheme.
    if (["data:", "blob:", "about:"].includes(protocol)) return;
    if (origin === this.#origin || `http://${host}` === this.#origin) return;
    this.#found.push(`request to another origin: ${address}`);
  }
}

export const test = base.extend({
  // Every journey has this one, named or not.
  faults: [
    async ({ baseURL }, use) => {
      const faults = new Faults(baseURL);
      await use(faults);
      expect(faults.unexpected, "what went wrong without being looked for").toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, faults }, use) => {
    await faults.watch(context);
    await use(context);
  },

  /** A browser with a profile of its own: `open()`, `kill()` with -9, `open()` again. */
  profile: async ({ faults, baseURL, launchOptions }, use) => {
    const profile = await BrowserProfile.create({ ...launchOptions, baseURL, headless: true }, (context) =>
      faults.watch(context),
    );
    await use(profile);
    await profile.remove();
  },
});

/** What axe finds on a page, in words: one line for each rule that is broken. */
export async function accessibilityFaults(page) {
  // Evaluated from outside the page, so the security policy doesn't concern it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join("; ")})`);
}
