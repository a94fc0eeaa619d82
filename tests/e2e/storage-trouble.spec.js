// Browsers refuse to store in many ways. As long as one store takes what is done, nothing needs to be said; where none
// does, the app plays on, says so, and offers a copy.

import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { TROUBLE, expectSettled, facts, pendingKeys } from "./stores.js";

const NOT_SAVED = "This browser refuses to store anything here.";
const IN_DOUBT = "Saving failed: this device may be full.";
const NO_ANSWER = "This browser’s storage has not answered yet";

async function openWith(page, ...trouble) {
  for (const one of trouble) await page.addInitScript(TROUBLE[one]);
  return new Player(page);
}

/** Asks, chooses and goes on: every kind of fact that is made before a decision. */
async function play(player) {
  await player.start();
  await player.ask("sakala");
  await player.choose("circle", "stay");
  await player.goOn("step");
  await player.goOn("film");
  await player.goOn("sheet");
}

for (const trouble of [
  "logThrows",
  "logIsNull",
  "logIsFull",
  "databaseIsMissing",
  "databaseThrows",
  "databaseIsRefused",
]) {
  test(`${trouble}: the other store carries the record, and nothing needs to be said`, async ({ context, page }) => {
    const player = await openWith(page, trouble);
    await play(player);
    await expect(player.notices).toBeEmpty();

    // The same browser again, still in trouble; then one that is well.
    await player.resume();
    await player.expectScene("sheet");
    await player.choose("sheet", "blank");
    await page.close();
    const well = new Player(await context.newPage());
    await well.resume();
    await well.expectConsequence("sheet", "blank");
    await expect(well.notices).toBeEmpty();
    await expectSettled(well.page);
    const kinds = (await facts(well.page)).map(({ kind }) => kind);
    expect(kinds).toEqual(["began", "heard", "chose", "entered", "entered", "entered", "chose"]);
  });
}

for (const [log, database] of [
  ["logThrows", "databaseThrows"],
  ["logIsNull", "databaseIsMissing"],
  ["logIsFull", "databaseIsRefused"],
]) {
  test(`${log} and ${database}: the app plays, says that it can't save, and hands out a copy`, async ({ page }) => {
    const player = await openWith(page, log, database);
    await play(player);
    await expect(player.notices).toContainText(NOT_SAVED);

    const record = await takeCopy(player);
    expect(record.map(([, , , , kind]) => kind)).toEqual(["began", "heard", "chose", "entered", "entered", "entered"]);
    expect(record[2].slice(6)).toEqual(["circle", "stay"]);

    await player.playTo("shelf");
    await expect(player.notices).toContainText(NOT_SAVED);
  });
}

test("databaseIsSilent: the app starts without it and says so; later everything is put together", async ({
  context,
  page,
}) => {
  const before = new Player(page);
  await before.start();
  await before.choose("circle", "stay");
  await expectSettled(page);

  const player = await openWith(await context.newPage(), "databaseIsSilent");
  await player.start();
  await expect(player.notices).toContainText(NO_ANSWER);
  await player.choose("circle", "move");
  await expect(player.notices).toContainText(NO_ANSWER);
  expect(await pendingKeys(player.page)).toHaveLength(2);
  await player.page.close();

  const well = new Player(await context.newPage());
  await well.resume();
  await well.expectConsequence("circle", "move");
  await expect(well.notices).toBeEmpty();
  await expectSettled(well.page);
  const chosen = (await facts(well.page)).filter(({ kind }) => kind === "chose");
  expect(chosen.map(({ rest }) => rest.at(-1))).toEqual(["stay", "move"]);
});

test("databaseAborts: what can't be put is doubted aloud, and still in the log", async ({ context, page }) => {
  const player = await openWith(page, "databaseAborts");
  await play(player);
  await expect(player.notices).toContainText(IN_DOUBT);
  const record = await takeCopy(player);
  expect(record).toHaveLength(6);
  expect(await pendingKeys(page)).toHaveLength(6);
  await page.close();

  const well = new Player(await context.newPage());
  await well.resume();
  await well.expectScene("sheet");
  await expect(well.notices).toBeEmpty();
  await expectSettled(well.page);
});

/** Takes a copy along. Gives its lines as fields, by their clocks. */
async function takeCopy(player) {
  const downloading = player.page.waitForEvent("download");
  await player.notices.getByRole("button", { name: "Save a copy yourself" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("venster-copy.txt");
  const text = await readFile(await download.path(), "utf8");
  const [heading, ...lines] = text.trimEnd().split("\n");
  expect(heading).toMatch(/^# A copy of what Venster kept for you/);
  return lines.map((line) => line.split("\t")).sort(([, , one], [, , other]) => one - other);
}
