// The last click before a page is gone counts.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { facts, openBesideTheApp } from "./stores.js";

test("a choice in the task in which the tab is closed is there afterwards", async ({ context, page }) => {
  // Only a window that a page has opened can be closed by the page, in the very task of the click.
  await openBesideTheApp(page);
  const opening = context.waitForEvent("page");
  await page.evaluate(() => void window.open("./"));
  const player = new Player(await opening);
  await player.start();

  const closed = player.page.waitForEvent("close");
  await player
    .option("circle", "move")
    .evaluate((button) => {
      button.click();
      window.close();
    })
    .catch(() => {});
  await closed;

  await expectChosen(await context.newPage(), "move");
});

test("a choice is there after the tab was closed by the browser", async ({ context, page }) => {
  const player = new Player(page);
  await player.start();
  await player.option("circle", "stay").evaluate((button) => button.click());
  await page.close();

  await expectChosen(await context.newPage(), "stay");
});

test("a choice in the task in which the page's process is killed is there afterwards", async ({
  browser,
  context,
  page,
}) => {
  const player = new Player(page);
  await player.start();

  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const clicked = page.waitForEvent("console", (message) => message.text() === "clicked");
  const crashed = page.waitForEvent("crash");
  player
    .option("circle", "test")
    .evaluate((button) => {
      button.click();
      console.log("clicked");
      // The task goes on until the process is dead: nothing that waits for its end is ever done.
      for (;;);
    })
    .catch(() => {});
  await clicked;
  for (const { id } of renderers) process.kill(id, "SIGKILL");
  await crashed;
  // A process that waited for a page may be among them: none that is dead is given to the next one.
  const dead = new Set(renderers.map(({ id }) => id));
  const listed = async () => (await session.send("SystemInfo.getProcessInfo")).processInfo;
  await expect.poll(async () => (await listed()).filter(({ id }) => dead.has(id))).toEqual([]);

  await expectChosen(await context.newPage(), "test");
});

async function expectChosen(page, choice) {
  const player = new Player(page);
  await player.resume();
  await player.expectConsequence("circle", choice);
  const chosen = (await facts(page)).filter(({ kind }) => kind === "chose");
  expect(chosen.map(({ rest }) => rest.slice(1))).toEqual([["circle", choice]]);
}
