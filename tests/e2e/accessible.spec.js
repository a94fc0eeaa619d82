// Every state that a playthrough passes, looked at by axe: on a phone and on a desk, in light and dark. Nothing has to
// be scrolled sideways.

import { accessibilityFaults, expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { TROUBLE } from "./stores.js";
import { SCENARIO } from "./scenario.js";

const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      // A look at each of two dozen states takes longer than a journey.
      test.slow();

      test("a whole attempt", async ({ page }) => {
        const player = new Player(page);
        const look = looker(page);

        await player.openFrontPage();
        await look("front page");
        await player.wayIn("Start").click();
        await player.expectScene("circle");
        await look("first scene");
        await player.takeStand("Agree");
        await player.ask("Chisomo");
        await look("asked, with a stand");
        await page.getByRole("button", { name: "midline" }).click();
        await look("what a word means");
        await page.keyboard.press("Escape");

        await player.choose("circle", "test");
        await page.locator("summary").click();
        await look("consequence");
        await player.goOn("step");
        await look("a scene without a decision");
        await player.goOn("sheet");
        await player.ask("Mrs Tembo");
        await look("second decision, with a document");
        await player.choose("sheet", "words");
        await look("second consequence");
        await player.goOn("proposal");
        await look("third decision");
        await player.playTo("endline");
        await look("ten weeks on");
        await player.playTo("mechelen");
        await look("the decision in Flanders");
        await player.playTo("shelf");
        await look("ending");
        await page.locator("summary").click();
        await look("all options side by side");

        await page.getByRole("button", { name: /^Try another way here\W+One box$/ }).click();
        await player.expectScene("sheet");
        await look("looking back");
        await page.getByRole("button", { name: "Back to where you were" }).click();
        await player.expectScene("shelf");

        await player.lookAgainTo("sakala-saw");
        await look("other eyes");
        await player.continue.click();
        await player.expectStandAgain();
        await look("the stand again");
        await player.takeStand("Rather agree");
        await look("where the others stand");
        await player.goOn("documented");
        await look("what is known");
        await player.goOn("mwila");
        await look("the last word");
        await player.goOn("plan");
        await look("the plan");
        await player.then.fill("wait");
        await player.keep.click();
        await look("a plan that lacks a part");
        await player.if.fill("a stop comes");
        await player.keep.click();
        await look("a kept plan");
        await page.getByRole("link", { name: "To the front page" }).click();
        await player.expectFrontPage();
        await look("front page afterwards");
        look.expectNothing();
      });

      test("what goes wrong", async ({ page, faults }) => {
        faults.allow(/Failed to load resource/);
        const player = new Player(page);
        const look = looker(page);
        await page.addInitScript(TROUBLE.logThrows);
        await page.addInitScript(TROUBLE.databaseThrows);
        await page.goto("./#/nowhere");
        await expect(player.heading).toHaveText("There is nothing at this address");
        await expect(player.notices).toContainText("refuses to store");
        await look("nothing at this address, nothing saved");
        await page.route(`**/content/${SCENARIO.id}.en.*.bin`, (route) => route.abort());
        await page.goto(`./#/play/${SCENARIO.id}`);
        await expect(player.heading).toHaveText("This could not be opened");
        await look("could not be opened");
        look.expectNothing();
      });
    });
  }
}

/** Looks at one state after the other, and says at the end what was found, and where. */
function looker(page) {
  const found = {};
  const look = async (state) => {
    const faults = await accessibilityFaults(page);
    const tooWide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      return scrollWidth > clientWidth;
    });
    if (tooWide) faults.push("wider than the window");
    for (const fault of faults) (found[fault] ??= []).push(state);
  };
  look.expectNothing = () => expect(found).toEqual({});
  return look;
}
