// One whole attempt without a mouse: from the front page to a kept plan. What a screen reader is told is checked as
// text at each step: what has the focus, and what is announced.

import { expect, test } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { Player } from "./player.js";
import { optionsOf } from "./scenario.js";
import { LANGUAGES, text } from "./texts.js";

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("a whole attempt by keyboard alone", async ({ page }) => {
      test.slow();
      const player = new Player(page, language);
      const keys = new Keyboard(page);
      const { says, words } = bound(player);
      const announced = (text) => expect(player.announcer).toHaveText(text);

      const goOn = async (to, label = "play.continue") => {
        await keys.tabTo(player.button(label));
        await keys.expectHeard(`button “${says(label)}”`);
        await keys.press("Enter");
        await player.expectScene(to);
        await keys.expectHeading(words(to));
        await announced("");
      };
      const choose = async (scene, choice, key) => {
        await keys.tabTo(player.option(scene, choice));
        await keys.expectHeard(`button “${words(`${scene}.${choice}`)}”`);
        await keys.press(key);
        await player.expectConsequence(scene, choice);
        await keys.expectHeading(says("choice.happens"));
        await announced("");
      };
      const menu = (state) => `button “${says("menu.open")}”, ${state}`;
      const inMenu = (what) => `${what}, in “${says("menu.open")}”`;
      const stance = `${says("stance.label")} ${says("stance.never-scored")} ${player.told.stance.statement}`;
      const stand = (stand, state) => `radio button “${says(`stance.${stand}`)}”, ${state}, in “${stance}”`;

      await test.step("into the scenario", async () => {
        await player.openFrontPage();
        const start = says("library.start", { title: player.told.title });
        expect(await keys.tabTo(player.wayIn("start"))).toEqual([
          `link “${says("app.name")}”`,
          ...["scenarios", "settings", "about"].map((page) => `link “${says(`nav.${page}`)}”`),
          menu("collapsed"),
          `link “${start}”`,
        ]);
        await keys.press("Enter");
        await player.expectScene("circle");
        await keys.expectHeading(words("circle"));
      });

      await test.step("everything in the first scene, in the order in which it is told", async () => {
        const ask = (id) => `button “${says("ask.person", { name: player.told.names[id] })}”, collapsed`;
        const options = optionsOf("circle");
        expect(await keys.tabTo(player.option("circle", options.at(-1).split(".")[1]))).toEqual([
          stand("agree", "not checked"),
          "button “Catch Up”, collapsed",
          "button “midline”, collapsed",
          ...["chisomo", "aunt", "sakala"].map(ask),
          ...options.map((option) => `button “${words(option)}”`),
        ]);
      });

      await test.step("a stand: arrows move between its steps, and take one", async () => {
        await keys.tabTo(player.stand("agree"), "Shift+Tab");
        await keys.press("Space");
        await keys.expectHeard(stand("agree", "checked"));
        await announced(says("stance.kept", { stand: says("stance.agree") }));
        await keys.press("ArrowRight");
        await keys.expectHeard(stand("rather-agree", "checked"));
        await keys.expectVisibleFocus();
        await announced(says("stance.kept", { stand: says("stance.rather-agree") }));
        await keys.press("ArrowUp");
        await keys.expectHeard(stand("agree", "checked"));
        await announced(says("stance.kept", { stand: says("stance.agree") }));
      });

      await test.step("what a word means, and back", async () => {
        await keys.tabTo(player.term("midline"));
        await keys.press("Enter");
        await expect(player.meaning("midline")).toBeVisible();
        await keys.expectHeard("button “midline”, expanded");
        await keys.press("Escape");
        await expect(player.meaning("midline")).toBeHidden();
        await keys.expectHeard("button “midline”, collapsed");
      });

      await test.step("people: the focus stays on who was asked, and what they say is announced", async () => {
        const asked = async (id, key, said) => {
          const { names } = player.told;
          await keys.press(key);
          await keys.expectHeard(`button “${says("ask.person", { name: names[id] })}”, expanded`);
          await keys.expectVisibleFocus();
          await announced(says("announce.heard", { name: names[id], words: said.join(" ") }));
        };
        await keys.tabTo(player.person("aunt"));
        await asked("aunt", "Space", player.told.saidBy("aunt"));
        await keys.tabTo(player.person("chisomo"), "Shift+Tab");
        await asked("chisomo", "Enter", player.told.saidBy("chisomo"));
      });

      await test.step("the menu: it opens, closes and gives the focus back", async () => {
        await keys.tabTo(player.menuButton, "Shift+Tab");
        await keys.expectHeard(menu("collapsed"));
        await keys.press("Enter");
        await expect(player.menu).toBeVisible();
        await keys.expectHeard(menu("expanded"));
        expect(await keys.tabTo(player.tongue("nl"))).toEqual([
          inMenu(`link “${says("play.leave")}”`),
          inMenu(`button “English”, ${language === "en" ? "pressed" : "not pressed"}`),
          inMenu(`button “Nederlands”, ${language === "nl" ? "pressed" : "not pressed"}`),
        ]);
        await keys.press("Escape");
        await expect(player.menu).toBeHidden();
        await keys.expectHeard(menu("collapsed"));
        await keys.expectVisibleFocus();
      });

      await test.step("stopping for now, and coming back to the same scene", async () => {
        await keys.press("Space");
        await keys.press("Tab");
        await keys.expectHeard(inMenu(`link “${says("play.leave")}”`));
        await keys.press("Enter");
        await player.expectFrontPage();
        await keys.expectHeading(says("library.title"));
        await keys.tabTo(player.wayIn("continue"));
        await keys.expectHeard(`link “${says("library.continue", { title: player.told.title })}”`);
        await keys.press("Enter");
        await player.expectScene("circle");
        await keys.expectHeading(words("circle"));
        await expect(player.stand("agree")).toBeChecked();
        await expect(player.person("aunt")).toHaveAttribute("aria-expanded", "true");
      });

      await test.step("the other language, and back: the focus stays, the language's name is announced", async () => {
        await keys.tabTo(player.menuButton, "Shift+Tab");
        await keys.press("Enter");
        const other = LANGUAGES.find((one) => one !== language);
        for (const [next, key] of [
          [other, "Tab"],
          [language, language === "nl" ? "Tab" : "Shift+Tab"],
        ]) {
          await keys.tabTo(player.tongue(next), key);
          await keys.press("Space");
          player.language = next;
          await player.expectLanguage();
          await keys.expectHeard(inMenu(`button “${text(next, "language.name")}”, pressed`));
          await keys.expectVisibleFocus();
          await announced(text(next, "language.name"));
          await player.expectScene("circle");
        }
        await keys.press("Escape");
        await keys.expectHeard(menu("collapsed"));
      });

      await test.step("the story", async () => {
        await choose("circle", "stay", "Enter");
        await keys.tabTo(player.summary);
        await keys.expectHeard(`summary “${says("choice.why")}”, collapsed`);
        await keys.press("Enter");
        await keys.expectHeard(`summary “${says("choice.why")}”, expanded`);
        await expect(page.getByText(player.told.reasons("circle.stay"))).toBeVisible();
        await goOn("step");
        await goOn("film");
        await goOn("sheet");
        await choose("sheet", "both", "Space");
        await goOn("proposal");
        await choose("proposal", "hear", "Enter");
        await goOn("endline");
        await goOn("mechelen");
        await choose("mechelen", "stickers", "Enter");
        await goOn("shelf");
      });

      await test.step("the ending, a look back, and back again", async () => {
        const options = `${says("ending.options")} ${says("ending.options-warning")}`;
        await keys.tabTo(player.summary);
        await keys.expectHeard(`summary “${options}”, collapsed`);
        await keys.press("Space");
        await keys.expectHeard(`summary “${options}”, expanded`);
        await keys.tabTo(player.otherWay("sheet"), "Shift+Tab");
        await keys.expectHeard(`button “${says("ending.other-way")} ${words("sheet")}”`);
        await keys.press("Enter");
        await player.expectScene("sheet");
        await keys.expectHeading(words("sheet"));
        await keys.tabTo(player.option("sheet", "both"));
        await keys.expectHeard(`button “${words("sheet.both")} (${says("choice.tried")})”`);
        await keys.tabTo(player.button("play.return"));
        await keys.expectHeard(`button “${says("play.return")}”`);
        await keys.press("Enter");
        await player.expectScene("shelf");
        await keys.expectHeading(words("shelf"));
        await goOn("chisomo-saw", "ending.look-again");
        await goOn("sakala-saw");
        await goOn("milan-saw");
      });

      await test.step("the stand again: the same words are announced again", async () => {
        await keys.tabTo(player.continue);
        await keys.press("Enter");
        await player.expectStandAgain();
        await keys.expectHeading(says("stand-again.title"));
        await announced("");
        await keys.tabTo(player.stand("agree"));
        await keys.expectHeard(stand("agree", "not checked"));
        await keys.press("Space");
        await announced(says("stance.kept", { stand: says("stance.agree") }));
        await keys.expectHeard(stand("agree", "checked"));
        await expect(player.main).toContainText(says("stand-again.same"));
        await goOn("documented");
        await goOn("mwila");
        await goOn("plan");
      });

      await test.step("the plan", async () => {
        const begin = (name, state) => `radio button “${name}”, ${state}, in “${says("plan.start-from")}”`;
        const field = (part, ...rest) => {
          const described = [says("plan.names"), ...rest].join(" ");
          const states = rest.length > 0 ? "invalid, " : "";
          return `textbox “${says(part)}”, ${states}“${described}”, in “${says("plan.prompt")}”`;
        };
        // The radio buttons are one stop; the arrows move among them, and the chosen one is where Tab stops.
        await keys.tabTo(page.getByRole("radio", { name: says("plan.own"), exact: true }));
        await keys.expectHeard(begin(says("plan.own"), "checked"));
        await keys.press("ArrowUp");
        await keys.expectHeard(begin(words("in-training"), "checked"));
        await expect(player.if).toHaveValue(words("in-training"));
        await keys.tabTo(player.if);
        await keys.expectHeard(field("plan.if"));
        await keys.tabTo(player.keep);
        await keys.press("Enter");
        await expect(page.getByRole("alert")).toHaveText(says("plan.needs-then"));
        await keys.expectHeard(`button “${says("plan.keep")}”, in “${says("plan.prompt")}”`);
        await keys.tabTo(player.then, "Shift+Tab");
        await keys.expectHeard(field("plan.then", says("plan.needs-then")));
        await page.keyboard.type("show the date beside each level.");
        await keys.tabTo(player.keep);
        await keys.press("Enter");
        await expect(player.main).toContainText(says("plan.kept"));
        await announced(says("plan.kept"));
        await keys.tabTo(page.getByRole("link", { name: says("act.home"), exact: true }));
        await keys.press("Enter");
        await player.expectFrontPage();
        await keys.expectHeading(says("library.title"));
      });
    });
  });
}

