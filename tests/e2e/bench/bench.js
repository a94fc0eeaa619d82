// Measures the release build's times, one page at a time. `cargo xtask bench` starts it, and says in the environment
// which browser and which build.
//
// Prints two lines: the figures of the table as one flat object of numbers, and everything that was measured. How far
// it is goes to the error output.

import { chromium } from "@playwright/test";

import { CHROMIUM_ARGUMENTS } from "../browser.js";
import { choices, choicesOfStaticPage } from "./choices.js";
import { filter } from "./filter.js";
import { firstDecision } from "./first-decision.js";
import { growth } from "./growth.js";
import { performanceRatings } from "./lighthouse.js";
import { PHONE, RURAL } from "./profiles.js";
import { SIZES, shifts } from "./shift.js";
import { serve } from "./site.js";

const SCENARIO = "#/play/one-hour-by-level";
const PAGE = "one-hour-by-level.html";
/** An odd number, so that the median is a run. */
const RUNS = 11;
/** The longest part takes three minutes; a page in which nothing comes any more would be waited for without end. */
const PATIENCE = 400_000;
let giveUp;

const site = await serve(process.env.VENSTER_DIST);
const large = await serve(process.env.VENSTER_LARGE_DIST);
const browser = await chromium.launch({
  executablePath: process.env.VENSTER_CHROMIUM ?? "/usr/bin/chromium",
  args: CHROMIUM_ARGUMENTS,
});
try {
  const all = await measureAll();
  console.log(JSON.stringify(figures(all)));
  console.log(JSON.stringify(all));
} finally {
  await browser.close();
  await site.close();
  await large.close();
}

async function measureAll() {
  const all = { browser: browser.version(), runs: RUNS, static_page_bytes: site.staticPageBytes };
  say("choices on a phone");
  all.choices = await choices(browser, site.app, SCENARIO);
  all.choices_static = await choicesOfStaticPage(browser, site.staticPage);
  say("first decision on a phone");
  all.phone = await firstDecisions(PHONE);
  say("first decision on a rural line");
  all.rural = await firstDecisions(RURAL);
  say("layout shift");
  all.shift = {};
  for (const [name, size] of Object.entries(SIZES)) {
    all.shift[name] = await shifts(browser, site.app, { scenario: SCENARIO, page: PAGE }, size);
  }
  say("two hundred choices");
  all.growth = await growth(browser, site.app, SCENARIO);
  say("how Lighthouse rates a scenario's page");
  all.lighthouse = await performanceRatings(site.app.address + PAGE);
  say("a large library");
  all.filter = await filter(browser, large.app);
  return all;
}

/**
 * Several runs in turns, so that what else this machine does meets all: of the page by hand, of the scenario's static
 * page, and of the app by its own address.
 */
async function firstDecisions(profile) {
  const runs = { by_hand: [], page: [], app: [] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.by_hand.push(await firstDecision(browser, site.staticPage, "", profile));
    runs.page.push(await firstDecision(browser, site.app, PAGE, profile));
    runs.app.push(await firstDecision(browser, site.app, SCENARIO, profile));
  }
  return runs;
}

/** What the table shows; times in milliseconds. */
function figures({ choices, choices_static, phone, rural, shift, growth, lighthouse, filter }) {
  const painted = (runs) => median(runs.map((run) => run.painted));
  return {
    phone_page: painted(phone.page),
    phone_app: painted(phone.app),
    phone_by_hand: painted(phone.by_hand),
    rural_page: painted(rural.page),
    rural_app: painted(rural.app),
    rural_by_hand: painted(rural.by_hand),
    choices: choices.milliseconds.length,
    choice_median: median(choices.milliseconds),
    choice_longest: Math.max(...choices.milliseconds),
    choice_static: median(choices_static.milliseconds),
    longest_task: median(phone.app.map(({ longest }) => longest)),
    shift: Object.values(shift).reduce((sum, { counted }) => sum + counted, 0),
    grown_script: growth.grown.script,
    grown_program: growth.grown.program,
    grown_nodes: growth.grown.nodes,
    lighthouse: median(lighthouse.runs.map(({ rating }) => rating)),
    // Left out where the front page has no search.
    ...(filter && {
      filter_median: median(filter.milliseconds),
      filter_longest: Math.max(...filter.milliseconds),
      filter_shown: filter.shown,
    }),
  };
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Says what is measured now, and gives up where that doesn't end. */
function say(what) {
  console.error(`Measuring: ${what}.`);
  clearTimeout(giveUp);
  giveUp = setTimeout(() => {
    console.error(`Nothing came of it in ${PATIENCE / 60_000} minutes. Does the scenario open in this build?`);
    process.exit(1);
  }, PATIENCE).unref();
}
