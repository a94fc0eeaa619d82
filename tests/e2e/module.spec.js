// A module of the tests' small content: its scenarios, its article and its guide, to read and to print.

import { accessibilityFaults } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { fontsAreHere, Layouts, SCREEN_SIZES } from "./layout.js";
import { Reader, SCENARIOS, expect, moduleTitle, moduleWhy, test, title } from "./library.js";
import { LANGUAGES } from "./texts.js";

const MODULE = "./#/module/learning-communities";

class Student extends Reader {
  async openModule(page = "") {
    await this.page.goto(MODULE + page);
    await expect(this.page.locator('main[data-screen="module"][data-ready]')).toBeVisible();
  }

  part(key) {
    return this.main.getByRole("region", { name: this.says(key), exact: true });
  }

  /** The links to the article and the guide. */
  get toRead() {
    return this.part("module.read").getByRole("link");
  }
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("a module says why it matters, and every scenario is one click away", async ({ page }) => {
      const student = new Student(page, language);
      await student.openModule();
      await expect(student.heading).toHaveText(moduleTitle(language));
      await expect(page).toHaveTitle(`${moduleTitle(language)} · Venster`);
      await expect(student.main).toContainText(moduleWhy(language));
      await expect(student.part("module.scenarios").getByRole("listitem")).toHaveCount(SCENARIOS.length);
      await student.card("visited-lesson").click();
      await expect(page.locator('main[data-screen="play"][data-ready]')).toBeVisible();
      await page.goBack();
      await expect(student.heading).toHaveText(moduleTitle(language));
    });

    test("article and guide are read, and lead back", async ({ page }) => {
      const student = new Student(page, language);
      await student.openModule();
      const titles = await student.toRead.allTextContents();
      expect(titles).toHaveLength(2);
      for (const title of titles) {
        await student.toRead.filter({ hasText: title }).click();
        await expect(student.heading).toHaveText(title);
        await expect(student.heading).toBeFocused();
        await expect(page).toHaveTitle(`${title} · Venster`);
        const back = student.says("module.back", { title: moduleTitle(language) });
        await student.main.getByRole("link", { name: back, exact: true }).click();
        await expect(student.heading).toHaveText(moduleTitle(language));
      }
    });

    test("by keyboard alone", async ({ page }) => {
      const student = new Student(page, language);
      const keys = new Keyboard(page);
      await student.openModule();
      await keys.tabTo(student.card("quiet-pupil"));
      await keys.expectHeard(`link “${title("quiet-pupil", language)}”`);
      const article = await student.toRead.first().textContent();
      await keys.tabTo(student.toRead.first());
      await keys.press("Enter");
      await keys.expectHeading(article);
    });

    test("another language changes what is read, where one is", async ({ page }) => {
      const student = new Student(page, language);
      await student.openModule("/article");
      const before = await student.heading.textContent();
      await page.getByRole("button", { name: student.says("menu.open"), exact: true }).click();
      const other = LANGUAGES.find((one) => one !== language);
      await page.locator(`button[data-lang="${other}"]`).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expect(student.main).toHaveAttribute("lang", other);
      await expect(student.heading).not.toHaveText(before);
    });

    test("on paper there are the words alone", async ({ page }) => {
      const student = new Student(page, language);
      await student.openModule("/guide");
      await page.emulateMedia({ media: "print" });
      await expect(student.heading).toBeVisible();
      await expect(page.getByRole("banner")).toBeHidden();
      await expect(student.main.getByRole("button", { name: student.says("module.print") })).toBeHidden();
    });
  });
}

test("where what there is to read can't be fetched, the scenarios can be played", async ({ page, faults }) => {
  faults.allow(/Failed to load resource|Failed to fetch/);
  const student = new Student(page);
  await student.open();
  const name = moduleTitle("en");
  await page.route(/content\/reading\.learning-communities\./, (route) => route.abort());
  await student.main.getByRole("link", { name, exact: true }).click();
  await expect(student.main).toContainText(student.says("module.no-reading"));
  await expect(student.card("visited-lesson")).toBeVisible();
});

for (const colorScheme of ["light", "dark"]) {
  test(`accessible at 360 and 1280, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const student = new Student(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const part of ["", "/article", "/guide"]) {
        await student.openModule(part);
        expect(await accessibilityFaults(page)).toEqual([]);
      }
    }
  });
}

test("at every size everything is whole and can be hit", async ({ page }) => {
  test.slow();
  const student = new Student(page, "en");
  const layouts = new Layouts(page, SCREEN_SIZES);
  await student.openModule();
  await fontsAreHere(page);
  await layouts.look("module");
  for (const part of ["article", "guide"]) {
    await student.openModule(`/${part}`);
    await layouts.look(part);
  }
  layouts.expectNoFaults();
});
