// The language is a view of what the learner does: it changes at once and everywhere, and nothing else does.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { SCENARIO } from "./scenario.js";
import { TROUBLE, expectSettled, facts, stores } from "./stores.js";
import { LANGUAGES, text } from "./texts.js";

/** Where the choice is kept: the one thing that a switch may write. */
const CHOICE = "venster/1/language";

// What a browser itself writes to the console where a journey takes something away.
const TAKEN_AWAY = /Failed to load resource|Failed to fetch|preload/;

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** How far what the learner looks at may move: a story takes more lines in one language than in the other. */
const MOVES = 100;

const otherThan = (language) => LANGUAGES.find((one) => one !== language);

const textsFile = (language) => `**/texts/${language}.*.txt`;
const catalogueFile = (language) => `**/content/catalogue.${language}.*.bin`;
const scenarioFile = (language) => `**/content/${SCENARIO.id}.${language}.*.bin`;

/** The states of an attempt in which the language is changed: what each is called, and what tells that it is there. */
async function* states(player) {
  const { main, page } = player;
  await player.openFrontPage();
  yield ["the front page", () => expect(player.wayIn("start")).toBeVisible()];

  await player.wayIn("start").click();
  await player.expectScene("circle");
  await player.takeStand("rather-agree");
  await player.ask("chisomo");
  await player.ask("sakala");
  yield [
    "a scene with a stand taken and two people asked",
    async () => {
      await player.expectScene("circle");
      await expect(player.stand("rather-agree")).toBeChecked();
      for (const id of ["chisomo", "sakala"]) {
        await expect(player.person(id)).toHaveAttribute("aria-expanded", "true");
        await expect(main).toContainText(player.words(id));
      }
    },
  ];

  await player.choose("circle", "choose");
  await player.summary.click();
  yield [
    "a consequence with its reasons open",
    async () => {
      await player.expectConsequence("circle", "choose");
      await expect(page.getByText(player.told.reasons("circle.choose"))).toBeVisible();
    },
  ];

  await player.goOn("step");
  await player.goOn("film");
  await player.goOn("sheet");
  yield [
    "a scene that goes back to a choice",
    async () => {
      await player.expectScene("sheet");
      const choice = player.words("circle.choose");
      await expect(main).toContainText(player.says("play.goes-back", { choice }));
    },
  ];

  await player.playTo("shelf");
  await player.unfold();
  await player.summary.click();
  yield [
    "the ending with all options open",
    async () => {
      await player.expectScene("shelf");
      await expect(page.getByText(player.told.reasons("sheet.both"))).toBeVisible();
    },
  ];

  await player.tryAnotherWay("sheet");
  yield [
    "looking back",
    async () => {
      await player.expectScene("sheet");
      await expect(main).toContainText(` · ${player.says("play.looking-back")}`);
      await expect(main).toContainText(player.says("play.looking-back-note"));
      await expect(player.option("sheet", "words")).toContainText(player.says("choice.tried"));
    },
  ];

  await player.button("play.return").click();
  await player.expectScene("shelf");
  await player.lookAgainTo("circle");
  await player.takeStand("disagree");
  yield [
    "the stand again",
    async () => {
      await player.expectStandAgain();
      await expect(player.stand("disagree")).toBeChecked();
      const stand = player.says("stance.rather-agree");
      await expect(main).toContainText(player.says("stand-again.before", { stand }));
      await expect(main).toContainText(player.told.stance.positions[0].quote);
    },
  ];

  await player.goOn("documented");
  await player.goOn("mwila");
  await player.goOn("plan");
  const begun = player.words("same-three");
  await main.getByText(begun).click();
  await player.then.pressSequentially("say the date aloud, zeg de datum");
  yield [
    "a half-written plan",
    async () => {
      await player.expectScene("plan");
      await expect(page.getByRole("radio", { name: player.words("same-three") })).toBeChecked();
      // The learner's words, even those that were suggested, stay as they were taken.
      await expect(player.if).toHaveValue(begun);
      await expect(player.then).toHaveValue("say the date aloud, zeg de datum");
    },
  ];
}

