// Everything can be seen and hit, in a window of any size, with larger text, zoomed in, with forced colours, at rest.

import { expect, test } from "./fixtures.js";
import { Layouts, fontsAreHere, layOut } from "./layout.js";
import { Player, STANDS } from "./player.js";
import { LANGUAGES } from "./texts.js";

const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 900 };

const SIZES = {
  "a phone": PHONE,
  "a desk": DESK,
  "320 wide": { width: 320, height: 640 },
  "367 wide": { width: 367, height: 740 },
  "651 wide": { width: 651, height: 740 },
  "768 wide": { width: 768, height: 1024 },
  "1121 wide": { width: 1121, height: 800 },
  "1920 wide": { width: 1920, height: 1080 },
  "a phone, text at 200 %": { ...PHONE, text: 2 },
  "a desk, text at 200 %": { ...DESK, text: 2 },
  // 1280 by 1024 at 400 %.
  "a desk zoomed to 400 %": { width: 320, height: 256, density: 4 },
};

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ viewport: PHONE, locale: language });

    test("at every size each state is whole, and everything in it can be hit", async ({ page }) => {
      test.slow();
      const player = new Player(page, language);
      const layouts = new Layouts(page, SIZES);
      const look = (state) => layouts.look(state);

      await player.openFrontPage();
      await fontsAreHere(page);
      await look("front page");
      await player.wayIn("start").click();
      await player.expectScene("circle");
      await player.takeStand("rather-disagree");
      for (const id of ["chisomo", "aunt", "sakala"]) await player.ask(id);
      await look("first scene, all asked");
      await player.openMenu();
      await look("menu");
      await page.keyboard.press("Escape");
      await player.term("midline").click();
      await expect(player.meaning("midline")).toBeVisible();
      await look("what a word means");
      await page.keyboard.press("Escape");
      await player.choose("circle", "move");
      await player.summary.click();
      await look("consequence, with its reasons");
      await player.enlarge.click();
      await expect(player.wholePicture).toBeVisible();
      await look("the whole picture");
      await page.keyboard.press("Escape");
      await player.playTo("sheet");
      await player.ask("lungu");
      await look("second decision, with a document and what goes back to a choice");
      await player.playTo("shelf");
      await player.unfold();
      await player.summary.click();
      await look("ending, with all options");
      await player.tryAnotherWay("proposal");
      await look("looking back");
      await player.button("play.return").click();
      await player.expectScene("shelf");
      await player.lookAgainTo("chisomo-saw");
      await look("other eyes");
      await player.goOn("sakala-saw");
      await player.goOn("milan-saw");
      await player.continue.click();
      await player.expectStandAgain();
      await player.takeStand("agree");
      await look("where the others stand");
      await player.goOn("documented");
      await look("what is known");
      await player.goOn("mwila");
      await look("the last word");
      await player.goOn("plan");
      await player.main.getByText(player.words("same-three")).click();
      await player.keep.click();
      await expect(page.getByRole("alert")).toContainText(player.says("plan.needs-then"));
      await look("a plan that lacks a part");
      await player.then.fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen");
      await player.keep.click();
      await expect(player.main).toContainText(player.says("plan.kept"));
      await look("a kept plan");
      await player.leave();
      await look("front page afterwards");
      layouts.expectNoFaults();
    });

    test("text at 200 % is twice as large", async ({ page }) => {
      const player = new Player(page, language);
      await player.start();
      await fontsAreHere(page);
      for (const size of [PHONE, DESK]) {
        await layOut(page, size);
        const before = await textSizes(page);
        await layOut(page, { ...size, text: 2 });
        const after = await textSizes(page);
        for (const [kind, size] of Object.entries(after)) {
          // The size of headings depends on the window as well; they are large already.
          expect(size / before[kind], `${kind} grows`).toBeGreaterThan(/^h/.test(kind) ? 1.5 : 1.9);
        }
      }
    });

    test("on a phone the first question and its first option stand on the second screenful", async ({ page }) => {
      const player = new Player(page, language);
      await player.start();
      await fontsAreHere(page);
      const bottom = (locator) => locator.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
      const question = page.getByRole("region").filter({ has: page.locator("[data-choice]") }).getByRole("heading");
      expect(await bottom(question)).toBeLessThanOrEqual(2 * PHONE.height);
      expect(await bottom(player.option("circle", "stay"))).toBeLessThanOrEqual(2 * PHONE.height);
    });
  });
}

