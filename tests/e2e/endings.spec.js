// The whole scenario, once to each of its endings by each of its last options: together the four ways take every option
// there is.

import { expect, test } from "./fixtures.js";
import { AFTERWARDS, ENDINGS, Player, STANDS } from "./player.js";
import { SOURCES, VOICES } from "./scenario.js";
import { LANGUAGES } from "./texts.js";

const WAYS = [
  { circle: "stay", sheet: "monday", proposal: "two-days", mechelen: "keep" },
  { circle: "move", sheet: "words", proposal: "no-change", mechelen: "stickers" },
  { circle: "choose", sheet: "both", proposal: "own-group", mechelen: "retest" },
  { circle: "test", sheet: "blank", proposal: "hear", mechelen: "pair" },
];

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    for (const way of WAYS) {
      const chosen = Object.entries(way).map(([scene, choice]) => `${scene}.${choice}`);
      const ending = ENDINGS[way.mechelen];

      test(`to the ending ${ending} and the plan by ${chosen.join(", ")}`, async ({ page }) => {
        const player = new Player(page, language);
        /** Everything that was told to have changed for somebody, in its order. */
        const told = [];

        await player.start();
        await player.takeStand("rather-agree");
        await player.ask("aunt");
        for (const [scene, choice] of Object.entries(way)) {
          await expectDelayed(player, scene, chosen, told);
          await decide(player, scene, choice, told);
          await player.continue.click();
          if (scene === "circle") {
            await player.expectScene("step");
            await player.goOn("film");
            await player.goOn("sheet");
          }
          if (scene === "proposal") {
            await player.expectScene("endline");
            await expectDelayed(player, "endline", chosen, told);
            await player.goOn("mechelen");
            await expect(player.main).toContainText(player.words("three-mondays"));
          }
        }

        await player.expectScene(ending);
        await expectDelayed(player, ending, chosen, told);
        await expectEnding(player, way, told);
        await expectAfterwards(player);
      });
    }
  });
}

/** Chooses, and finds all that happens, and what speaks for the option. */
async function decide(player, scene, choice, told) {
  const option = `${scene}.${choice}`;
  const offered = player.told.optionsOf(scene).map((id) => player.words(id));
  await expect(player.page.locator("button[data-choice]")).toHaveText(offered);
  await player.choose(scene, choice);
  for (const happens of player.told.consequencesOf(option)) {
    await expect(player.main).toContainText(happens.words);
    told.push(happens);
  }
  const why = player.page.getByText(player.says("choice.why"));
  await expect(player.page.getByText(player.told.reasons(option))).toBeHidden();
  await why.click();
  await expect(player.page.getByText(player.told.reasons(option))).toBeVisible();
}

/** What happens later is told where it happens, with the choice that it goes back to; nothing of other ways is. */
async function expectDelayed(player, scene, chosen, tellings) {
  for (const later of player.told.delayedIn(scene)) {
    const shown = player.main.getByText(later.words);
    if (!chosen.includes(later.because)) {
      await expect(shown).toHaveCount(0);
      continue;
    }
    const because = player.says("play.goes-back", { choice: player.words(later.because) });
    // The innermost element with these words begins with what they go back to.
    const told = player.main.locator("div").filter({ hasText: later.words }).filter({ hasText: because }).last();
    await expect(told.locator(":scope > :first-child")).toHaveText(because);
    tellings.push(later);
  }
}