for (const [language, viewport] of [
  ["en", PHONE],
  ["nl", DESK],
]) {
  const other = otherThan(language);
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport, locale: language });
    test.slow();

    test(`from ${language} to ${other} and back at every place: nothing but the words changes`, async ({ page }) => {
      const player = new Player(page, language);
      for await (const [state, expectHere] of states(player)) {
        await test.step(state, async () => {
          // Below the beginning, where something can move. The menu stays where it is in the window.
          await player.openMenu();
          await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
          await expectSettled(page);
          const [before, record] = [await situation(page), await recordOf(page)];
          const looked = await lookedAt(page);
          await expectHere();

          for (const next of [other, language]) {
            await player.readIn(next);
            await expect(player.announcer).toHaveText(text(next, "language.name"));
            await expect(player.tongue(next)).toBeFocused();
            await expectHere();
            await expectTitle(player);
            expect(await situation(page)).toEqual(before);
            expect(await recordOf(page)).toEqual(record);
            await looked.expectInPlace();
          }
          if (state !== "looking back") await expectAsOpenedAnew(player, other);
          await page.keyboard.press("Escape");
          await expect(player.menu).toBeHidden();
        });
      }
    });
  });
}

test("the choice is remembered, against the browser's own languages", async ({ context, page }) => {
  const player = new Player(page);
  await player.start();
  await player.takeStand("agree");
  await player.readIn("nl");
  await page.reload();
  await player.expectLanguage();
  await player.expectScene("circle");
  await expect(player.stand("agree")).toBeChecked();
  await expectTitle(player);

  const later = new Player(await context.newPage(), "nl");
  await later.resume();
  await later.expectLanguage();
  await later.expectScene("circle");
});

test("a browser that refuses to store reads on in the other language", async ({ page }) => {
  const player = new Player(page);
  await page.addInitScript(TROUBLE.logThrows);
  await page.addInitScript(TROUBLE.databaseThrows);
  await player.start();
  await player.takeStand("agree");
  await player.readIn("nl");
  await player.expectScene("circle");
  await expect(player.stand("agree")).toBeChecked();
  await expect(player.notices).toContainText(player.says("notice.memory"));
});

for (const [languages, language] of [
  ["nl-BE", "nl"],
  ["fr,en", "en"],
  ["fr,nl-NL,en", "nl"],
  ["de", "en"],
]) {
  test(`a browser whose languages are ${languages} opens in ${language}, and asks for nothing else`, async ({
    context,
    page,
  }) => {
    const session = await context.newCDPSession(page);
    const userAgent = await page.evaluate(() => navigator.userAgent);
    await session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage: languages });
    const asked = askedFor(page);

    const player = new Player(page, language);
    await player.start();
    await player.expectLanguage();
    expect(await page.evaluate(() => navigator.languages.join())).toBe(languages);
    await player.choose("circle", "stay");
    await player.goOn("step");
    expect(asked.toSorted()).toEqual([`catalogue.${language}`, `${SCENARIO.id}.${language}`, `texts.${language}`]);

    // The other language is asked for by whoever chooses it, once.
    const other = otherThan(language);
    await player.readIn(other);
    await player.expectScene("step");
    expect(asked.slice(3).toSorted()).toEqual([`catalogue.${other}`, `${SCENARIO.id}.${other}`, `texts.${other}`]);
  });
}

test("what somebody says stands between the quotation marks of its language", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  const said = player.main.getByRole("figure").filter({ has: page.getByRole("blockquote") });
  await expect(said).toHaveCount(1);
  const marks = {};
  for (const language of ["en", "nl", "fr", "de"]) {
    marks[language] = await said.evaluate((figure, language) => {
      figure.lang = language;
      const words = figure.querySelector("blockquote p");
      const content = (side) => getComputedStyle(words, side).content;
      return [content("::before"), getComputedStyle(words).quotes, content("::after")];
    }, language);
  }
  const between = (...pairs) => ["open-quote", pairs.map((mark) => `"${mark}"`).join(" "), "close-quote"];
  expect(marks).toEqual({
    en: between("“", "”", "‘", "’"),
    nl: between("“", "”", "‘", "’"),
    fr: between("«\u202f", "\u202f»", "“", "”"),
    de: between("„", "“", "‚", "‘"),
  });
});

test("a program that can't be loaded is told in the browser's language", async ({ browser, baseURL, faults }) => {
  faults.allow(TAKEN_AWAY);
  for (const [locale, said] of [
    ["nl-BE", "Venster kon niet geladen worden. Je bent niets kwijt."],
    ["fr", "Venster could not be loaded. Nothing of yours is lost."],
  ]) {
    const context = await browser.newContext({ locale, baseURL });
    const page = await context.newPage();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByRole("alert")).toHaveAttribute("lang", locale === "fr" ? "en" : "nl");
    await context.close();
  }
});

