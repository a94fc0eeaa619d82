// Every screen and state that a learner can meet, in the order of play. Each goes on from the one before it in the same
// visit, and is found by marks, ids and roles that are the same in every language.

import { CONTINUE, ENDING, OPTION, OTHER_WAY } from "../marks.js";
import { pageOf } from "../static-page.js";
import { HINT, PENDING, TROUBLE } from "../stores.js";

const SCENARIO = "#/play/one-hour-by-level";
const SCENARIO_FILE = "**/content/one-hour-by-level.*.bin";

/** What is typed into the plan. */
const TYPED = {
  en: { situation: "somebody helps instead of sitting down", action: "ask them to read to me, alone." },
  nl: { situation: "iemand helpt in plaats van te gaan zitten", action: "vraag ik om mij iets voor te lezen, alleen." },
};

/** What is different about a visit, before anything is opened. Where nothing is said of one, nothing is. */
export const VISITS = {
  held: (page) => page.route(SCENARIO_FILE, () => {}),
  cut_off: (page) => page.route(SCENARIO_FILE, (route) => route.abort()),
  logged_out: (page) =>
    page.route(SCENARIO_FILE, (route) => route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html>" })),
  refused: (page) => broken(page, TROUBLE.logThrows, TROUBLE.databaseThrows),
  full: (page) => broken(page, TROUBLE.databaseAborts),
  silent: (page) => broken(page, TROUBLE.databaseIsSilent),
  damaged: (page) => pending(page, "%%% no line at all"),
  alone: withoutProgram,
  begun: async (page) => {
    await withoutProgram(page);
    await page.addInitScript((key) => localStorage.setItem(key, "1\t5\t-\tone-hour-by-level"), HINT);
  },
  newer: (page) => pending(page, "2\tqqqqqqqq.7\tsomething quite different"),
};

/** A static page on which the app doesn't come. */
async function withoutProgram(page) {
  await page.route("**/*.wasm", () => {});
}

async function broken(page, ...troubles) {
  for (const trouble of troubles) await page.addInitScript(trouble);
}

/** Leaves a value in the log that no release has written so. */
function pending(page, value) {
  const key = `${PENDING}qqqqqqqq.7`;
  return page.addInitScript(({ key, value }) => localStorage.setItem(key, value), { key, value });
}

/**
 * The states: `reach` leads there, and gives false where this build has nothing of the kind; `leave` undoes what the
 * next state wouldn't have. What lies above the page is fixed to the window, so there the window is shown
 * (`inWindow`), not the whole page.
 */
export const STATES = [
  state("front-page-new", "attempt", (at) => at.open("")),
  state("opening", "held", (at) => at.goTo(SCENARIO, 'main[data-screen="opening"]')),
  state("first-scene", "attempt", async (at) => {
    await at.click(`a[href="${SCENARIO}"]`);
    await at.scene("circle");
  }),
  state("stand-taken", "attempt", (at) => at.click('[data-exercise="stance"] input', 1)),
  state("two-people-asked", "attempt", async (at) => {
    await at.click('main button[aria-expanded="false"]');
    await at.click('main button[aria-expanded="false"]');
  }),
  popover("term", "attempt", 'main button[popovertarget^="term-"]'),
  popover("whole-picture", "attempt", 'main button[popovertarget="whole-picture"]:not([popovertargetaction])'),
  popover("menu-in-play", "attempt", 'button[popovertarget="menu"]'),
  state("consequence", "attempt", (at) => at.choose()),
  state("consequence-why", "attempt", (at) => at.click("main summary")),
  state("no-decision", "attempt", (at) => at.goOn("step")),
  state("film", "attempt", (at) => at.goOn("film")),
  state("document", "attempt", (at) => at.goOn("sheet")),
  state("delayed-consequence", "attempt", async (at) => {
    await at.choose();
    await at.goOn("proposal");
  }),
  state("weeks-later", "attempt", async (at) => {
    await at.choose();
    await at.goOn("endline");
  }),
  state("decision-here", "attempt", (at) => at.goOn("mechelen")),
  state("consequence-here", "attempt", (at) => at.choose()),
  state("ending", "attempt", (at) => at.goOn("shelf")),
  state("ending-all-options", "attempt", (at) => at.click(`${ENDING} details:not(.fold) > summary`)),
  state(
    "looking-back",
    "attempt",
    (at) => at.turn(OTHER_WAY),
    // Looking back leaves no trace, so that a new start is at the ending again.
    (at) => at.reload(ENDING),
  ),
  // Another way was tried: its name stands on the map now.
  state("ending-after-another-way", "attempt", async (at) => {
    await at.turn(`${OTHER_WAY} >> nth=-1`);
    await at.choose(0);
    await at.goOn("column");
  }),
  state("other-eyes-first", "attempt", (at) => at.goOn("chisomo-saw")),
  state("other-eyes-second", "attempt", (at) => at.goOn("sakala-saw")),
  state("other-eyes-third", "attempt", (at) => at.goOn("milan-saw")),
  state("stand-again-before", "attempt", (at) => at.goOn("circle")),
  state("stand-again-after", "attempt", (at) => at.click('[data-exercise="stance"] input', 3)),
  state("what-is-known", "attempt", (at) => at.goOn("documented")),
  state("last-word", "attempt", (at) => at.goOn("mwila")),
  state("plan-empty", "attempt", (at) => at.goOn("plan")),
  state("plan-missing-part", "attempt", async (at) => {
    await at.type("#plan-action", words(at).action);
    await at.keepPlan();
  }),
  state("plan-kept", "attempt", async (at) => {
    await at.type("#plan-situation", words(at).situation);
    await at.keepPlan();
  }),
  state("front-page-under-way", "under_way", async (at) => {
    await at.open(SCENARIO);
    await at.choose();
    await at.goHome();
  }),
  state("front-page-finished", "attempt", (at) => at.goHome()),
  popover("menu", "attempt", 'button[popovertarget="menu"]'),
  popover("library-wishes", "attempt", 'button[popovertarget="wish-theme"]'),
  state("library-found", "attempt", (at) => at.open("#/?q=chipata&level=primary")),
  state("library-nothing-found", "attempt", (at) => at.open("#/?q=antarctica&theme=gender")),
  state("module", "attempt", (at) => at.open("#/module/vulnerability", 'main[data-screen="module"]')),
  state("article", "attempt", (at) => at.follow('main a[href$="/article"]')),
  state("guide", "attempt", async (at) => {
    await at.open("#/module/vulnerability", 'main[data-screen="module"]');
    return at.follow('main a[href$="/guide"]');
  }),
  state("settings", "attempt", (at) => at.open("#/settings", 'main[data-screen="settings"]')),
  popover("settings-erase", "attempt", 'button[popovertarget="erase-sure"]'),
  state("about", "attempt", (at) => at.open("#/about", 'main[data-screen="about"]')),
  state("nothing-at-this-address", "lost", (at) => at.open("#/nowhere")),
  state("no-answer", "cut_off", (at) => at.open(SCENARIO, 'main[data-screen="failed"]')),
  state("not-readable", "logged_out", (at) => at.open(SCENARIO, 'main[data-screen="failed"]')),
  state("notice-not-saved", "refused", (at) => at.openWithNotice("")),
  state("notice-not-saved-in-play", "refused", (at) => at.openWithNotice(SCENARIO)),
  state("notice-in-doubt", "full", async (at) => {
    await at.open(SCENARIO);
    await at.choose();
    await at.notice();
  }),
  state("notice-no-answer", "silent", (at) => at.openWithNotice(SCENARIO)),
  state("notice-set-aside", "damaged", (at) => at.openWithNotice("")),
  state("notice-newer", "newer", (at) => at.openWithNotice("")),
  state("page-first-scene", "alone", (at) => at.goTo(pageOf(at.language), OPTION)),
  state("page-consequence", "alone", (at) => at.choose()),
  state("page-waits", "alone", (at) => at.click(CONTINUE)),
  state("page-under-way", "begun", async (at) => {
    await at.goTo(pageOf(at.language), OPTION);
    await at.click(OPTION, 1);
  }),
].map((one, index) => ({ ...one, name: `${String(index + 1).padStart(2, "0")}-${one.name}` }));

function state(name, visit, reach, leave) {
  return { name, visit, reach, leave, inWindow: false };
}

/** Something that a button opens above the page. */
function popover(name, visit, button) {
  const reach = async (at) => (await at.has(button)) && at.click(button);
  return { name, visit, reach, leave: (at) => at.page.keyboard.press("Escape"), inWindow: true };
}

function words(at) {
  return TYPED[at.language] ?? TYPED.en;
}

/** The page during a visit, and what a learner does in it. */
export class Visit {
  constructor(page, language, address) {
    this.page = page;
    this.language = language;
    this.address = address;
  }

  async has(mark) {
    return (await this.page.locator(mark).count()) > 0;
  }

  async goTo(path, mark) {
    await this.page.goto(this.address + path, { waitUntil: "commit" });
    await this.page.locator(mark).first().waitFor();
  }

  /** Goes there, and waits for all that comes later, as fonts do. */
  async open(path, mark = "main[data-ready]") {
    await this.goTo(path, mark);
    await this.page.waitForLoadState("networkidle");
  }

  async openWithNotice(path) {
    // Another address of the same page would only turn it.
    await this.page.goto("about:blank");
    await this.open(path);
    await this.notice();
  }

  async reload(mark) {
    await this.page.reload();
    await this.page.locator(mark).first().waitFor();
  }

  /** Waits until something is said about saving. */
  async notice() {
    await this.page.locator("[role=status] p").first().waitFor();
  }

  async scene(id) {
    await this.page.locator(`main[data-scene="${id}"][data-ready]`).waitFor();
  }

  /** Clicks in the page, so that nothing is scrolled, hovered over or focused by it. */
  async click(mark, number = 0) {
    await this.page.locator(mark).nth(number).evaluate((element) => element.click());
  }

  /** Clicks what leads to another scene: what is told there takes the place of what was told here, with its heading. */
  async turn(mark) {
    const turned = this.page.evaluate(async () => {
      const heading = document.querySelector("main h1");
      while (heading.isConnected) await new Promise(requestAnimationFrame);
    });
    await this.click(mark);
    await turned;
  }

  /** Takes the last of the options, which has the most to tell later, or another. */
  async choose(number = -1) {
    await this.click(OPTION, number);
    await this.page.locator(OPTION).first().waitFor({ state: "detached" });
  }

  async goOn(scene) {
    await this.turn(CONTINUE);
    await this.scene(scene);
  }

  /** Follows a link to another screen; false where there is none. */
  async follow(link) {
    if (!(await this.has(link))) return false;
    await this.turn(link);
    await this.page.locator("main[data-ready]").waitFor();
  }

  async goHome() {
    await this.page.evaluate(() => (location.hash = "#/"));
    await this.page.locator('main[data-screen="library"][data-ready]').waitFor();
  }

  async type(field, words) {
    await this.page.locator(field).fill(words);
  }

  /** The last of the plan's own buttons keeps it. */
  async keepPlan() {
    const buttons = '[data-exercise="plan"] button:not([popovertarget])';
    await this.click(buttons, (await this.page.locator(buttons).count()) - 1);
  }
}
