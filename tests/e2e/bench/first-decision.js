// The first decision: from opening a scenario's address to a choice clicked and its consequence painted.

import { OPTION } from "../marks.js";
import { connectAnew, throttle } from "./profiles.js";
import { quiet } from "./quiet.js";

/**
 * One run in a browser context of its own, so that nothing is cached and nothing connected. Gives the milliseconds from
 * the start of the navigation to the click and to the consequence's paint, and the longest task until then.
 */
export async function firstDecision(browser, host, path, profile) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    await context.addInitScript(decideAtOnce, OPTION);
    const page = await context.newPage();
    await quiet(browser);
    await throttle(page, profile);
    connectAnew(host, profile);
    await page.goto(host.address + path, { waitUntil: "commit" });
    return await page.evaluate(() => globalThis.decided);
  } finally {
    await context.close();
  }
}

/**
 * In the page: clicks the first option as soon as it has been painted, as the quickest of learners would, and waits for
 * the paint of what follows. A frame is painted in the task that runs its animation callbacks, so a message that is
 * posted there comes after the paint. The screen shows the frame a little later, on both pages alike. A click that
 * nobody listens to yet is repeated with the next frame.
 */
function decideAtOnce(option) {
  let longest = 0;
  // Tasks under 50 ms are no entries: the longest of them counts as none.
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask", buffered: true });

  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(0));
    });
  const decide = async () => {
    let clicked;
    for (;;) {
      await painted();
      const found = document.querySelector(option);
      if (!found && clicked) return { clicked, painted: performance.now() };
      if (!found) continue;
      clicked ??= performance.now();
      found.click();
    }
  };
  globalThis.decided = decide().then(async (times) => {
    // Entries are handed out between tasks: that of the last task has come by the next frames.
    await painted();
    await painted();
    return { ...times, longest };
  });
}
