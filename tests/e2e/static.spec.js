// A scenario's static page: its first decision works before the app is there, and stays when the app takes over.

import { accessibilityFaults, expect, test } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { Player } from "./player.js";
import { SCENARIO, TOLD, optionsOf } from "./scenario.js";
import { Visitor, pageOf } from "./static-page.js";
import { HINT, PENDING, TROUBLE, expectSettled, facts, openBesideTheApp, pendingKeys } from "./stores.js";
import { LANGUAGES, text } from "./texts.js";

const CHOICES = optionsOf("circle").map((option) => option.split(".")[1]);
const ADDRESS = new RegExp(`/some/folder/#/play/${SCENARIO.id}$`);
// What a browser itself writes to the console where a journey takes something away.
const TAKEN_AWAY = /Failed to load resource|Failed to fetch|preload/;

// The program is held back for as long as a journey wants, and the browser wonders why.
test.beforeEach(({ faults }) => faults.allow(/was preloaded using link preload but not used/));

for (const language of LANGUAGES) {
  test.describe(language, () => {
    // The page's own language counts, whatever the browser's is.
    test.use({ locale: language === "en" ? "nl" : "en" });

    test("untouched, the app takes the page's place as it is", async ({ page }) => {
      const visitor = new Visitor(page, language);
      await visitor.open();
      await visitor.expectLanguage();
      await expect(page).toHaveTitle(`${visitor.told.title} · Venster`);
      const before = await visitor.structure();
      await visitor.letIn();
      expect(await visitor.structure()).toEqual(before);
      await visitor.expectScene("circle");
      await visitor.expectLanguage();
      await expect(page).toHaveURL(ADDRESS);
      await expect(page).toHaveTitle(`${visitor.told.title} · Venster`);
      expect(await facts(page)).toEqual([]);
    });

    for (const choice of CHOICES) {
      test(`${choice}: what happens stands there before the app, stays, and is kept once`, async ({ page }) => {
        const visitor = new Visitor(page, language);
        await visitor.open();
        await visitor.chooseHere("circle", choice);
        await expect(visitor.heading).toBeFocused();
        const before = await visitor.structure();
        await visitor.letIn();
        expect(await visitor.structure()).toEqual(before);
        await visitor.expectConsequence("circle", choice);
        await expect(visitor.heading).toBeFocused();

        await expectSettled(page);
        const [began, chose, ...others] = await facts(page);
        expect([began.kind, began.rest[0]]).toEqual(["began", SCENARIO.id]);
        expect([chose.kind, ...chose.rest]).toEqual(["chose", began.id, "circle", choice]);
        expect(others).toEqual([]);

        await page.reload();
        await visitor.expectConsequence("circle", choice);
        await visitor.goOn("step");
      });
    }

    test("a stand and somebody asked before the choice: all is kept as the app keeps it", async ({ page }) => {
      const visitor = new Visitor(page, language);
      await visitor.open();
      await visitor.takeStand("agree");
      const agreed = visitor.says("stance.agree");
      await expect(visitor.announcer).toHaveText(visitor.says("stance.kept", { stand: agreed }));
      await visitor.takeStand("rather-disagree");
      for (const voice of ["aunt", "chisomo"]) {
        await visitor.ask(voice);
        for (const words of visitor.told.saidBy(voice)) await expect(visitor.main).toContainText(words);
      }
      const says = { name: visitor.told.names.chisomo, words: visitor.told.saidBy("chisomo").join(" ") };
      await expect(visitor.announcer).toHaveText(visitor.says("announce.heard", says));
      const asked = await visitor.structure();
      await visitor.letIn();
      // What was read out is no news for the app.
      expect((await visitor.structure()).slice(0, -1)).toEqual(asked.slice(0, -1));
      await expect(visitor.stand("rather-disagree")).toBeChecked();
      await visitor.choose("circle", "test");
      await expectSettled(page);

      const kept = await facts(page);
      const began = kept[0].id;
      expect(kept.map(({ kind, rest }) => [kind, ...rest.slice(kind === "began" ? 2 : 0)])).toEqual([
        ["began"],
        ["answered", began, "level-or-age", "stand", "agree"],
        ["answered", began, "level-or-age", "stand", "rather-disagree"],
        ["heard", began, "aunt"],
        ["heard", began, "chisomo"],
        ["chose", began, "circle", "test"],
      ]);
      // The app's own beginning has the same scenario and version.
      const baseURL = new URL(".", page.url()).href;
      const other = await page.context().browser().newContext({ baseURL, locale: language });
      const player = new Player(await other.newPage(), language);
      await player.page.goto(`./#/play/${SCENARIO.id}`);
      await player.page.locator("main [data-choice]").first().click();
      await expect(player.main).toContainText(visitor.says("play.kept"));
      const [[first], [second]] = [kept, await facts(player.page)];
      expect(first.rest).toEqual(second.rest);
      await other.close();
    });

    test("the other language is one click away, and stays the language", async ({ page }) => {
      const other = LANGUAGES.find((one) => one !== language);
      const visitor = new Visitor(page, language);
      await visitor.open();
      await visitor.openMenu();
      await page.getByRole("link", { name: text(other, "language.name"), exact: true }).click();
      visitor.language = other;
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(TOLD[other].words("circle"));
      await visitor.letIn();
      await visitor.expectScene("circle");
      await page.reload();
      await visitor.expectScene("circle");
      await visitor.expectLanguage();
    });

    test("search engines and those who get the address learn what it is", async ({ page }) => {
      await page.goto(pageOf(language));
      const content = (selector) => page.locator(selector).getAttribute("content");
      expect(await content('meta[property="og:title"]')).toBe(TOLD[language].title);
      expect(await content('meta[property="og:image"]')).toMatch(/^content\/.+\.png$/);
      expect(await content('meta[name="description"]')).toBe(await content('meta[property="og:description"]'));
      for (const one of LANGUAGES) {
        const alternate = page.locator(`link[rel="alternate"][hreflang="${one}"]`);
        expect(`./${await alternate.getAttribute("href")}`).toBe(pageOf(one));
        expect((await page.request.get(pageOf(one))).ok()).toBe(true);
      }
    });
  });
}