async function expectEnding(player, way, told) {
  const { page } = player;

  const people = page.getByRole("region", { name: player.says("ending.people") });
  for (const [id, name] of Object.entries(player.told.names)) {
    const person = people.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    const changes = told.filter((one) => one.people.includes(id));
    if (changes.length === 0) await expect(person).toHaveCount(0);
    else await expect(person.locator("p")).toHaveText(changes.map((one) => one.words));
  }

  const path = page.getByRole("region", { name: player.says("ending.path") });
  await expect(path).toContainText(player.says("ending.asked", { asked: 1, total: VOICES }));
  for (const [scene, choice] of Object.entries(way)) {
    const taken = path.getByRole("listitem").filter({ has: page.getByRole("heading", { name: player.words(scene) }) });
    await expect(taken).toContainText(player.words(`${scene}.${choice}`));
    await expect(taken.filter({ has: player.otherWay(scene) })).toBeVisible();
  }

  // The ways not taken are opened by whoever wants to see them.
  const options = page.locator("details:not(.fold)").filter({ hasText: player.says("ending.options") });
  await expect(options.getByRole("heading").first()).toBeHidden();
  await options.getByText(player.says("ending.options")).click();
  for (const [scene, choice] of Object.entries(way)) {
    for (const option of player.told.optionsOf(scene)) {
      const heading = page.getByRole("heading", { name: player.words(option) });
      const side = options.getByRole("listitem").filter({ has: heading });
      await expect(side).toContainText(player.told.reasons(option));
      const isChosen = option === `${scene}.${choice}`;
      await expect(side.getByText(player.says("ending.chosen"), { exact: true })).toHaveCount(isChosen ? 1 : 0);
    }
  }
}

async function expectAfterwards(player) {
  const { page, main } = player;
  const { names, stance } = player.told;
  await player.lookAgainTo(AFTERWARDS[0]);
  await expect(main).toContainText(player.says("again.eyes", { name: names.chisomo }));
  await player.goOn("sakala-saw");
  await expect(main).toContainText(player.says("again.eyes", { name: names.sakala }));
  await player.goOn("milan-saw");
  await expect(main).toContainText(player.says("again.eyes", { name: names.milan }));

  await player.continue.click();
  await player.expectStandAgain();
  await expect(main).toContainText(player.says("stand-again.before", { stand: player.says("stance.rather-agree") }));
  await expect(main).toContainText(stance.statement);
  // Where the others stand is no hint for one's own stand.
  const others = page.getByRole("region", { name: player.says("stand-again.others") });
  await expect(others).toHaveCount(0);
  for (const { quote } of stance.positions) await expect(main).not.toContainText(quote);
  await player.takeStand("disagree");
  await expect(main).toContainText(player.says("stand-again.moved"));
  for (const stand of STANDS) {
    const column = others
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: player.says(`stance.${stand}`), exact: true }) });
    const here = stance.positions.filter((position) => position.stand === stand);
    await expect(column.getByRole("figure")).toHaveText(here.map(({ name, quote }) => `${name}${quote}`));
    // The learner is among them, where they stood first and where they stand now.
    for (const [mark, at] of [
      ["you-first", "rather-agree"],
      ["you-now", "disagree"],
    ]) {
      const you = column.getByText(player.says(`stand-again.${mark}`), { exact: true });
      await expect(you).toHaveCount(stand === at ? 1 : 0);
    }
  }

  await player.goOn("documented");
  const sources = page.getByRole("region", { name: player.says("known.sources") }).getByRole("listitem");
  await expect(sources).toHaveCount(SOURCES);
  await expect(sources.getByRole("link").first()).toHaveAttribute("href", /^https:/);

  await player.goOn("mwila");
  await expect(main).toContainText(player.says("again.last-word", { name: names.mwila }));

  await player.goOn("plan");
  await expect(player.continue).toHaveCount(0);
  // Half a plan is kept as words, and not called a plan.
  await player.then.fill("ask where they learned it.");
  await player.keep.click();
  await expect(page.getByRole("alert")).toContainText(player.says("plan.needs-if"));
  await expect(main).not.toContainText(player.says("plan.kept"));
  await page.getByText(player.words("late-reader")).click();
  await expect(player.if).toHaveValue(player.words("late-reader"));
  await page.getByText(player.says("plan.level-team"), { exact: true }).click();
  await player.keep.click();
  await expect(main).toContainText(player.says("plan.kept"));

  await page.reload();
  await player.expectScene("plan");
  await expect(player.if).toHaveValue(player.words("late-reader"));
  await expect(player.then).toHaveValue("ask where they learned it.");
  await expect(page.getByRole("radio", { name: player.says("plan.level-team") })).toBeChecked();
  await expect(page.getByRole("radio", { name: player.words("late-reader") })).toBeChecked();
  await expect(main).toContainText(player.says("plan.kept"));
}