test("without a network the switch says so, loses nothing, and can be tried again", async ({
  context,
  page,
  faults,
}) => {
  faults.allow(TAKEN_AWAY);
  const player = new Player(page);
  await player.start();
  await player.takeStand("disagree");
  await player.ask("aunt");
  await expectSettled(page);
  const record = await recordOf(page);

  await context.setOffline(true);
  await player.openMenu();
  await player.tongue("nl").click();
  await expectUntranslated(player);
  await expect(player.tongue("en")).toHaveAttribute("aria-pressed", "true");
  await player.expectScene("circle");
  await expect(player.stand("disagree")).toBeChecked();
  expect(await recordOf(page)).toEqual(record);
  expect(await chosenLanguage(page)).toBe(null);

  // The story goes on meanwhile, and trying again in vain says the same.
  await page.keyboard.press("Escape");
  await player.choose("circle", "move");
  await expectUntranslated(player);
  await player.notices.getByRole("button", { name: "Try again" }).click();
  await expectUntranslated(player);

  await context.setOffline(false);
  await player.notices.getByRole("button", { name: "Try again" }).click();
  player.language = "nl";
  await player.expectLanguage();
  await player.expectConsequence("circle", "move");
  await expect(player.announcer).toHaveText("Nederlands");
  await expect(player.notices).toBeEmpty();
  expect(await chosenLanguage(page)).toBe("nl");
  expect((await facts(page)).map(({ kind }) => kind)).toEqual(["began", "answered", "heard", "chose"]);
});

for (const [what, file, answer] of [
  ["the texts don't come", textsFile, (route) => route.abort()],
  ["the catalogue doesn't come", catalogueFile, (route) => route.abort()],
  ["the scenario doesn't come", scenarioFile, (route) => route.abort()],
  ["a page of the host comes instead of the texts", textsFile, page],
  ["a page of the host comes instead of the scenario", scenarioFile, page],
]) {
  test(`where ${what}, nothing changes, and staying with the language takes the notice away`, async ({
    page,
    faults,
  }) => {
    faults.allow(TAKEN_AWAY);
    const player = new Player(page);
    await page.route(file("nl"), answer);
    await player.start();
    await player.openMenu();
    await player.tongue("nl").click();
    await expectUntranslated(player);
    await player.expectScene("circle");

    await player.tongue("en").click();
    await expect(player.notices).toBeEmpty();
    await player.expectLanguage();
    await page.unroute(file("nl"));
    await player.readIn("nl");
    await player.expectScene("circle");
  });
}

function page(route) {
  return route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><h1>Please log in</h1>" });
}

test("a switch while the scenario's file is on its way: it opens in the language that was chosen last", async ({
  page,
}) => {
  const player = new Player(page);
  const late = await hold(page, scenarioFile("en"));
  await player.openFrontPage();
  await player.wayIn("start").click();
  await late.isAsked;
  await expect(page.locator('main[data-screen="opening"]')).toBeVisible();
  await player.openMenu();
  await player.tongue("nl").click();
  player.language = "nl";
  await player.expectLanguage();
  await player.expectScene("circle");

  // The one that isn't wanted any more changes nothing when it comes.
  await late.comes();
  await player.choose("circle", "stay");
  await player.goOn("step");
});

test("a switch that takes long: the story goes on, and what was done meanwhile stays", async ({ page }) => {
  const player = new Player(page);
  const late = await hold(page, scenarioFile("nl"));
  await player.start();
  await player.openMenu();
  await player.tongue("nl").click();
  await late.isAsked;
  await page.keyboard.press("Escape");
  await player.expectScene("circle");
  await player.takeStand("agree");
  await player.choose("circle", "test");
  await late.comes();
  player.language = "nl";
  await player.expectLanguage();
  await player.expectConsequence("circle", "test");
  await player.goOn("step");
});

test("a switch that is taken back before it is here changes nothing", async ({ page }) => {
  const player = new Player(page);
  const late = await hold(page, scenarioFile("nl"));
  await player.start();
  await player.openMenu();
  await player.tongue("nl").click();
  await late.isAsked;
  await player.tongue("en").click();
  await late.comes();
  await page.keyboard.press("Escape");
  await player.choose("circle", "test");
  await player.expectLanguage();
  expect(await chosenLanguage(page)).toBe(null);
});

test("a scenario that is opened while the language is on its way is in that language, too", async ({ page }) => {
  const player = new Player(page);
  const late = await hold(page, textsFile("nl"));
  await player.openFrontPage();
  await player.openMenu();
  await player.tongue("nl").click();
  await late.isAsked;
  await page.keyboard.press("Escape");
  await player.wayIn("start").click();
  await player.expectScene("circle");
  await player.takeStand("agree");
  await late.comes();
  player.language = "nl";
  await player.expectLanguage();
  await player.expectScene("circle");
  await expect(player.stand("agree")).toBeChecked();
});

