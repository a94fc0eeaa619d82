// Hosts and networks as they are: learning platforms, no connection, files that don't come or are something else.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { SCENARIO } from "./scenario.js";
import { expectSettled } from "./stores.js";

const SCENARIO_FILE = `**/content/${SCENARIO.id}.en.*.bin`;
const CATALOGUE_FILE = "**/content/catalogue.en.*.bin";
const TEXTS_FILE = "**/texts/en.*.txt";

// What a browser itself writes to the console where a journey takes something away.
const TAKEN_AWAY = /Failed to load resource|Failed to fetch|preload/;

const NO_ANSWER = "The network gave no answer.";
const NOT_READABLE = "The file that came is not one that this app can read.";

/** What can come instead of a file, and what is said then. */
const INSTEAD = {
  "no connection": { answer: (route) => route.abort(), said: NO_ANSWER },
  "not found": { answer: (route) => route.fulfill({ status: 404, body: "Not here." }), said: NO_ANSWER },
  "a page of the host": {
    answer: (route) => route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><h1>Please log in</h1>" }),
    said: NOT_READABLE,
  },
  "half of the file": {
    answer: async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const { "content-encoding": _, "content-length": __, ...headers } = response.headers();
      await route.fulfill({ status: 200, headers, body: body.subarray(0, body.length / 2) });
    },
    said: NOT_READABLE,
  },
  "an empty file": { answer: (route) => route.fulfill({ body: "" }), said: NOT_READABLE },
};

test("from a learning platform's folder, uncompressed and with wasm under a general type, a way is played", async ({
  page,
}) => {
  const player = new Player(page);
  await player.start("/course/folder/");
  await player.playTo("shelf");
  expect(new URL(page.url()).pathname).toBe("/course/folder/");
});

test("once a scenario is open it needs no network, to the plan", async ({ context, page, faults }) => {
  faults.allow(TAKEN_AWAY);
  // The film and its player aren't there any more, and the page says so to developers; the film's words are.
  faults.allow(/^console error: Event \(.*boot\.js\)/);
  const player = new Player(page);
  await player.start();
  await context.setOffline(true);
  await player.ask("aunt");
  await player.playTo("film");
  await expect(player.main.getByText("This way up.")).toBeVisible();
  await expect(player.main.getByText("Who wasn’t asked?")).toBeVisible();
  await player.playTo("shelf");
  await player.lookAgainTo("plan");
  await player.then.fill("wait");
  await player.if.fill("it goes on");
  await player.keep.click();
  await expect(player.main).toContainText("Your plan is kept on this device.");
  await expectSettled(page);
  await context.setOffline(false);

  await page.reload();
  await player.expectScene("plan");
  await expect(player.then).toHaveValue("wait");
});

for (const [instead, { answer, said }] of Object.entries(INSTEAD)) {
  for (const [what, file] of [
    ["scenario", SCENARIO_FILE],
    ["catalogue", CATALOGUE_FILE],
  ]) {
    test(`${instead} instead of the ${what}: it is said, and trying again helps`, async ({ page, faults }) => {
      faults.allow(TAKEN_AWAY);
      const player = new Player(page);
      await page.route(file, answer);
      await page.goto(`./#/play/${SCENARIO.id}`);
      await expectFailure(player, said);

      // In vain as long as nothing has changed.
      const asked = page.waitForRequest(file);
      await page.getByRole("button", { name: "Try again" }).click();
      await asked;
      await expectFailure(player, said);

      await page.unroute(file);
      await page.getByRole("button", { name: "Try again" }).click();
      await player.expectScene("circle");
      await expect(player.heading).toBeFocused();
      await player.choose("circle", "stay");
    });
  }
}

test("a scenario that doesn't come leaves the way back to the front page", async ({ page, faults }) => {
  faults.allow(TAKEN_AWAY);
  const player = new Player(page);
  await page.route(SCENARIO_FILE, (route) => route.abort());
  await player.openFrontPage();
  await player.wayIn("start").click();
  await expectFailure(player, NO_ANSWER);
  await expect(player.heading).toBeFocused();
  await page.unroute(SCENARIO_FILE);
  await page.goBack();
  await player.expectFrontPage();
  await player.wayIn("start").click();
  await player.expectScene("circle");
});

for (const instead of ["no connection", "a page of the host"]) {
  const { answer } = INSTEAD[instead];
  test(`${instead} instead of the interface's words: it is said`, async ({ page, faults }) => {
    faults.allow(TAKEN_AWAY);
    await page.route(TEXTS_FILE, answer);
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText("Venster could not be loaded. Nothing of yours is lost.");
    await page.unroute(TEXTS_FILE);
    await page.reload();
    await new Player(page).expectFrontPage();
  });
}

async function expectFailure(player, said) {
  await expect(player.page.locator('main[data-screen="failed"][data-ready]')).toBeVisible();
  await expect(player.heading).toHaveText("This could not be opened");
  await expect(player.main).toContainText(said);
  await expect(player.main).toContainText("Nothing of yours is lost.");
}
