// The map at the ending: what lies on it can be read and gone to without seeing it, no name stands on it before it was
// tried, and it has room in a window of any width.

import { expect, test } from "./fixtures.js";
import { Player, WAY } from "./player.js";
import { LANGUAGES } from "./texts.js";

/** The decisions of the way, each with what is chosen there. */
const DECISIONS = WAY.filter(([, choice]) => choice);

class AtTheEnding extends Player {
  get path() {
    return this.page.getByRole("region", { name: this.says("ending.path") });
  }

  /** The map in words. */
  get list() {
    return this.path.getByRole("list").first();
  }

  /** What is said of a decision. */
  stop(scene) {
    const heading = this.page.getByRole("heading", { name: this.words(scene), exact: true });
    return this.list.getByRole("listitem").filter({ has: heading });
  }
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("a way that wasn’t taken has no name before it was tried", async ({ page }) => {
      const player = new AtTheEnding(page, language);
      await player.start();
      await player.playTo("shelf");

      await expect(player.list.getByRole("listitem").first()).toContainText(player.says("phase.stand"));
      for (const [scene, choice] of DECISIONS) {
        const others = player.told.optionsOf(scene).filter((id) => id !== `${scene}.${choice}`);
        await expect(player.stop(scene)).toContainText(player.words(`${scene}.${choice}`));
        await expect(player.stop(scene)).toContainText(player.says("ending.not-taken", { count: others.length }));
        for (const other of others) await expect(player.list).not.toContainText(player.words(other));
      }
      // What came back stands at the choice to which it goes back.
      const cameBack = (scene) => player.says("ending.came-back", { scene: player.words(scene) });
      await expect(player.stop("circle")).toContainText(cameBack("sheet"));
      await expect(player.stop("mechelen")).toContainText(cameBack("shelf"));
      await expect(player.list.getByRole("listitem").last()).toContainText(player.words("shelf"));
      await expect(player.list).not.toContainText(player.words("column"));
      await expect(player.list).toContainText(player.says("ending.other-endings", { count: 1 }));

      // Another way, from the station of a decision, by keyboard alone.
      await player.otherWay("mechelen").focus();
      await page.keyboard.press("Enter");
      await player.expectScene("mechelen");
      await player.choose("mechelen", "keep");
      await player.goOn("column");
      await expect(player.stop("mechelen")).toContainText(player.words("mechelen.keep"));
      const tried = player.says("ending.tried", { label: player.words("mechelen.pair") });
      await expect(player.stop("mechelen")).toContainText(tried);
      await expect(player.list).not.toContainText(player.words("mechelen.stickers"));
      await expect(player.list).toContainText(player.says("ending.seen-ending", { title: player.words("shelf") }));
      await expect(player.path).toContainText(player.says("ending.map-note"));
      await expect(player.path).toContainText(player.says("ending.map-hidden"));
    });
  });
}

for (const language of LANGUAGES) {
  test.describe(`on a phone, ${language}`, () => {
    test.use({ locale: language, viewport: { width: 360, height: 640 } });

    test("the ending is folded, and the plan is near", async ({ page }) => {
      const player = new AtTheEnding(page, language);
      await player.start();
      await player.playTo("shelf");
      const toPlan = player.button("ending.to-plan");
      const bottom = await toPlan.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
      expect(bottom).toBeLessThan(2 * 640);
      // What is folded opens by its heading.
      await expect(player.otherWay("circle")).toBeHidden();
      await player.path.getByRole("heading", { name: player.says("ending.path") }).click();
      await expect(player.otherWay("circle")).toBeVisible();

      await toPlan.click();
      await player.expectScene("plan");
      await expect(player.heading).toBeFocused();
      // It is where the learner is the next time, too.
      await page.reload();
      await player.expectScene("plan");
      // And what was passed over stays open.
      await player.button("ending.look-again").click();
      await player.expectScene("chisomo-saw");
      await toPlan.click();
      await player.expectScene("plan");
    });
  });
}

test("the map is drawn as wide as there is room, and never wider", async ({ page }) => {
  const player = new AtTheEnding(page);
  await player.start();
  await player.playTo("shelf");
  const whole = player.path.locator(".whole svg");
  const pieces = player.path.locator(".piece svg");
  await expect(pieces).toHaveCount(DECISIONS.length + 1);
  for (const width of [320, 360, 651, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const isWide = width >= 1024;
    await expect(whole).toBeVisible({ visible: isWide });
    await expect(pieces.first()).toBeVisible({ visible: !isWide });
    const drawn = isWide ? [whole] : await pieces.all();
    for (const drawing of drawn) {
      const box = await drawing.boundingBox();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      // Lines are drawn, which in a document of another kind they would not be.
      expect(await drawing.locator("path.taken").evaluate((path) => path.getTotalLength())).toBeGreaterThan(0);
    }
  }
  // Those who listen get the words alone.
  expect(await page.locator("svg").evaluateAll((all) => all.every((svg) => svg.closest("[aria-hidden=true]")))).toBe(true);
});
