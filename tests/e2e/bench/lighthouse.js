// How Lighthouse rates the performance of a page, as on a phone: with the throttling that it simulates itself.

import lighthouse from "lighthouse";

import { openForLighthouse } from "../lighthouse-browser.js";

/** An odd number, so that the median is a run. */
const RUNS = 5;

/** The ratings of several runs; 100 is the best. */
export async function performanceRatings(address) {
  const { browser, port } = await openForLighthouse();
  const ratings = [];
  try {
    while (ratings.length < RUNS) {
      const { lhr } = await lighthouse(address, { port, onlyCategories: ["performance"], logLevel: "error", output: "json" });
      if (lhr.runtimeError) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
      ratings.push(Math.round(lhr.categories.performance.score * 100));
    }
  } finally {
    await browser.close();
  }
  return ratings;
}
