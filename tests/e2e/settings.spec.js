// Settings and what this is: how it looks, what is kept, a copy taken along and put back, everything erased.

import { readFile } from "node:fs/promises";

import { accessibilityFaults, expect, test } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { fontsAreHere, Layouts, SCREEN_SIZES } from "./layout.js";
import { Player } from "./player.js";
import { expectSettled, facts } from "./stores.js";
import { LANGUAGES } from "./texts.js";

const GROUND = { light: "rgb(251, 247, 240)", dark: "rgb(21, 24, 43)" };

class Chooser extends Player {
  async openSettings() {
    await this.page.goto("./#/settings");
    await expect(this.page.locator('main[data-screen="settings"][data-ready]')).toBeVisible();
  }

  /** Chooses how something looks: what is clicked is the label. */
  async set(setting, value) {
    const group = this.page.getByRole("group", { name: this.says(`settings.${setting}`), exact: true });
    await group.getByText(this.says(`settings.${value}`), { exact: true }).click();
    await expect(this.radio(setting, value)).toBeChecked();
  }

  radio(setting, value) {
    const group = this.page.getByRole("group", { name: this.says(`settings.${setting}`), exact: true });
    return group.getByRole("radio", { name: this.says(`settings.${value}`), exact: true });
  }

  async putBack(file) {
    const asked = this.page.waitForEvent("filechooser");
    await this.button("settings.restore-choose").click();
    await (await asked).setFiles(file);
  }

  async erase() {
    await this.button("settings.erase").click();
    await this.button("settings.erase-yes").click();
    await expect(this.button("settings.undo-erase")).toBeFocused();
  }

