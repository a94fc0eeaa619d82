// The static page that times are held against stays what it stands for: the scenario's first decision. Its words may
// lag behind the scenario's a little, since what is measured is how much there is of them.

import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures.js";
import { SCENARIO } from "../scenario.js";

const A_FIFTH = 0.2;

test("the static page of the bench is the scenario's first decision, with all that follows", async ({ page }) => {
  const html = await readFile(new URL("static.html", import.meta.url), "utf8");
  const options = SCENARIO.optionsOf("circle");
  const words = (id) => SCENARIO.words(id);
  for (const [at, option] of options.entries()) {
    // It has no address, since it is all in one file; each time it is another page.
    await page.goto("about:blank");
    await page.setContent(html);
    await expect(page.getByRole("radio")).toHaveCount(4);
    await expect(page.getByRole("button")).toHaveCount(options.length);
    const question = page.locator("h1, legend, button");
    await expectAboutAsMuch(question, [words("circle"), SCENARIO.stance.statement, ...options.map(words)]);

    await page.getByRole("button").nth(at).click();
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What happens");
    const told = SCENARIO.consequencesOf(option).map(({ words }) => words);
    const happens = page.locator("h1 ~ p");
    await expect(happens).toHaveCount(told.length + 1);
    await expectAboutAsMuch(happens, [...told, SCENARIO.reasons(option)]);
  }
});

/** Counts signs, so that a word that is written better breaks nothing. */
async function expectAboutAsMuch(locator, texts) {
  const signs = (all) => all.join(" ").length;
  const share = signs(await locator.allTextContents()) / signs(texts);
  expect(Math.abs(share - 1), "how far the static page differs from the scenario").toBeLessThan(A_FIFTH);
}
