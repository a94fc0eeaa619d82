// Two tabs in one attempt: both choose at the same decision, and neither takes anything from the other.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { expectSettled, facts } from "./stores.js";

test("of two tabs that chose differently the later is resumed, and both choices stay", async ({ context, page }) => {
  const first = new Player(page);
  await first.start();
  await first.ask("chisomo");
  await expectSettled(page);

  // Opened from the same start: what the first tab asked is there already.
  const second = new Player(await context.newPage());
  await second.resume();
  await second.expectScene("circle");
  await expect(second.page.getByRole("button", { name: "Ask Chisomo" })).toHaveAttribute("aria-expanded", "true");

  await first.choose("circle", "choose");
  await second.choose("circle", "move");
  await expectSettled(second.page);

  const third = new Player(await context.newPage());
  await third.resume();
  await third.expectConsequence("circle", "move");

  const record = await facts(third.page);
  const [began, heard, one, other] = record;
  expect(record.map(({ kind }) => kind)).toEqual(["began", "heard", "chose", "chose"]);
  expect(heard.rest).toEqual([began.id, "chisomo"]);
  expect(one.rest).toEqual([began.id, "circle", "choose"]);
  expect(other.rest).toEqual([began.id, "circle", "move"]);
  expect(other.clock).toBeGreaterThan(one.clock);
  const writers = new Set(record.map(({ id }) => id.split(".")[0]));
  expect(writers.size).toBe(2);

  // The first tab goes on with its own way; as the latest it is what is resumed then.
  await first.goOn("step");
  await expectSettled(first.page);
  await third.resume();
  await third.expectScene("step");
  await third.goOn("film");
  await third.goOn("sheet");
  await expect(third.main).toContainText(`Because you chose: ${third.words("circle.choose")}`);
  expect(await facts(third.page)).toEqual(expect.arrayContaining(record));
});

test("words typed in two tabs: the latest stand in the field, the others are offered", async ({ context, page }) => {
  const first = new Player(page);
  await first.start();
  await first.playTo("shelf");
  await first.lookAgainTo("plan");
  await expectSettled(page);

  const second = new Player(await context.newPage());
  await second.openFrontPage();
  await second.wayIn("again").click();
  await second.expectScene("plan");

  await first.then.pressSequentially("write both dates");
  await second.then.pressSequentially("ask her first");
  await expectSettled(page);
  await expectSettled(second.page);
  // The other windows stay open, with the cursor in their field: only drafts are there.
  expect((await facts(page)).filter(({ kind }) => kind === "draft")).toHaveLength(2);

  const third = new Player(await context.newPage());
  await third.openFrontPage();
  await third.wayIn("again").click();
  await third.expectScene("plan");
  await expect(third.then).toHaveValue("ask her first");
  await expect(third.main).toContainText("Words that you typed in another window write both dates");
  await third.page.getByRole("button", { name: "Put these words here" }).click();
  await expect(third.then).toHaveValue("write both dates");
  await expect(third.main).toContainText("Words that you typed in another window ask her first");

  // What was taken stays in the field, though the other windows still hold their words.
  await expectSettled(third.page);
  await third.page.reload();
  await third.expectScene("plan");
  await expect(third.then).toHaveValue("write both dates");
  await expect(third.main).toContainText("ask her first");
});