test("in the device's own fonts each state is whole as well", async ({ page, faults }) => {
  faults.allow(/Failed to load resource/);
  await page.route("**/fonts/*", (route) => route.abort());
  const player = new Player(page, "en");
  const layouts = new Layouts(page, {
    "a phone": PHONE,
    "320 wide": SIZES["320 wide"],
    "a desk": DESK,
  });
  await player.start();
  await player.ask("aunt");
  await layouts.look("first scene");
  await player.playTo("shelf");
  await layouts.look("ending");
  await player.lookAgainTo("circle");
  await player.takeStand("agree");
  await layouts.look("where the others stand");
  layouts.expectNoFaults();
});

test("where colours are forced, what is chosen and where the learner is can be told", async ({ page }) => {
  const player = new Player(page);
  await page.emulateMedia({ forcedColors: "active" });
  await player.start();

  await player.takeStand("agree");
  const [taken, ...others] = await Promise.all(STANDS.map((stand) => colours(player.stand(stand).locator(".."))));
  expectApart(taken, others);
  // The mark of a phase is drawn, and the present one alone is named.
  await player.playTo("sheet");
  const phases = page.getByRole("list", { name: "Where you are" }).getByRole("listitem");
  const [, done, now, ahead] = await phases.evaluateAll((phases) =>
    phases.map((phase) => getComputedStyle(phase, "::before").backgroundColor),
  );
  expect(new Set([done, now, ahead]).size).toBe(3);

  await player.openMenu();
  expectApart(await colours(player.tongue("en")), [await colours(player.tongue("nl"))]);
  await page.keyboard.press("Escape");

  // What is one among many has an edge: fills alone are gone.
  for (const option of await page.locator("[data-choice]").all()) {
    expect((await colours(option)).border).not.toBe((await colours(option)).ground);
  }
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus-visible")).toHaveCSS("outline-style", "solid");

  await player.choose("sheet", "words");
  await expect(player.main.getByText("You chose").locator("..")).toHaveCSS("border-top-style", "solid");
  await player.playTo("shelf");
  await player.lookAgainTo("circle");
  await player.takeStand("disagree");
  const [first, nowHere] = await Promise.all(
    ["You, first", "You, now"].map((words) =>
      page.getByText(words, { exact: true }).evaluate((you) => getComputedStyle(you, "::before").backgroundColor),
    ),
  );
  expect(first).not.toBe(nowHere);
  await player.goOn("documented");
  await player.goOn("mwila");
  await player.goOn("plan");
  await player.main.getByText(player.words("same-three")).click();
  const suggestion = (name) => colours(page.getByRole("radio", { name }).locator(".."));
  expectApart(await suggestion(player.words("same-three")), [await suggestion(player.words("late-reader"))]);
});

for (const reducedMotion of ["reduce", "no-preference"]) {
  test(`with motion set to ${reducedMotion}, ${reducedMotion === "reduce" ? "nothing" : "something"} moves`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    // Looks at each frame what is on its way from one state to another.
    await page.addInitScript(() => {
      globalThis.moved = new Set();
      const look = () => {
        for (const animation of document.getAnimations()) {
          const { activeDuration } = animation.effect.getComputedTiming();
          const { target } = animation.effect;
          if (activeDuration > 0) globalThis.moved.add(`${target.localName}.${target.className}`);
        }
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const player = new Player(page);
    await player.start();
    await player.takeStand("agree");
    await player.ask("aunt");
    await player.option("circle", "move").hover();
    await player.choose("circle", "move");
    await player.summary.click();
    await player.goOn("step");
    await player.goOn("film");
    await player.goOn("sheet");
    await player.openMenu();
    await player.readIn("nl");
    await page.keyboard.press("Escape");
    await player.choose("sheet", "both");
    await player.playTo("shelf");
    const moved = await page.evaluate(() => [...globalThis.moved]);
    if (reducedMotion === "reduce") expect(moved).toEqual([]);
    else expect(moved).toEqual(expect.arrayContaining(["button.option", "img.portrait"]));
  });
}

/** How large words of each kind are. */
function textSizes(page) {
  const kinds = ["h1", "h2", "main p", "legend", "label", "main button", "[data-choice]", "header button"];
  return page.evaluate(
    (kinds) =>
      Object.fromEntries(
        kinds.map((kind) => [kind, parseFloat(getComputedStyle(document.querySelector(kind)).fontSize)]),
      ),
    kinds,
  );
}

/** The colours in which an element is really drawn. */
function colours(locator) {
  return locator.evaluate((element) => {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
    return { text: color, ground: backgroundColor, border: borderTopColor };
  });
}

/** One is drawn on another ground than the others, and can be read on it. */
function expectApart(one, others) {
  for (const other of others) expect(other.ground).not.toBe(one.ground);
  expect(one.text).not.toBe(one.ground);
}
