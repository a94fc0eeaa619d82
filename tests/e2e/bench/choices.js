// From a choice that is clicked to its consequence painted, with what is saved in between.

import { OPTION } from "../marks.js";
import { PHONE, throttle } from "./profiles.js";
import { clickByMouse, turnByMouse, walkToEnding } from "./walk.js";

const WALKS = 6;
const STATIC_PAGES = 7;
const PHONE_SIZE = { width: 360, height: 640 };

/** The milliseconds of each choice on several ways to the ending; `eventTiming` is what the browser says itself. */
export function choices(browser, host, path) {
  return watched(browser, async (page) => {
    await page.goto(host.address + path);
    await page.locator(OPTION).first().waitFor();
    for (let walk = 0; walk < WALKS; walk += 1) await walkToEnding(page, walk, { turn: turnByMouse });
    return page.evaluate(() => globalThis.clicks);
  });
}

/** The same for the static page, which has one decision: how quick any page could be on this machine. */
export function choicesOfStaticPage(browser, host) {
  return watched(browser, async (page) => {
    const all = { milliseconds: [], eventTiming: [] };
    for (let time = 0; time < STATIC_PAGES; time += 1) {
      await page.goto(host.address);
      await clickByMouse(page, OPTION, time % 4);
      await page.waitForFunction(() => globalThis.clicks.milliseconds.length > 0);
      const clicks = await page.evaluate(() => globalThis.clicks);
      for (const kind of Object.keys(all)) all[kind].push(...clicks[kind]);
    }
    return all;
  });
}

async function watched(browser, visit) {
  const context = await browser.newContext({ viewport: PHONE_SIZE });
  try {
    await context.addInitScript(watchClicks, OPTION);
    const page = await context.newPage();
    await throttle(page, PHONE);
    return await visit(page);
  } finally {
    await context.close();
  }
}

/**
 * In the page: measures from the event's own time stamp, which the browser gives it when the button is released, to a
 * message that is posted from the frame's animation callbacks and so comes after the frame was painted. All of that is
 * waited for by the learner and slowed down by DevTools. What other threads then do until the screen shows the frame
 * is not slowed down; the browser's event timing has it, but waits for the screen's next beat and rounds to 8 ms: too
 * coarse for a budget of 16, so it is kept beside the figure and not used for it.
 */
function watchClicks(option) {
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(0));
    });
  const clicks = { milliseconds: [], eventTiming: [] };
  const starts = new Set();
  globalThis.clicks = clicks;
  const measure = async ({ target, timeStamp }) => {
    if (!target.closest(option)) return;
    starts.add(timeStamp);
    do await painted();
    while (document.querySelector(option));
    clicks.milliseconds.push(performance.now() - timeStamp);
  };
  addEventListener("click", measure, { capture: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (name === "click" && starts.has(startTime)) clicks.eventTiming.push(duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
