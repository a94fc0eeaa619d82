// From a word that is typed into the search of a large library to its results painted.

import { RESULT, SEARCH } from "../marks.js";
import { PHONE, throttle } from "./profiles.js";
import { quiet } from "./quiet.js";

/** Words that each find something else in the library of xtask's bench; what is found by none of them is everything. */
const WORDS = ["zambia", "rain", "unesco", "quiet pupil", "durban thursday", "gollwitzer", "quang ngai", "garden"];
const ROUNDS = 3;

/**
 * The milliseconds of each change of the results, there and back to everything; null where this build's front page has
 * no search.
 */
export async function filter(browser, host) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    await context.addInitScript(watchResults, { result: RESULT, search: SEARCH });
    const page = await context.newPage();
    await quiet(browser);
    await throttle(page, PHONE);
    await page.goto(host.address);
    await page.locator("main[data-ready]").waitFor();
    const field = page.locator(SEARCH);
    if ((await field.count()) === 0) return null;
    const shown = await page.locator(RESULT).count();
    await field.focus();
    let typed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const word of WORDS) {
        await page.keyboard.insertText(word);
        typed += 1;
        await changed(page, typed);
        // Not by keys: they would be a change each.
        await field.evaluate((element) => element.select());
        await page.keyboard.press("Delete");
        typed += 1;
        await changed(page, typed);
      }
    }
    const milliseconds = await page.evaluate(() => globalThis.filtered);
    return { shown, milliseconds };
  } finally {
    await context.close();
  }
}

function changed(page, times) {
  return page.waitForFunction((times) => globalThis.filtered.length === times, times);
}

/**
 * In the page: measures from the event's own time stamp to a message that is posted from the animation callbacks of the
 * first frame with other results, and so comes after it was painted; as the choices are measured.
 */
function watchResults({ result, search }) {
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(0));
    });
  const shown = () => {
    const ids = Array.from(document.querySelectorAll(result), (one) => one.dataset.scenario);
    return ids.join(" ");
  };
  globalThis.filtered = [];
  const measure = async ({ target, timeStamp }) => {
    if (!target.matches(search)) return;
    do await painted();
    while (shown() === before);
    globalThis.filtered.push(performance.now() - timeStamp);
    before = shown();
  };
  let before = "";
  addEventListener("focusin", () => (before = shown()));
  addEventListener("input", measure, { capture: true });
}
