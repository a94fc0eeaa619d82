// What two hundred choices leave behind: in the heap with the program's own memory, and in the page.

import { OPTION } from "../marks.js";
import { walkToEnding } from "./walk.js";

/**
 * Walks before the first measurement. By then every option has been taken, so that the map of the ending names them all;
 * that, and what the browser compiles and learns meanwhile, is no growth.
 */
const WARM_UP = 66;
const CHOICES = 200;
/** What has become free shows only when it is collected, and what that frees in turn only the next time. */
const COLLECTIONS = 3;

/**
 * How the page grows from an ending to the same ending, 200 choices later: bytes by kind, nodes, listeners. Nearly all
 * of these choices are ways not yet taken, each of which the record keeps: what it weighs in memory is in the figure.
 */
export async function growth(browser, host, path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    await context.addInitScript(catchMemory);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.enable");
    await page.goto(host.address + path);
    await page.locator(OPTION).first().waitFor();

    let choices = 0;
    for (let number = WARM_UP; number > 0; number -= 1) choices = await walkToEnding(page, number);
    // An even number, since the page describes every other screen with one node more.
    const walks = Math.ceil(CHOICES / choices / 2) * 2;

    const before = await measure(page, session);
    choices = 0;
    // The last walk is that on which the first measurement was made, so that the same words stand in the page.
    for (let number = WARM_UP + 1; number < WARM_UP + walks; number += 1) choices += await walkToEnding(page, number);
    choices += await walkToEnding(page, 1);
    const after = await measure(page, session);

    const grown = Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
    return { choices, grown, before, after };
  } finally {
    await context.close();
  }
}

/**
 * The program's memory grows by pages of 65,536 bytes and never shrinks. What the browser keeps for the elements
 * (`elements`) is collected when it pleases and differs by as much as the budget, so it is told but isn't counted;
 * elements that stay behind show in the nodes.
 */
async function measure(page, session) {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  for (let time = 0; time < COLLECTIONS; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize: script, embedderHeapUsedSize: elements } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
  const program = await page.evaluate(() => globalThis.programMemory());
  return { script, program, elements, nodes, listeners };
}

/** In the page, before the program: remembers its memory, which is no part of the script's heap. */
function catchMemory() {
  const memories = [];
  globalThis.programMemory = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async function (...given) {
      const made = await instantiate.apply(this, given);
      const { exports } = made.instance ?? made;
      memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
}
