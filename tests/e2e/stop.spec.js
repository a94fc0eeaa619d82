// Stopping is free where everything is kept, and where it can't be kept nothing says that it is.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { TROUBLE, expectSettled, facts } from "./stores.js";
import { LANGUAGES } from "./texts.js";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("Stop for now says that everything is kept, and it is", async ({ context, page }) => {
      const player = new Player(page, language);
      await player.start();
      await player.choose("circle", "choose");
      await expect(player.main.getByText(player.says("play.kept"), { exact: true })).toBeVisible();
      await player.goOn("step");
      await expect(player.main.getByText(player.says("play.kept"), { exact: true })).toHaveCount(0);
      await player.openMenu();
      await expect(player.menu).toContainText(player.says("menu.kept"));
      await expect(player.menu).not.toContainText(player.says("menu.not-kept"));
      await page.keyboard.press("Escape");
      await player.leave();
      await expect(player.main).toContainText(player.says("library.under-way"));
      await expectSettled(page);
      await page.close();

      const later = new Player(await context.newPage(), language);
      await later.resume();
      await later.expectScene("step");
      expect((await facts(later.page)).map(({ kind }) => kind)).toEqual(["began", "chose", "entered"]);
    });

    for (const trouble of [
      ["logThrows", "databaseThrows"],
      ["logIsFull", "databaseIsRefused"],
      ["databaseAborts"],
    ]) {
      test(`${trouble.join(" and ")}: neither menu nor consequence says that anything is kept`, async ({ page }) => {
        for (const one of trouble) await page.addInitScript(TROUBLE[one]);
        const player = new Player(page, language);
        await player.start();
        await player.choose("circle", "choose");
        await expect(player.notices).not.toBeEmpty();
        await expect(player.main).not.toContainText(player.says("play.kept"));
        await player.openMenu();
        await expect(player.menu).toContainText(player.says("menu.not-kept"));
        await expect(player.menu).not.toContainText(player.says("menu.kept"));
        await page.keyboard.press("Escape");
        await player.leave();
        // Stopping loses nothing as long as the page is open.
        await player.wayIn("continue").click();
        await player.expectConsequence("circle", "choose");
      });
    }
  });
}

test("where nothing can be kept, the plan and the last words don't say that it is", async ({ page }) => {
  await page.addInitScript(TROUBLE.logThrows);
  await page.addInitScript(TROUBLE.databaseThrows);
  const player = new Player(page);
  await player.start();
  await player.playTo("shelf");
  await player.lookAgainTo("plan");
  await player.if.fill("it goes on");
  await player.then.fill("wait");
  await player.keep.click();
  await expect(player.notices).toContainText(player.says("notice.memory"));
  await expect(player.main).not.toContainText("kept on this device");
});

test("outside a scenario the menu has nothing to stop", async ({ page }) => {
  const player = new Player(page);
  await player.openFrontPage();
  await player.openMenu();
  await expect(player.menu.getByRole("link")).toHaveCount(0);
  await expect(player.menu).not.toContainText("kept");
  await expect(player.menu.getByRole("button")).toHaveText(["English", "Nederlands"]);
});

test("the menu tells who is in the story, and closes when something beside it is clicked", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.openMenu();
  const people = player.menu.getByRole("region", { name: "The people" }).getByRole("listitem");
  await expect(people).toHaveCount(Object.keys(player.told.names).length);
  for (const [at, name] of Object.values(player.told.names).entries()) {
    await expect(people.nth(at).locator("b")).toHaveText(name);
  }
  await player.heading.click();
  await expect(player.menu).toBeHidden();
  await player.expectScene("circle");
});
