// The library: what is looked for is found as it is typed and wished for, stands in the address, and is said.

import { accessibilityFaults } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { fontsAreHere, Layouts, SCREEN_SIZES } from "./layout.js";
import { Reader, SCENARIOS, expect, moduleTitle, test, title } from "./library.js";
import { LANGUAGES } from "./texts.js";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("words are sought as they are typed, without accents and in any order", async ({ page }) => {
      const reader = new Reader(page, language);
      await reader.open();
      await reader.expectFound(SCENARIOS);
      await reader.field.pressSequentially("rwanda");
      await reader.expectFound(["visited-lesson"]);
      await reader.expectAddress("q=rwanda");
      await expect(reader.field).toBeFocused();
      await reader.field.fill("  HUÝE  rwan ");
      await reader.expectFound(["visited-lesson"]);
      await reader.field.fill("");
      await reader.expectFound(SCENARIOS);
      await reader.expectAddress("");
    });

    test("of one sort any wish will do, and of each sort one has to be met", async ({ page }) => {
      const reader = new Reader(page, language);
      await reader.open();
      await reader.toggle("place", "Rwanda");
      await reader.expectFound(["visited-lesson"]);
      await reader.expectAddress("place=RW");
      await reader.toggle("place", language === "en" ? "Belgium" : "België");
      await reader.expectFound(SCENARIOS);
      await reader.toggle("length", reader.says("length.short"));
      await reader.expectFound(["nodding-parent", "quiet-pupil"]);
      await reader.toggle("level", reader.says("level.preschool"));
      await reader.expectFound(["nodding-parent"]);
      await reader.expectAddress("place=RW&place=BE&length=short&level=preschool");
      // How many wishes are made of a sort is said with its name.
      const two = reader.says("library.chosen", { count: 2 });
      await expect(reader.facet("place")).toHaveAccessibleName(`${reader.says("facet.place")} ${two}`);
      await reader.toggle("level", reader.says("level.preschool"));
      await reader.expectFound(["nodding-parent", "quiet-pupil"]);
      await reader.button("library.clear").click();
      await reader.expectFound(SCENARIOS);
      await expect(reader.count).toBeFocused();
    });

    test("where nothing is found, it says what to leave out, and how much that finds", async ({ page }) => {
      const reader = new Reader(page, language);
      await reader.open("./#/?q=rwanda&length=short&theme=learning-communities");
      await reader.expectFound([]);
      await expect(reader.main.getByRole("heading", { name: reader.says("library.nothing") })).toBeVisible();
      const leaveOut = (name, found) =>
        reader.button("library.leave-out", {
          name,
          count: found === 1 ? reader.says("library.one") : reader.says("library.many", { count: found }),
        });
      await expect(leaveOut("rwanda", 2)).toBeVisible();
      // Without the theme nothing is found either.
      await expect(leaveOut(reader.says("facet.theme"), 0)).toHaveCount(0);
      await leaveOut(reader.says("facet.length"), 1).click();
      await reader.expectFound(["visited-lesson"]);
      await expect(reader.count).toBeFocused();
      await reader.expectAddress("q=rwanda&theme=learning-communities");
    });

    test("a search can be shared, and come back to", async ({ page }) => {
      const reader = new Reader(page, language);
      await reader.open("./#/?q=rwanda&place=RW");
      await expect(reader.field).toHaveValue("rwanda");
      await reader.expectFound(["visited-lesson"]);
      await reader.field.fill("hu");
      await reader.field.fill("huye");
      const entries = await page.evaluate(() => history.length);
      await reader.card("visited-lesson").click();
      await expect(page.locator('main[data-screen="play"][data-ready]')).toBeVisible();
      // However much is typed, it is one step of the history.
      expect(await page.evaluate(() => history.length)).toBe(entries + 1);
      await page.goBack();
      await expect(reader.field).toHaveValue("huye");
      await reader.expectFound(["visited-lesson"]);
      await reader.facet("place").click();
      await expect(reader.wish("Rwanda")).toBeChecked();
    });

    test("by keyboard alone", async ({ page }) => {
      const reader = new Reader(page, language);
      const keys = new Keyboard(page);
      await reader.open();
      await keys.tabTo(reader.field);
      await keys.expectHeard(`searchbox “${reader.says("library.search")}”`);
      await page.keyboard.type("r");
      await keys.tabTo(reader.facet("length"));
      await keys.expectHeard(`button “${reader.says("facet.length")}”, collapsed`);
      await keys.press("Enter");
      await keys.tabTo(reader.wish(reader.says("length.medium")));
      const medium = `checkbox “${reader.says("length.medium")}”`;
      await keys.expectHeard(`${medium}, not checked, in “${reader.says("facet.length")}”`);
      await keys.press("Space");
      await keys.expectHeard(`${medium}, checked, in “${reader.says("facet.length")}”`);
      await reader.expectFound(["visited-lesson"]);
      await keys.press("Escape");
      await expect(reader.facet("length")).toBeFocused();
      await keys.tabTo(reader.card("visited-lesson"));
      await keys.expectHeard(`link “${title("visited-lesson", language)}”`);
      await keys.press("Enter");
      await expect(page.locator('main[data-screen="play"][data-ready]')).toBeVisible();
      await expect(reader.heading).toBeFocused();
    });

    test("what will be here is said, and each module leads to its own page", async ({ page }) => {
      const reader = new Reader(page, language);
      await reader.open();
      const soon = page.getByRole("region", { name: reader.says("library.soon"), exact: true });
      await expect(soon.getByRole("listitem")).toHaveCount(6);
      await expect(soon.getByRole("heading", { name: reader.says("theme.gender"), exact: true })).toBeVisible();
      const heading = page.getByRole("heading", { name: moduleTitle(language), exact: true });
      const module = page.locator("section").filter({ has: heading });
      await expect(module.getByRole("listitem")).toHaveCount(SCENARIOS.length);
      await module.getByRole("link", { name: moduleTitle(language), exact: true }).click();
      await expect(page.locator('main[data-screen="module"][data-ready]')).toBeVisible();
      await expect(reader.heading).toHaveText(moduleTitle(language));
    });
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`accessible at 360 and 1280, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const reader = new Reader(page);
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(viewport);
      await reader.open("./#/");
      expect(await accessibilityFaults(page)).toEqual([]);
      await reader.facet("theme").click();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await reader.field.fill("nothing of the kind");
      await reader.expectFound([]);
      expect(await accessibilityFaults(page)).toEqual([]);
      await reader.field.fill("rwanda");
      await reader.toggle("length", reader.says("length.medium"));
      expect(await accessibilityFaults(page)).toEqual([]);
      await reader.button("library.clear").click();
    }
  });
}

test("at every size everything is whole and can be hit", async ({ page }) => {
  test.slow();
  const reader = new Reader(page, "nl");
  await page.addInitScript(() => localStorage.setItem("venster/1/language", "nl"));
  const layouts = new Layouts(page, SCREEN_SIZES);
  await reader.open();
  await fontsAreHere(page);
  await layouts.look("library");
  await reader.facet("competence").click();
  await layouts.look("what can be practised");
  await page.keyboard.press("Escape");
  await reader.field.fill("Donaudampfschifffahrtsgesellschaftskapitän");
  await reader.expectFound([]);
  await layouts.look("nothing found");
  layouts.expectNoFaults();
});
