// A battery at its end, a computer switched off: the browser's processes are killed, and the learner comes back.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { words } from "./scenario.js";
import { expectSettled, facts } from "./stores.js";

/** The browser's first window, with a learner. */
async function open(profile) {
  const context = await profile.open();
  return new Player(context.pages()[0]);
}

/** Kills the browser once its database has everything, and goes on in a new one. Everything is still there. */
async function killAndResume(profile, player) {
  await expectSettled(player.page);
  const before = await facts(player.page);
  expect(await profile.kill()).toBeGreaterThan(1);
  const again = await open(profile);
  await again.resume();
  expect(await facts(again.page)).toEqual(before);
  return again;
}

test("killed at a decision: the same decision is open, with what was heard", async ({ profile }) => {
  const player = await open(profile);
  await player.start();
  await player.playTo("sheet");
  await player.ask("lungu");

  const again = await killAndResume(profile, player);
  await again.expectScene("sheet");
  await expect(again.main).toContainText("Eleven schools, one test, one day.");
  await again.choose("sheet", "both");
});

test("killed at the first decision: the stand is still taken", async ({ profile }) => {
  const player = await open(profile);
  await player.start();
  await player.takeStand("rather-disagree");

  const again = await killAndResume(profile, player);
  await again.expectScene("circle");
  await expect(again.page.getByRole("radio", { name: "Rather disagree" })).toBeChecked();
});

test("killed at a consequence: the consequence is shown", async ({ profile }) => {
  const player = await open(profile);
  await player.start();
  await player.choose("circle", "choose");

  const again = await killAndResume(profile, player);
  await again.expectConsequence("circle", "choose");
  await again.goOn("step");
});

test("killed after the ending: the way goes on where it was", async ({ profile }) => {
  const player = await open(profile);
  await player.start();
  await player.playTo("shelf");
  await player.lookAgainTo("circle");
  await player.takeStand("agree");

  await expectSettled(player.page);
  await profile.kill();
  const again = await open(profile);
  await again.openFrontPage();
  await again.wayIn("again").click();
  await again.expectStandAgain();
  await expect(again.page.getByRole("radio", { name: "Agree", exact: true })).toBeChecked();
  await expect(again.page.getByRole("region", { name: "Where the others stand" })).toBeVisible();
  await again.goOn("documented");
});

test("killed while a plan is typed: the words come back", async ({ profile }) => {
  const player = await open(profile);
  await player.start();
  await player.playTo("shelf");
  await player.lookAgainTo("plan");
  await player.page.getByText(words("late-reader")).click();
  await player.then.pressSequentially("ask for a page that we have");

  await expectSettled(player.page);
  await profile.kill();
  const again = await open(profile);
  await again.openFrontPage();
  await again.wayIn("again").click();
  await again.expectScene("plan");
  await expect(again.if).toHaveValue(words("late-reader"));
  await expect(again.then).toHaveValue("ask for a page that we have");
  await again.then.press("End");
  await again.then.pressSequentially(" never read");
  await again.keep.click();
  await expect(again.main).toContainText("Your plan is kept on this device.");
  const plan = (await facts(again.page)).findLast(({ kind }) => kind === "answered");
  expect(plan.rest.slice(-2)).toEqual([words("late-reader"), "ask for a page that we have never read"]);
});