test("what was open and where the focus was stays when the app takes over", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.chooseHere("circle", "stay");
  await visitor.summary.click();
  await visitor.continue.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await visitor.letIn();
  await expect(page.locator("details.why")).toHaveAttribute("open");
  await expect(visitor.summary).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("the menu stays open, and what a word means too", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.openMenu();
  await visitor.letIn();
  await expect(visitor.menu).toBeVisible();
  await expect(visitor.menuButton).toBeFocused();
});

test("by keyboard alone: a choice, and the way on that waits for the app", async ({ page }) => {
  const visitor = new Visitor(page);
  const keys = new Keyboard(page);
  await visitor.open();
  await keys.tabTo(visitor.stand("agree"));
  await keys.press("Space");
  await expect(visitor.announcer).toHaveText(visitor.says("stance.kept", { stand: visitor.says("stance.agree") }));
  await keys.tabTo(visitor.person("sakala"));
  await keys.press("Enter");
  await keys.expectHeard(`button “${visitor.says("ask.person", { name: SCENARIO.names.sakala })}”, expanded`);
  await keys.tabTo(visitor.option("circle", "move"));
  await keys.press("Enter");
  await keys.expectHeading(visitor.says("choice.happens"));
  await expect(visitor.announcer).toHaveText("");
  await keys.tabTo(visitor.continue);
  await keys.press("Enter");
  await expect(visitor.announcer).toHaveText(visitor.says("app.loading"));
  await expect(visitor.main.getByText(visitor.says("app.loading"))).toBeVisible();
  await visitor.letIn();
  await visitor.expectScene("step");
  await keys.expectHeading(visitor.words("step"));
});

test("where the scenario is under way the page takes nothing, and says that it opens there", async ({ page }) => {
  const player = new Player(page);
  await player.start();
  await player.choose("circle", "choose");
  await player.goOn("step");
  await expectSettled(page);
  const before = await facts(page);

  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.option("circle", "stay").click();
  await expect(visitor.main.getByText(visitor.says("static.under-way"))).toBeVisible();
  await expect(visitor.heading).toHaveText(visitor.words("circle"));
  expect(await pendingKeys(page)).toEqual([]);
  await visitor.letIn();
  await visitor.expectScene("step");
  await expect(visitor.heading).toBeFocused();
  expect(await facts(page)).toEqual(before);
});

test("of two pages opened side by side the second takes nothing, and opens where the first is", async ({
  context,
  page,
}) => {
  const [first, second] = [new Visitor(page), new Visitor(await context.newPage())];
  await first.open();
  await second.open();
  await first.chooseHere("circle", "move");
  await second.takeStand("agree");
  await expect(second.main.getByText(second.says("static.under-way"))).toBeVisible();
  await second.letIn();
  await second.expectConsequence("circle", "move");
  await first.letIn();
  await first.expectConsequence("circle", "move");
  await expectSettled(page);
  expect((await facts(page)).map(({ kind }) => kind)).toEqual(["began", "chose"]);
});

