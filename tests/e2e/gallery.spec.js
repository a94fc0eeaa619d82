// The design system's own pages: each part in each state can be read, hit and turned round. `cargo xtask gallery` writes
// them; nothing of them is in the app.

import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { accessibilityFaults, test as base, expect } from "./fixtures.js";
import { Layouts } from "./layout.js";
import { server } from "./serve.js";

const GALLERY = process.env.VENSTER_GALLERY ?? fileURLToPath(new URL("../../target/gallery", import.meta.url));
if (!existsSync(`${GALLERY}/index.html`)) throw new Error(`There is no gallery in ${GALLERY}: run cargo xtask gallery.`);
const PAGES = readdirSync(GALLERY).filter((file) => file.endsWith(".html"));

const SIZES = {
  "a phone": { width: 360, height: 640 },
  "320 wide": { width: 320, height: 640 },
  "768 wide": { width: 768, height: 1024 },
  "a desk": { width: 1280, height: 900 },
  "a desk, text at 200 %": { width: 1280, height: 900, text: 2 },
};

const test = base.extend({
  baseURL: async ({}, use) => {
    const serving = server(GALLERY).listen(0, "127.0.0.1");
    await new Promise((resolve) => serving.once("listening", resolve));
    await use(`http://127.0.0.1:${serving.address().port}/some/folder/`);
    serving.close();
    serving.closeAllConnections();
  },
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const name of PAGES) {
      test(`${name} has no fault that axe finds`, async ({ page }) => {
        const found = {};
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await open(page, name);
          found[width] = await accessibilityFaults(page);
        }
        expect(found).toEqual({ 360: [], 1280: [] });
      });
    }
  });
}

test("at every size each page is whole, and everything in it can be hit", async ({ page }) => {
  const layouts = new Layouts(page, SIZES);
  for (const name of PAGES) {
    await open(page, name);
    await layouts.look(name);
  }
  layouts.expectNoFaults();
});

for (const [name, reversed] of [
  ["index.html", "right-to-left.html"],
  ["map-3.html", "map-3-right-to-left.html"],
]) {
  for (const width of [360, 1280]) {
    test(`from right to left ${name} is its own mirror image, ${width} wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, name);
      const before = await edges(page);
      expect(before.length).toBeGreaterThan(20);
      await open(page, reversed);
      const after = await edges(page);
      // What begins a line there ends it here. Words that run the other way may be set a pixel wider.
      const mirrored = after.map(({ what, start, end }) => ({ what, start: width - end, end: width - start }));
      const off = mirrored.filter(
        ({ start, end }, at) => Math.abs(start - before[at].start) > 1.5 || Math.abs(end - before[at].end) > 1.5,
      );
      expect(off).toEqual([]);
    });
  }
}

/** Opens one of the pages, set in its own fonts: what is measured before they are here is measured in others. */
async function open(page, name) {
  await page.goto(name);
  await page.waitForFunction(() => {
    // A font is asked for when a layout needs it, so one is made before the fonts are asked how they stand.
    document.body.getBoundingClientRect();
    return document.fonts.status === "loaded";
  });
}

/** From where to where each part reaches, that isn't a word in a line. */
function edges(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((part) => part.checkVisibility() && getComputedStyle(part).display !== "inline" && !part.closest("svg"))
      .map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return { what: `${part.localName}.${part.className}`, start: left, end: right };
      }),
  );
}