test("a scenario that is left while the language is on its way: the front page is in that language", async ({
  page,
}) => {
  const player = new Player(page);
  const late = await hold(page, scenarioFile("nl"));
  await player.start();
  await player.choose("circle", "test");
  await player.openMenu();
  await player.tongue("nl").click();
  await late.isAsked;
  await page.goBack();
  await player.expectFrontPage();
  await late.comes();
  player.language = "nl";
  await player.expectLanguage();
  await player.expectFrontPage();
  await player.wayIn("continue").click();
  await player.expectConsequence("circle", "test");
});

/** Everything about the page that isn't words: where it is, what is open, chosen, typed in. */
function situation(page) {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    const all = (selector, of) => [...main.querySelectorAll(selector)].map(of);
    return {
      // A page that was loaded again would have begun later.
      begun: performance.timeOrigin,
      address: location.href,
      screen: main.dataset.screen,
      scene: main.dataset.scene,
      opened: all("details", (details) => details.open),
      expanded: all("[aria-expanded]", (button) => button.ariaExpanded),
      chosen: all("input", (input) => input.checked),
      typed: all("textarea", (field) => field.value),
      options: all("[data-choice]", (option) => option.dataset.choice),
      menuIsOpen: document.querySelector(":popover-open") !== null,
    };
  });
}

/** Both stores, but for the choice of the language. */
async function recordOf(page) {
  const { log, database } = await stores(page);
  const { [CHOICE]: _, ...rest } = log;
  return { log: rest, database };
}

function chosenLanguage(page) {
  return page.evaluate((key) => localStorage.getItem(key), CHOICE);
}

/** What stands in the middle of the window, to be found again after a change. */
async function lookedAt(page) {
  const found = await page.evaluateHandle(() => {
    const middle = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.abs((top + bottom) / 2 - innerHeight / 2);
    };
    const parts = [...document.querySelectorAll("main :is(h1, h2, h3, p, label, button, summary, textarea)")];
    const seen = parts.filter((element) => element.checkVisibility() && element.getClientRects().length > 0);
    return seen.reduce((best, element) => (middle(element) < middle(best) ? element : best));
  });
  const top = () => found.evaluate((element) => (element.isConnected ? element.getBoundingClientRect().top : null));
  const before = await top();
  return {
    async expectInPlace() {
      const after = await top();
      expect(after, "what the learner looks at is still the same element").not.toBe(null);
      expect(Math.abs(after - before), "what the learner looks at moves by").toBeLessThanOrEqual(MOVES);
    },
  };
}

async function expectTitle(player) {
  const { page, told } = player;
  const inPlay = await page.locator("main[data-scene]").count();
  await expect(page).toHaveTitle(inPlay ? `${told.title} · Venster` : "Venster");
}

/** In another language the page is, word for word, what it is when it is opened in it: nothing else is left in it. */
async function expectAsOpenedAnew(player, language) {
  const { page } = player;
  const own = player.language;
  await player.readIn(language);
  const anew = await page.context().newPage();
  await anew.goto(page.url());
  await expect(anew.locator("main[data-ready]")).toBeVisible();
  expect(await anew.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await described(page)).toEqual(await described(anew));
  await anew.close();
  await player.readIn(own);
}

function described(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("header, main, aside, [role=status]")].map((part) =>
      // Whether something is open is no matter of the language, nor are the marks of the renderer's places.
      part.outerHTML.replaceAll(' open=""', "").replaceAll("<!---->", ""),
    ),
  );
}

async function expectUntranslated(player) {
  await expect(player.notices).toContainText("The other language could not be fetched. Everything stays as it is");
  await player.expectLanguage();
}

/** What the page asks for in a language: `texts.en`, `catalogue.en`, `one-hour-by-level.en`. */
function askedFor(page) {
  const asked = [];
  page.on("request", (request) => {
    const [, folder, name] = /\/(texts|content)\/([a-z.-]+)\.[0-9a-f]{10,16}\.(?:txt|bin)$/.exec(request.url()) ?? [];
    if (name) asked.push(folder === "texts" ? `texts.${name}` : name);
  });
  return asked;
}

/** Holds a file back until `comes()`. `isAsked` is settled once it is asked for. */
async function hold(page, file) {
  const [asked, wait] = [latch(), latch()];
  await page.route(file, async (route) => {
    asked.open();
    await wait.opened;
    await route.continue();
  });
  return {
    isAsked: asked.opened,
    async comes() {
      const response = page.waitForResponse(file);
      wait.open();
      await (await response).finished();
    },
  };
}

function latch() {
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  return { opened, open };
}
