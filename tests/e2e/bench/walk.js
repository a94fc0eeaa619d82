// Walking through a scenario by its marks, one way after another, as somebody does who tries other ways.

import { CONTINUE, ENDING, OPTION, OTHER_WAY } from "../marks.js";

/** Which option is taken at the decision `at` of a walk: one walk after another goes through all ways there are. */
function optionOf(walk, at, options) {
  const turns = [1, 1, 4, 16];
  return Math.floor((walk + at) / (turns[at] ?? 1)) % options;
}

/**
 * Walks to the ending: from the beginning, or from an ending back to the first decision and on. `turn` clicks what
 * leads to another screen: one of those that go by a mark. `arrived` is called wherever the walk comes to. Gives how
 * many choices that took.
 */
export async function walkToEnding(page, walk, { turn = turnInPage, arrived = () => {} } = {}) {
  if (await page.locator(ENDING).count()) {
    // On a phone the map is folded at first.
    await page.locator(`${ENDING} .fold`).evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
    await turn(page, OTHER_WAY, 0);
    await arrived();
  }
  let choices = 0;
  while (!(await page.locator(ENDING).count())) {
    const options = await page.locator(OPTION).count();
    if (options > 0) {
      await turn(page, OPTION, optionOf(walk, choices, options));
      choices += 1;
    } else {
      await turn(page, CONTINUE, 0);
    }
    await arrived();
  }
  return choices;
}

/** Clicks inside the page, at once, and waits until another screen is there. */
export async function turnInPage(page, mark, number) {
  const turned = turning(page);
  await page.evaluate(({ mark, number }) => document.querySelectorAll(mark)[number].click(), { mark, number });
  await turned;
}

/** Clicks with the mouse, and waits until another screen is there. */
export async function turnByMouse(page, mark, number) {
  const turned = turning(page);
  await clickByMouse(page, mark, number);
  await turned;
}

/**
 * Clicks with the mouse, so that the browser's own way from there to the page counts, and the click as one. Of what
 * goes by the mark it counts only what is displayed: what lies in something folded can't be clicked.
 */
export async function clickByMouse(page, mark, number) {
  const { x, y } = await page.evaluate(
    async ({ mark, number }) => {
      const found = [...document.querySelectorAll(mark)].filter((element) => element.checkVisibility())[number];
      if (!found) throw new Error(`Nothing to click: ${mark}, number ${number}.`);
      for (;;) {
        found.scrollIntoView({ block: "center", behavior: "instant" });
        // Once the page stands still: what it still has to do is no part of what the click leads to.
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => requestIdleCallback(resolve));
        const box = found.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        // Where it has moved meanwhile, a click would miss it.
        if (found.contains(document.elementFromPoint(x, y))) return { x, y };
      }
    },
    { mark, number },
  );
  await page.mouse.click(x, y);
}

/** What is told in one scene makes place for what is told in the next, so its heading leaves the page. */
function turning(page) {
  return page.evaluate(async () => {
    const heading = document.querySelector("main h1");
    while (heading.isConnected) await new Promise(requestAnimationFrame);
  });
}
