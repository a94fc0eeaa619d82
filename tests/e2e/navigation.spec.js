// From one screen to another: the bar and the menu, titles, the focus, and back to where one was.

import { expect, test } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { Player } from "./player.js";
import { LANGUAGES } from "./texts.js";

const SCREENS = {
  settings: { title: "settings.title", screen: "settings" },
  about: { title: "about.title", screen: "about" },
  scenarios: { title: "library.title", screen: "library" },
};

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    for (const width of [1280, 360]) {
      test(`every page is one link away, ${width} wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 });
        const player = new Player(page, language);
        await player.openFrontPage();
        for (const [name, { title, screen }] of Object.entries(SCREENS)) {
          const inMenu = width < 700;
          if (inMenu) await player.openMenu();
          const pages = page.getByRole("navigation", { name: player.says("nav.label"), exact: true });
          await pages.getByRole("link", { name: player.says(`nav.${name}`), exact: true }).click();
          await expect(page.locator(`main[data-screen="${screen}"][data-ready]`)).toBeVisible();
          await expect(player.heading).toHaveText(player.says(title));
          await expect(player.heading).toBeFocused();
          await expect(player.menu).toBeHidden();
          if (inMenu) await player.openMenu();
          const here = pages.getByRole("link", { name: player.says(`nav.${name}`), exact: true });
          await expect(here).toHaveAttribute("aria-current", "page");
          if (inMenu) await page.keyboard.press("Escape");
        }
      });
    }

    test("every screen has a title of its own", async ({ page }) => {
      const player = new Player(page, language);
      const titles = {
        "#/": "Venster",
        "#/settings": `${player.says("settings.title")} · Venster`,
        "#/about": `${player.says("nav.about")} · Venster`,
        "#/nowhere": `${player.says("missing.title")} · Venster`,
        [`#/play/${player.told.id}`]: `${player.told.title} · Venster`,
      };
      await player.openFrontPage();
      for (const [address, title] of Object.entries(titles)) {
        await page.goto(`./${address}`);
        await expect(page).toHaveTitle(title);
      }
    });

    test("by keyboard alone", async ({ page }) => {
      const player = new Player(page, language);
      const keys = new Keyboard(page);
      await player.openFrontPage();
      await keys.tabTo(page.getByRole("link", { name: player.says("nav.settings"), exact: true }));
      await keys.press("Enter");
      await keys.expectHeading(player.says("settings.title"));
      await keys.tabTo(page.getByRole("link", { name: player.says("nav.about"), exact: true }), "Shift+Tab");
      await keys.press("Enter");
      await keys.expectHeading(player.says("about.title"));
    });
  });
}

test("going back shows what was seen, and going on begins at the top", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const player = new Player(page);
  const top = () => page.evaluate(() => Math.round(scrollY));
  const card = page.getByRole("link", { name: player.told.title, exact: true });
  await player.openFrontPage();
  await card.scrollIntoViewIfNeeded();
  const seen = await top();
  expect(seen).toBeGreaterThan(100);
  await card.click();
  await player.expectScene("circle");
  expect(await top()).toBe(0);
  await page.evaluate(() => scrollTo(0, 300));
  await page.goBack();
  await player.expectFrontPage();
  await expect.poll(top).toBe(seen);
  await page.goForward();
  await player.expectScene("circle");
  await expect.poll(top).toBe(300);
  // What follows from a choice is new, however one came to the scene.
  await player.choose("circle", "stay");
  expect(await top()).toBe(0);
});

for (const address of ["#/module", "#/module/nowhere", "#/module/vulnerability/nothing", "#/settings/x", "#/about/x"]) {
  test(`${address} leads to a page that helps`, async ({ page }) => {
    await page.goto(`./${address}`);
    const player = new Player(page);
    await expect(page.locator('main[data-screen="missing"][data-ready]')).toBeVisible();
    await page.getByRole("link", { name: player.says("missing.home"), exact: true }).click();
    await player.expectFrontPage();
  });
}