test("on a phone, the whole picture by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const player = new Player(page);
  const keys = new Keyboard(page);
  await player.start();
  await player.playTo("step");
  await keys.tabTo(player.enlarge, "Shift+Tab");
  await keys.expectHeard("button “Show the whole picture”, collapsed");
  await keys.press("Enter");
  await expect(player.wholePicture).toBeVisible();
  await keys.tabTo(player.button("play.close"));
  await keys.press("Enter");
  await expect(player.wholePicture).toBeHidden();
  await keys.expectHeard("button “Show the whole picture”, collapsed");
  await keys.press("Space");
  await expect(player.wholePicture).toBeVisible();
  await keys.press("Escape");
  await expect(player.wholePicture).toBeHidden();
  await keys.expectHeard("button “Show the whole picture”, collapsed");
  await keys.expectVisibleFocus();
});

test("a notice that goes because trying again helped leaves the focus somewhere", async ({
  context,
  page,
  faults,
}) => {
  faults.allow(/Failed to load resource|Failed to fetch/);
  const player = new Player(page);
  const keys = new Keyboard(page);
  await player.start();
  await context.setOffline(true);
  await player.openMenu();
  await player.tongue("nl").click();
  await expect(player.notices).toContainText(player.says("notice.untranslated"));
  await keys.press("Escape");
  await context.setOffline(false);
  await keys.tabTo(player.notices.getByRole("button"), "Shift+Tab");
  await keys.expectHeard(`button “${player.says("failed.retry")}”`);
  await keys.press("Enter");
  player.language = "nl";
  await player.expectLanguage();
  await expect(player.notices).toBeEmpty();
  await expect(keys.focused).toHaveCount(1);
});

/** A player's words, as functions. */
function bound(player) {
  return { says: (...key) => player.says(...key), words: (id) => player.words(id) };
}