  /** Plays far enough that something is kept, and comes back to the settings. */
  async playALittle() {
    await this.start();
    await this.takeStand("agree");
    await this.option("circle", "stay").click();
    await expectSettled(this.page);
    await this.openSettings();
  }
}

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language, colorScheme: "light" });

    test("light, dark and the size of text hold at once and the next time", async ({ page }) => {
      const chooser = new Chooser(page, language);
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      await chooser.openSettings();
      expect(await ground()).toBe(GROUND.light);
      await chooser.set("scheme", "scheme-dark");
      expect(await ground()).toBe(GROUND.dark);
      await chooser.set("text-size", "size-large");
      expect(await size()).toBe("20px");
      await page.reload();
      await expect(chooser.radio("scheme", "scheme-dark")).toBeChecked();
      await expect(chooser.radio("text-size", "size-large")).toBeChecked();
      expect(await ground()).toBe(GROUND.dark);
      expect(await size()).toBe("20px");
      await chooser.set("scheme", "scheme-system");
      await chooser.set("text-size", "size-usual");
      expect([await ground(), await size()]).toEqual([GROUND.light, "16px"]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await ground()).toBe(GROUND.dark);
      await chooser.set("scheme", "scheme-light");
      expect(await ground()).toBe(GROUND.light);
    });

    test("where nothing is to move, nothing does", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await chooser.openSettings();
      const motion = () => page.evaluate(() => getComputedStyle(document.querySelector("main button")).transitionDuration);
      expect(await motion()).toMatch(/0\.2s/);
      await chooser.set("motion", "motion-less");
      expect(await motion()).not.toMatch(/0\.2s/);
    });

    test("the language changes everything, and stays", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await chooser.openSettings();
      const other = LANGUAGES.find((one) => one !== language);
      await chooser.tongue(other).click();
      chooser.language = other;
      await chooser.expectLanguage();
      await expect(chooser.heading).toHaveText(chooser.says("settings.title"));
      await page.reload();
      await expect(chooser.heading).toHaveText(chooser.says("settings.title"));
    });

    test("what is kept is said, can be taken along, erased and put back", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await chooser.openSettings();
      await expect(chooser.main).toContainText(chooser.says("settings.kept-none"));
      await chooser.playALittle();
      const kept = (await facts(page)).length;
      await expect(chooser.main).toContainText(chooser.says("settings.kept-many", { count: kept }));

      const taken = page.waitForEvent("download");
      await chooser.button("settings.take-copy").click();
      const copy = await readFile(await (await taken).path());

      await chooser.erase();
      await expect(chooser.main).toContainText(chooser.says("settings.kept-none"));
      await expect.poll(() => facts(page)).toEqual([]);
      await page.reload();
      await expect(chooser.main).toContainText(chooser.says("settings.kept-none"));
      await expect(chooser.button("settings.undo-erase")).toHaveCount(0);

      await chooser.putBack({ name: "copy.txt", mimeType: "text/plain", buffer: copy });
      await expect(chooser.main).toContainText(chooser.says("settings.restored-new", { count: kept }));
      await expect.poll(async () => (await facts(page)).length).toBe(kept);
      await chooser.putBack({ name: "copy.txt", mimeType: "text/plain", buffer: copy });
      await expect(chooser.main).toContainText(chooser.says("settings.restored-same"));
      await page.reload();
      await expect(chooser.main).toContainText(chooser.says("settings.kept-many", { count: kept }));
    });

    test("a bad file says what is wrong, and loses nothing", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await chooser.playALittle();
      const before = await facts(page);
      const file = (text) => ({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
      await chooser.putBack(file("Dear diary,\ntoday I taught fractions.\n"));
      await expect(chooser.main).toContainText(chooser.says("settings.restore-foreign"));
      await chooser.putBack(file("\u0000\u0001\u0002"));
      await expect(chooser.main).toContainText(chooser.says("settings.restore-foreign"));
      // One damaged line among good ones is set aside, the others are put back.
      const good = "1\tqqqqqqqq.0\t1795300000000\t1795300000000\tbegan\tanother-one\t9f3c";
      await chooser.putBack(file(`${good}\n%%% damaged\n`));
      await expect(chooser.main).toContainText(chooser.says("settings.restored-damaged", { count: 1 }));
      expect(await facts(page)).toEqual(expect.arrayContaining(before));
    });

    test("an erasure can be undone until the page closes, and brings the looks back", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await chooser.playALittle();
      await chooser.set("text-size", "size-larger");
      const before = await facts(page);
      await chooser.erase();
      await expect(chooser.radio("text-size", "size-usual")).toBeChecked();
      await chooser.button("settings.undo-erase").click();
      await expect(chooser.button("settings.erase")).toBeFocused();
      await expect(chooser.radio("text-size", "size-larger")).toBeChecked();
      await expect.poll(async () => (await facts(page)).length).toBe(before.length);
      await page.reload();
      expect((await facts(page)).length).toBe(before.length);
      await expect(chooser.radio("text-size", "size-larger")).toBeChecked();
      await expect(page.locator("html")).toHaveCSS("font-size", "24px");
      await chooser.openFrontPage();
      await expect(chooser.wayIn("continue")).toBeVisible();
    });

    test("another window learns of it at once, and writes nothing any more", async ({ page, context }) => {
      const chooser = new Chooser(page, language);
      await chooser.start();
      const other = new Chooser(await context.newPage(), language);
      await other.playALittle();
      await other.erase();
      await expect(chooser.notices).toContainText(chooser.says("notice.erased"));
      await chooser.takeStand("agree");
      await expect.poll(() => facts(other.page)).toEqual([]);
    });

    test("by keyboard alone", async ({ page }) => {
      const chooser = new Chooser(page, language);
      const keys = new Keyboard(page);
      await chooser.openSettings();
      const radio = (setting, value, state) =>
        `radio button “${chooser.says(`settings.${value}`)}”, ${state}, in “${chooser.says(`settings.${setting}`)}”`;
      await keys.tabTo(chooser.radio("scheme", "scheme-system"));
      await keys.expectHeard(radio("scheme", "scheme-system", "checked"));
      await keys.press("ArrowDown");
      await keys.expectHeard(radio("scheme", "scheme-light", "checked"));
      await keys.tabTo(chooser.button("settings.erase"));
      await keys.press("Enter");
      await keys.tabTo(chooser.button("settings.erase-no"));
      await keys.press("Enter");
      await expect(chooser.button("settings.erase")).toBeFocused();
    });

    test("what this is says whose work it is, and which version", async ({ page }) => {
      const chooser = new Chooser(page, language);
      await page.goto("./#/about");
      await expect(chooser.heading).toHaveText(chooser.says("about.title"));
      await expect(chooser.main).toContainText(chooser.says("about.trace-not"));
      await expect(chooser.main).toContainText(/Venster \d+\.\d+\.\d+, \S+ [0-9a-f]{6,}/);
      await page.getByRole("link", { name: chooser.says("about.privacy-settings"), exact: true }).click();
      await expect(chooser.heading).toHaveText(chooser.says("settings.title"));
    });

    for (const colorScheme of ["light", "dark"]) {
      test(`accessible at 360 and 1280, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const chooser = new Chooser(page, language);
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await chooser.openSettings();
          expect(await accessibilityFaults(page)).toEqual([]);
          await chooser.button("settings.erase").click();
          expect(await accessibilityFaults(page)).toEqual([]);
          await chooser.button("settings.erase-yes").click();
          expect(await accessibilityFaults(page)).toEqual([]);
          await page.goto("./#/about");
          await expect(page.locator('main[data-screen="about"]')).toBeVisible();
          expect(await accessibilityFaults(page)).toEqual([]);
          await page.goto("about:blank");
        }
      });
    }

    test("at every size everything is whole and can be hit", async ({ page }) => {
      test.slow();
      const chooser = new Chooser(page, language);
      const layouts = new Layouts(page, SCREEN_SIZES);
      await chooser.openSettings();
      await fontsAreHere(page);
      await layouts.look("settings");
      await chooser.button("settings.erase").click();
      await layouts.look("whether it is to be erased");
      await chooser.button("settings.erase-yes").click();
      await layouts.look("settings, erased");
      await page.goto("./#/about");
      await expect(page.locator('main[data-screen="about"]')).toBeVisible();
      await layouts.look("about");
      layouts.expectNoFaults();
    });
  });
}

test("what a browser can't do on a connection without encryption is said", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "isSecureContext", { get: () => false });
    Object.defineProperty(Navigator.prototype, "storage", { get: () => undefined });
  });
  const chooser = new Chooser(page);
  await chooser.openSettings();
  await expect(chooser.main).toContainText(chooser.says("settings.insecure"));
});
