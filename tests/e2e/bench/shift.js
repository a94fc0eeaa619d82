// Whether anything jumps: the layout shifts of a visit, from the front page to the last scene.

import { CONTINUE } from "../marks.js";
import { RURAL_LINE, connectAnew, throttle } from "./profiles.js";
import { clickByMouse, turnByMouse, walkToEnding } from "./walk.js";

export const SIZES = { phone: { width: 360, height: 640 }, desk: { width: 1280, height: 900 } };

/** What opens or changes a part of a screen: a stand, somebody to be asked, what speaks for a choice. */
const IN_PLACE = [
  "[data-exercise] label:has(input[type=radio])",
  "main button[aria-expanded=false]:not([aria-disabled=true])",
  "main summary",
];

/**
 * The sums of what shifted in a window of this size, on three first visits: to the front page, to a scenario's static
 * page until the app has taken over and everything was looked at, and to a scenario from its first scene to its last. What came within half a second of a click is taken as meant, and told apart. The line is the
 * slow one: there fonts and pictures come long after the first paint and after each click, so that what they move
 * counts.
 */
export async function shifts(browser, host, { scenario, page }, viewport) {
  const visits = {
    front_page: await visit(browser, host, "", viewport, () => {}),
    page: await visit(browser, host, page, viewport, () => {}),
    scenario: await visit(browser, host, scenario, viewport, walk),
  };
  const sum = (kind) => Object.values(visits).reduce((sum, visit) => sum + visit[kind], 0);
  return { counted: sum("counted"), after_input: sum("after_input"), visits };
}

async function visit(browser, host, path, viewport, go) {
  const context = await browser.newContext({ viewport });
  try {
    await context.addInitScript(watchShifts);
    const page = await context.newPage();
    await throttle(page, RURAL_LINE);
    connectAnew(host, RURAL_LINE);
    await page.goto(host.address + path);
    await page.locator("main[data-ready]").waitFor();
    // Fonts are asked for once the first screen is painted.
    await page.waitForLoadState("networkidle");
    await lookAround(page);
    await go(page);
    return await page.evaluate(() => globalThis.shifts());
  } finally {
    await context.close();
  }
}

/** Walks from the first scene to the ending, and from there to the last. */
async function walk(page) {
  const arrived = () => lookAround(page);
  await walkToEnding(page, 0, { turn: turnByMouse, arrived });
  while (await page.locator(CONTINUE).count()) {
    await turnByMouse(page, CONTINUE, 0);
    await arrived();
  }
}

/** Looks at the whole screen, and at what can be opened in it. */
async function lookAround(page) {
  await look(page);
  for (const mark of IN_PLACE) {
    if ((await page.locator(mark).filter({ visible: true }).count()) === 0) continue;
    await clickByMouse(page, mark, 0);
    await look(page);
  }
}

/** Scrolls to the end of the screen once everything that it asked for has come, and waits for what that asks for. */
async function look(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // A lazy picture that isn't seen is not asked for.
    const near = (image) => {
      if (image.loading !== "lazy") return true;
      const { top, bottom, left, right } = image.getBoundingClientRect();
      return image.checkVisibility() && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    };
    const coming = () =>
      document.fonts.status === "loading" ||
      [...document.images].some((image) => !image.complete && near(image));
    const settle = async () => {
      do await frame();
      while (coming());
      // What has come is laid out with this frame, and what it moved is told with the next.
      await frame();
      await frame();
    };
    await settle();
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    await settle();
  });
}

/** In the page: adds up what shifts, and remembers the worst of what counts, for whoever looks for the cause. */
function watchShifts() {
  const sums = { counted: 0, after_input: 0, worst: [] };
  const name = (node) => node?.className || node?.nodeName || "something that is gone";
  const add = (entries) => {
    for (const { hadRecentInput, value, sources } of entries) {
      sums[hadRecentInput ? "after_input" : "counted"] += value;
      if (hadRecentInput) continue;
      const { screen, scene } = document.querySelector("main")?.dataset ?? {};
      sums.worst.push({ value, on: scene ?? screen, moved: sources.map(({ node }) => name(node)) });
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  globalThis.shifts = () => {
    add(observer.takeRecords());
    sums.worst.sort((one, other) => other.value - one.value).splice(5);
    return sums;
  };
}
