// One whole attempt without a mouse: from the front page to a kept plan.

import { expect, test } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { Player } from "./player.js";
import { words } from "./scenario.js";

test("a whole attempt by keyboard alone", async ({ page }) => {
  const player = new Player(page);
  const keys = new Keyboard(page);
  const announced = (text) => expect(player.announcer).toHaveText(text);

  const goOn = async (to, label = "Continue") => {
    await keys.tabTo(page.getByRole("button", { name: label, exact: true }));
    await keys.press("Enter");
    await player.expectScene(to);
    await keys.expectHeading(words(to));
    await announced("");
  };
  const choose = async (scene, choice, key) => {
    await keys.tabTo(player.option(scene, choice));
    await keys.press(key);
    await player.expectConsequence(scene, choice);
    await keys.expectHeading("What happens");
    await announced("");
  };

  await test.step("into the scenario", async () => {
    await player.openFrontPage();
    await keys.tabTo(player.wayIn("Start"));
    await keys.press("Enter");
    await player.expectScene("circle");
    await keys.expectHeading(words("circle"));
  });

  await test.step("a stand: arrows move between its steps, and take one", async () => {
    await keys.tabTo(page.getByRole("radio", { name: "Agree", exact: true }));
    await keys.press("Space");
    await announced("Your stand is kept: Agree.");
    await keys.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Rather agree" })).toBeFocused();
    await keys.expectVisibleFocus();
    await announced("Your stand is kept: Rather agree.");
    await keys.press("ArrowUp");
    await expect(page.getByRole("radio", { name: "Agree", exact: true })).toBeChecked();
    await announced("Your stand is kept: Agree.");
  });

  await test.step("what a word means, and back", async () => {
    const term = page.getByRole("button", { name: "midline" });
    await keys.tabTo(term);
    await keys.press("Enter");
    const meaning = page.getByRole("complementary").filter({ hasText: /midline/i });
    await expect(meaning).toBeVisible();
    await keys.press("Escape");
    await expect(meaning).toBeHidden();
    await expect(term).toBeFocused();
  });

  await test.step("people: the focus stays on who was asked, and what they say is announced", async () => {
    const ask = page.getByRole("button", { name: "Ask Judith Mwale" });
    await keys.tabTo(ask);
    await keys.press("Space");
    await expect(ask).toBeFocused();
    await keys.expectVisibleFocus();
    await expect(ask).toHaveAttribute("aria-expanded", "true");
    await announced(/^Judith Mwale says: When the schools closed in 2020 she was seven\./);
    const before = page.getByRole("button", { name: "Ask Chisomo" });
    await keys.tabTo(before, "Shift+Tab");
    await keys.press("Enter");
    await expect(before).toBeFocused();
    await announced(/^Chisomo says: /);
  });

  await test.step("the story", async () => {
    await choose("circle", "stay", "Enter");
    const why = page.locator("summary");
    await keys.tabTo(why);
    await keys.press("Enter");
    await expect(page.locator("details")).toHaveAttribute("open", "");
    await expect(why).toBeFocused();
    await goOn("step");
    await goOn("sheet");
    await choose("sheet", "both", "Space");
    await goOn("proposal");
    await choose("proposal", "hear", "Enter");
    await goOn("endline");
    await goOn("mechelen");
    await choose("mechelen", "stickers", "Enter");
    await goOn("shelf");
  });

  await test.step("the ending", async () => {
    await keys.tabTo(page.locator("summary"));
    await keys.press("Space");
    await expect(page.locator("details")).toHaveAttribute("open", "");
    await goOn("chisomo-saw", "Look again");
    await goOn("sakala-saw");
  });

  await test.step("the stand again: the same words are announced again", async () => {
    await keys.tabTo(player.continue);
    await keys.press("Enter");
    await player.expectStandAgain();
    await keys.expectHeading("Your stand, again");
    await announced("");
    const agree = page.getByRole("radio", { name: "Agree", exact: true });
    await keys.tabTo(agree);
    await keys.press("Space");
    await announced("Your stand is kept: Agree.");
    await expect(agree).toBeFocused();
    await expect(player.main).toContainText("You stand where you stood.");
    await goOn("documented");
    await goOn("mwila");
    await goOn("plan");
  });

  await test.step("the plan", async () => {
    // The radio buttons are one stop; the arrows move among them, and the chosen one is where Tab stops.
    await keys.tabTo(page.getByRole("radio", { name: "In my own words" }));
    await keys.press("ArrowUp");
    await expect(page.getByRole("radio", { name: words("asked-levels") })).toBeChecked();
    await expect(player.if).toHaveValue(words("asked-levels"));
    await keys.tabTo(player.keep);
    await keys.press("Enter");
    await expect(page.getByRole("alert")).toContainText("A plan needs both parts");
    await expect(player.keep).toBeFocused();
    await keys.tabTo(player.then, "Shift+Tab");
    await page.keyboard.type("show the date beside each level.");
    await keys.tabTo(player.keep);
    await keys.press("Enter");
    await expect(player.main).toContainText("Your plan is kept on this device.");
    await announced("Your plan is kept on this device.");
    await keys.tabTo(page.getByRole("link", { name: "To the front page" }));
    await keys.press("Enter");
    await player.expectFrontPage();
    await keys.expectHeading("A window on a classroom elsewhere");
  });
});