test("opened anew before the app came, the page takes nothing more, and the app opens where it was", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.chooseHere("circle", "stay");
  await page.unroute("**/*.wasm");
  await visitor.open();
  await visitor.option("circle", "move").click();
  await expect(visitor.main.getByText(visitor.says("static.under-way"))).toBeVisible();
  await visitor.letIn();
  await visitor.expectConsequence("circle", "stay");
  expect((await facts(page)).map(({ kind }) => kind)).toEqual(["began", "chose"]);
});

for (const trouble of ["logThrows", "logIsNull", "logIsFull"]) {
  test(`where the browser refuses to store (${trouble}), the app does what was chosen`, async ({ page }) => {
    await page.addInitScript(TROUBLE[trouble]);
    const visitor = new Visitor(page);
    await visitor.open();
    await visitor.option("circle", "test").click();
    await expect(visitor.main.getByText(visitor.says("app.loading"))).toBeVisible();
    await expect(visitor.heading).toHaveText(visitor.words("circle"));
    await visitor.letIn();
    await visitor.expectConsequence("circle", "test");
    await expect(visitor.heading).toBeFocused();
  });
}

test("a log that is full after the beginning leaves no half of a choice", async ({ page }) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (value.includes("\tchose\t")) throw new DOMException("Full.", "QuotaExceededError");
      set.call(this, key, value);
    };
  });
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.option("circle", "test").click();
  await expect(visitor.main.getByText(visitor.says("app.loading"))).toBeVisible();
  expect(await pendingKeys(page)).toEqual([]);
  await visitor.letIn();
  await visitor.expectConsequence("circle", "test");
});

test("in a frame the page takes nothing, and the app does what was chosen", async ({ page }) => {
  const html = `<!DOCTYPE html><title>-</title><iframe src="${pageOf("en")}" title="a" width="400" height="700"></iframe>`;
  await page.route("**/around", (route) => route.fulfill({ contentType: "text/html", body: html }));
  const visitor = new Visitor(page);
  let letIn;
  const held = new Promise((resolve) => {
    letIn = resolve;
  });
  await page.route("**/*.wasm", (route) => held.then(() => route.continue()));
  await page.goto("./around");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", { name: visitor.words("circle.move") }).click();
  await expect(frame.getByRole("main").getByText(visitor.says("app.loading"))).toBeVisible();
  expect(await pendingKeys(page)).toEqual([]);
  letIn();
  await expect(frame.locator("main[data-ready] h1")).toHaveText(visitor.says("choice.happens"));
});

test("clocks go on after the highest that was seen, and other scenarios stay in the hint", async ({ page }) => {
  await openBesideTheApp(page);
  const ahead = Date.now() + 86_400_000;
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [HINT, `1\t${ahead}\t5\tanother-one`]);
  const visitor = new Visitor(page);
  await visitor.open();
  await visitor.chooseHere("circle", "stay");
  const kept = await facts(page);
  expect(kept.map(({ clock }) => clock)).toEqual([ahead + 1, ahead + 2]);
  const hint = await page.evaluate((key) => localStorage.getItem(key), HINT);
  expect(hint).toBe(`1\t${ahead + 2}\t5\tanother-one\t${SCENARIO.id}`);
  await visitor.letIn();
  await visitor.expectConsequence("circle", "stay");
});

for (const [what, hint] of [
  ["of a later version", () => "2\t5\t-"],
  ["that is damaged", () => "1\tfive\t-"],
  ["with an erase mark newer than the page", () => `1\t5\t${Date.now() + 60_000}`],
]) {
  test(`a hint ${what} is for the app`, async ({ page }) => {
    const visitor = new Visitor(page);
    await visitor.open();
    const value = hint();
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [HINT, value]);
    await visitor.option("circle", "stay").click();
    await expect(visitor.main.getByText(visitor.says("app.loading"))).toBeVisible();
    expect(await page.evaluate((key) => localStorage.getItem(key), HINT)).toBe(value);
    expect(await pendingKeys(page)).toEqual([]);
    await visitor.letIn();
    await visitor.expectConsequence("circle", "stay");
  });
}

test("where the program can't be had the first decision can be taken all the same", async ({ page, faults }) => {
  faults.allow(TAKEN_AWAY);
  const visitor = new Visitor(page);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto(pageOf("en"));
  await expect(page.getByRole("alert")).toContainText("Nothing of yours is lost.");
  await visitor.chooseHere("circle", "choose");
  expect(await pendingKeys(page)).toHaveLength(2);
  await page.unroute("**/*.wasm");
  await page.reload();
  await visitor.expectConsequence("circle", "choose");
});

