// Every state that a playthrough passes, looked at by axe: on a phone and on a desk, in light and dark, in both
// languages, with everything open that can be opened. reach.spec.js sees to sizes.

import { accessibilityFaults, expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { SCENARIO } from "./scenario.js";
import { TROUBLE } from "./stores.js";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

for (const [language, viewport, colorScheme] of [
  ["en", PHONE, "light"],
  ["en", PHONE, "dark"],
  ["en", DESK, "light"],
  ["en", DESK, "dark"],
  ["nl", PHONE, "light"],
  ["nl", DESK, "dark"],
]) {
  test.describe(`${viewport.width} wide, ${colorScheme}, ${language}`, () => {
    // A colour that is still on its way to another has no contrast of its own.
    test.use({ viewport, colorScheme, locale: language, contextOptions: { reducedMotion: "reduce" } });
    // A look at each of three dozen states takes longer than a journey.
    test.slow();

    test("a whole attempt", async ({ page }) => {
      const player = new Player(page, language);
      const look = looker(page);
      const lookWithMenu = async (state) => {
        await player.openMenu();
        await look(state);
        await page.keyboard.press("Escape");
        await expect(player.menu).toBeHidden();
      };

      await player.openFrontPage();
      await look("front page");
      await lookWithMenu("front page, menu open");
      await player.wayIn("start").click();
      await player.expectScene("circle");
      await look("first scene");
      await lookWithMenu("first scene, menu open");
      await player.takeStand("agree");
      await player.ask("chisomo");
      await player.ask("aunt");
      await look("asked, with a stand");
      await player.term("midline").click();
      await expect(player.meaning("midline")).toBeVisible();
      await look("what a word means");
      await page.keyboard.press("Escape");

      await player.choose("circle", "test");
      await player.summary.click();
      await look("consequence with its reasons");
      if (viewport === PHONE) {
        await player.enlarge.click();
        await expect(player.wholePicture).toBeVisible();
        await look("the whole picture");
        await player.button("play.close").click();
        await expect(player.wholePicture).toBeHidden();
      } else {
        await expect(player.enlarge).toBeHidden();
      }
      await player.goOn("step");
      await look("a scene without a decision");
      await player.goOn("film");
      await look("a film");
      await player.goOn("sheet");
      await player.ask("tembo");
      await look("second decision, with a document");
      await player.choose("sheet", "words");
      await look("second consequence");
      await player.goOn("proposal");
      await look("third decision, with what goes back to a choice");
      await player.playTo("endline");
      await look("ten weeks on");
      await player.playTo("mechelen");
      await player.ask("nele");
      await look("the decision in Flanders");
      await player.playTo("shelf");
      await look("ending");
      await player.unfold();
      await player.summary.click();
      await look("all options side by side");

      await player.tryAnotherWay("sheet");
      await look("looking back");
      await player.button("play.return").click();
      await player.expectScene("shelf");

      await player.lookAgainTo("chisomo-saw");
      await look("other eyes, with a picture");
      await player.goOn("sakala-saw");
      await player.goOn("milan-saw");
      await look("other eyes");
      await player.continue.click();
      await player.expectStandAgain();
      await look("the stand again");
      await player.takeStand("rather-agree");
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
      await expect(player.main).toContainText(player.says("plan.kept"));
      await look("a kept plan");
      await page.getByRole("link", { name: player.says("act.home"), exact: true }).click();
      await expect(player.wayIn("again")).toBeVisible();
      await look("front page afterwards");
      await player.wayIn("again").click();
      await player.expectScene("plan");
      await player.button("act.start-over").click();
      await player.expectScene("circle");
      await player.leave();
      await expect(player.wayIn("continue")).toBeVisible();
      await look("front page, under way");
      look.expectNothing();
    });

    test("what goes wrong", async ({ page, faults }) => {
      faults.allow(/Failed to load resource/);
      const player = new Player(page, language);
      const look = looker(page);
      await page.addInitScript(TROUBLE.logThrows);
      await page.addInitScript(TROUBLE.databaseThrows);
      await page.goto("./#/nowhere");
      await expect(player.heading).toHaveText(player.says("missing.title"));
      await expect(player.notices).toContainText(player.says("notice.memory"));
      await look("nothing at this address, nothing saved");
      await page.route(`**/content/${SCENARIO.id}.*.bin`, (route) => route.abort());
      await page.goto(`./#/play/${SCENARIO.id}`);
      await expect(player.heading).toHaveText(player.says("failed.title"));
      await look("could not be opened");
      await page.route("**/texts/*.txt", (route) => route.abort());
      await player.openMenu();
      await player.tongue(language === "en" ? "nl" : "en").click();
      await expect(player.notices).toContainText(player.says("notice.untranslated"));
      await look("two notices and an open menu");
      look.expectNothing();
    });
  });
}

/** Looks at one state after the other, and says at the end what was found, and where. */
function looker(page) {
  const found = {};
  const look = async (state) => {
    for (const fault of await accessibilityFaults(page)) (found[fault] ??= []).push(state);
  };
  look.expectNothing = () => expect(found).toEqual({});
  return look;
}
