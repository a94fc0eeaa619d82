// How Lighthouse rates the performance of a page, as on a phone: with the throttling that it simulates itself.

import lighthouse from "lighthouse";

import { openForLighthouse } from "../lighthouse-browser.js";

/** An odd number, so that the median is a run. */
const RUNS = 5;
/** Runs that tell how quick the machine is: one alone tells it by half wrong at times. */
const CALIBRATIONS = 3;

/**
 * Lighthouse takes the machine for a quick desk computer and counts its work four times, which makes a mid-range phone
 * of it. On a slower machine that makes a slower phone, so it says how quick the machine is, and its documentation
 * (docs/throttling.md, "Calibrating the CPU slowdown") wants the factor lowered with it. This is the middle of the range
 * that it gives for a quick desk computer.
 */
const QUICK_DESK = { index: 1750, slowdown: 4 };

/** The ratings of several runs, 100 being the best, with how quick the machine is by Lighthouse's own index. */
export async function performanceRatings(address) {
  const { browser, port } = await openForLighthouse();
  const rate = async (throttling) => {
    const options = { port, onlyCategories: ["performance"], logLevel: "error", output: "json", throttling };
    const { lhr } = await lighthouse(address, options);
    if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
    const rating = Math.round(lhr.categories.performance.score * 100);
    return { rating, index: lhr.environment.benchmarkIndex, throttling: lhr.configSettings.throttling };
  };
  try {
    const uncalibrated = [];
    while (uncalibrated.length < CALIBRATIONS) uncalibrated.push(await rate({}));
    const indexes = uncalibrated.map(({ index }) => index).toSorted((one, other) => one - other);
    const { index, slowdown } = QUICK_DESK;
    const cpuSlowdownMultiplier = Math.max(1, (slowdown * indexes[CALIBRATIONS >> 1]) / index);
    const runs = [];
    while (runs.length < RUNS) runs.push(await rate({ cpuSlowdownMultiplier }));
    return { uncalibrated, runs };
  } finally {
    await browser.close();
  }
}