test("where the scenario's file can't be had the page stays, and goes on taking the decision", async ({
  page,
  faults,
}) => {
  faults.allow(TAKEN_AWAY);
  const visitor = new Visitor(page);
  const file = `**/content/${SCENARIO.id}.en.*.bin`;
  await page.route(file, (route) => route.abort());
  await page.goto(pageOf("en"));
  await expect(page.getByRole("alert")).toContainText("Nothing of yours is lost.");
  await visitor.chooseHere("circle", "choose");
  await page.unroute(file);
  await page.reload();
  await visitor.expectConsequence("circle", "choose");
  expect((await facts(page)).map(({ kind }) => kind)).toEqual(["began", "chose"]);
});

test("the program and the pictures are asked for only when the page has been painted", async ({ page }) => {
  await page.goto(pageOf("en"));
  await expect(page.locator("main[data-ready]")).toBeVisible();
  const [painted, ...asked] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime,
    ...performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.(js|css|wasm|bin|txt|woff2)$|\/content\/.+\.svg$/.test(new URL(name).pathname))
      .map(({ startTime }) => startTime),
  ]);
  expect(asked.length).toBeGreaterThan(5);
  expect(Math.min(...asked)).toBeGreaterThan(painted);
});

test("looks that were chosen are there before anything else, and stay", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.addInitScript(() => {
    localStorage.setItem("venster/1/theme", "dark");
    localStorage.setItem("venster/1/text-size", "large");
  });
  const visitor = new Visitor(page);
  await visitor.open();
  const looks = () =>
    page.evaluate(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.documentElement);
      return { backgroundColor, fontSize };
    });
  // Until the page is painted the browser may leave its styles as they were.
  await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
  const before = await looks();
  expect(before).toEqual({ backgroundColor: "rgb(21, 24, 43)", fontSize: "20px" });
  await visitor.letIn();
  expect(await looks()).toEqual(before);
});

for (const [name, viewport] of Object.entries({
  phone: { width: 360, height: 640 },
  desk: { width: 1280, height: 900 },
})) {
  test(`nothing moves when the app takes over, on a ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      globalThis.moved = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          if (!hadRecentInput) globalThis.moved.push([value, ...sources.map(({ node }) => node?.className)]);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const visitor = new Visitor(page);
    // The faces come later, in the app's own time: they may move a word by less than anybody sees.
    await page.route("**/*.woff2", () => {});
    await visitor.open();
    await page.waitForLoadState("load");
    await visitor.letIn();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await page.evaluate(() => globalThis.moved)).toEqual([]);
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`everybody can use it, on a ${name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const visitor = new Visitor(page);
      await visitor.open();
      expect(await accessibilityFaults(page)).toEqual([]);
      await visitor.openMenu();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await visitor.takeStand("agree");
      await visitor.ask("chisomo");
      expect(await accessibilityFaults(page)).toEqual([]);
      await visitor.chooseHere("circle", "test");
      await visitor.summary.click();
      await visitor.continue.click();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the first scene can be read, and what is needed to go on is said", async ({ page }) => {
    await page.goto(pageOf("en"));
    const said = page.locator("noscript .notice");
    await expect(said).toBeVisible();
    await expect(said).toHaveText(text("en", "static.no-script"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(SCENARIO.words("circle"));
    for (const choice of CHOICES) await expect(page.getByText(SCENARIO.words(`circle.${choice}`))).toBeVisible();
  });
});

test.describe("the content of the tests", () => {
  test.use({ baseURL: async ({ baseURL }, use) => use(new URL("/fixtures/folder/", baseURL).href) });

  for (const scenario of ["nodding-parent", "quiet-pupil", "visited-lesson"]) {
    for (const language of LANGUAGES) {
      test(`${scenario} in ${language}: page and app agree before and after each choice`, async ({ page }) => {
        const visitor = new Visitor(page, language);
        await visitor.open(pageOf(language, scenario));
        const count = await page.locator("main [data-choice]").count();
        for (let at = 0; at < count; at += 1) {
          await page.evaluate(() => localStorage.clear());
          await page.evaluate(() => indexedDB.deleteDatabase("venster/1/own"));
          await page.unroute("**/*.wasm");
          await visitor.open(pageOf(language, scenario));
          const first = await visitor.structure();
          await page.locator("main [data-choice]").nth(at).click();
          await expect(visitor.heading).toHaveText(visitor.says("choice.happens"));
          const chosen = await visitor.structure();
          expect(chosen).not.toEqual(first);
          await visitor.letIn();
          expect(await visitor.structure()).toEqual(chosen);
          await openBesideTheApp(page);
        }
      });
    }
  }
});

test("from a learning platform's folder the page works as well", async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.open(`/course/folder/${SCENARIO.id}.html`);
  await visitor.chooseHere("circle", "stay");
  expect((await pendingKeys(page)).every((key) => key.startsWith(PENDING))).toBe(true);
  await visitor.letIn();
  await visitor.expectConsequence("circle", "stay");
  expect(new URL(page.url()).pathname).toBe("/course/folder/");
});
