// Addresses lead where they say, and the browser's own buttons work.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { SCENARIO } from "./scenario.js";
import { expectSettled, facts } from "./stores.js";

for (const address of ["#/nowhere", "#/play", "#/play/no-such-scenario", "#/play/No such", "#/play/one/two"]) {
  test(`${address} leads to a page that helps`, async ({ page }) => {
    await page.goto(`./${address}`);
    const player = new Player(page);
    await expect(page.locator('main[data-screen="missing"][data-ready]')).toBeVisible();
    await expect(player.heading).toHaveText("There is nothing at this address");
    await expect(player.main).toContainText("Nothing of yours is lost.");
    await page.getByRole("link", { name: "To the front page" }).click();
    await player.expectFrontPage();
    await expect(player.heading).toBeFocused();
  });
}

test("back and forward, and a title for each screen", async ({ page }) => {
  const player = new Player(page);
  const inPlay = `${SCENARIO.title} · Venster`;
  await player.openFrontPage();
  await expect(page).toHaveTitle("Venster");
  await player.wayIn("start").click();
  await player.expectScene("circle");
  await expect(page).toHaveTitle(inPlay);
  await player.choose("circle", "stay");

  await page.goBack();
  await player.expectFrontPage();
  await expect(page).toHaveTitle("Venster");
  await expect(player.heading).toBeFocused();
  await page.goForward();
  await player.expectConsequence("circle", "stay");
  await expect(page).toHaveTitle(inPlay);
  await expect(player.heading).toBeFocused();

  // An address typed over the one that is open.
  await page.goto("./#/nowhere");
  await expect(page.locator('main[data-screen="missing"]')).toBeVisible();
  await page.goBack();
  await player.expectConsequence("circle", "stay");
});

test("stopping for now takes two clicks, and going on one", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.playTo("sheet");
  await player.ask("tembo");
  await expectSettled(page);
  const before = await facts(page);

  await player.leave();
  await expect(player.wayIn("start")).toHaveCount(0);
  await expect(player.main).toContainText("Continue where you were");
  await player.wayIn("continue").click();
  await player.expectScene("sheet");
  await expect(page.getByRole("heading", { name: player.words("tembo") })).toBeVisible();
  // Leaving and coming back is nothing that the learner did.
  expect(await facts(page)).toEqual(before);
});

test("a scenario's own address opens it where the learner was", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.choose("circle", "test");
  await page.goto("about:blank");
  await page.goto(`./#/play/${SCENARIO.id}?from=elsewhere`);
  await player.expectConsequence("circle", "test");
});

test("trying another way changes nothing of the first one", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.playTo("shelf");
  await player.tryAnotherWay("sheet");
  await expect(player.main).toContainText("You are looking back.");
  await expect(player.option("sheet", "words")).toContainText("tried before");

  // Back without choosing: the ending stands as it was.
  await page.getByRole("button", { name: "Back to where you were" }).click();
  await player.expectScene("shelf");

  await player.tryAnotherWay("sheet");
  await player.choose("sheet", "blank");
  await player.goOn("proposal");
  const later = SCENARIO.delayedIn("proposal").find(({ because }) => because === "sheet.blank");
  await expect(player.main).toContainText(later.words);
  const chosen = (await facts(page)).filter(({ kind }) => kind === "chose").map(({ rest }) => rest.slice(1).join("."));
  expect(chosen).toEqual(["circle.test", "sheet.words", "proposal.own-group", "mechelen.pair", "sheet.blank"]);
});

test("starting over after the plan begins a new attempt beside the old one", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.playTo("shelf");
  await player.lookAgainTo("plan");
  await page.getByRole("button", { name: "Start over" }).click();
  await player.expectScene("circle");
  await expect(page.getByText("tried before")).toHaveCount(0);
  await player.choose("circle", "stay");
  const kinds = (await facts(page)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "began")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "finished")).toHaveLength(1);
});
