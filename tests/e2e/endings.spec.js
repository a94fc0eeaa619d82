// The whole scenario, once to each of its endings by each of its last options: together the four ways take every option
// there is.

import { expect, test } from "./fixtures.js";
import { AFTERWARDS, ENDINGS, Player } from "./player.js";
import {
  NAMES,
  SOURCES,
  STANCE,
  VOICES,
  consequencesOf,
  delayedIn,
  optionsOf,
  reasons,
  words,
} from "./scenario.js";

const STANDS = {
  agree: "Agree",
  "rather-agree": "Rather agree",
  "rather-disagree": "Rather disagree",
  disagree: "Disagree",
};

const WAYS = [
  { circle: "stay", sheet: "monday", proposal: "two-days", mechelen: "keep" },
  { circle: "move", sheet: "words", proposal: "no-change", mechelen: "stickers" },
  { circle: "choose", sheet: "both", proposal: "own-group", mechelen: "retest" },
  { circle: "test", sheet: "blank", proposal: "hear", mechelen: "pair" },
];

for (const way of WAYS) {
  const chosen = Object.entries(way).map(([scene, choice]) => `${scene}.${choice}`);
  const ending = ENDINGS[way.mechelen];

  test(`to the ending ${ending} and the plan by ${chosen.join(", ")}`, async ({ page }) => {
    const player = new Player(page);
    /** Everything that was told to have changed for somebody, in its order. */
    const told = [];

    await player.start();
    await player.takeStand("Rather agree");
    await player.ask("Judith Mwale");
    for (const [scene, choice] of Object.entries(way)) {
      await expectDelayed(player, scene, chosen, told);
      await decide(player, scene, choice, told);
      await player.continue.click();
      if (scene === "circle") {
        await player.expectScene("step");
        await player.goOn("sheet");
      }
      if (scene === "proposal") {
        await player.expectScene("endline");
        await expectDelayed(player, "endline", chosen, told);
        await player.goOn("mechelen");
        await expect(player.main).toContainText(words("three-mondays"));
      }
    }

    await player.expectScene(ending);
    await expectEnding(player, way, told);
    await expectAfterwards(player);
  });
}

/** Chooses, and finds all that happens, and what speaks for the option. */
async function decide(player, scene, choice, told) {
  const option = `${scene}.${choice}`;
  await expect(player.page.locator("button[data-choice]")).toHaveText(optionsOf(scene).map(words));
  await player.choose(scene, choice);
  for (const happens of consequencesOf(option)) {
    await expect(player.main).toContainText(happens.words);
    told.push(happens);
  }
  const why = player.page.getByText("Why, and at what price");
  await expect(player.page.getByText(reasons(option))).toBeHidden();
  await why.click();
  await expect(player.page.getByText(reasons(option))).toBeVisible();
}

/** What happens later is told where it happens, with the choice that it goes back to; nothing of other ways is. */
async function expectDelayed(player, scene, chosen, tellings) {
  for (const later of delayedIn(scene)) {
    const shown = player.main.getByText(later.words);
    if (!chosen.includes(later.because)) {
      await expect(shown).toHaveCount(0);
      continue;
    }
    const because = `Because you chose: ${words(later.because)}`;
    // The innermost element with these words begins with what they go back to.
    const told = player.main.locator("div").filter({ hasText: later.words }).filter({ hasText: because }).last();
    await expect(told.locator(":scope > :first-child")).toHaveText(because);
    tellings.push(later);
  }
}

async function expectEnding(player, way, told) {
  const { page } = player;

  const people = page.getByRole("region", { name: "What changed, and for whom" });
  for (const [id, name] of Object.entries(NAMES)) {
    const person = people.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    const changes = told.filter((one) => one.people.includes(id));
    if (changes.length === 0) await expect(person).toHaveCount(0);
    else await expect(person.locator("p")).toHaveText(changes.map((one) => one.words));
  }

  const path = page.getByRole("region", { name: "The way you took" });
  await expect(path).toContainText(`You asked 1 of ${VOICES} people before deciding.`);
  for (const [scene, choice] of Object.entries(way)) {
    const taken = path.getByRole("listitem").filter({ has: page.getByRole("heading", { name: words(scene) }) });
    await expect(taken).toContainText(words(`${scene}.${choice}`));
    await expect(taken.getByRole("button", { name: "Try another way here" })).toBeVisible();
  }

  // The ways not taken are opened by whoever wants to see them.
  const options = page.locator("details").filter({ hasText: "All options side by side" });
  await expect(options.getByRole("heading").first()).toBeHidden();
  await options.getByText("All options side by side").click();
  for (const [scene, choice] of Object.entries(way)) {
    for (const option of optionsOf(scene)) {
      const side = options.getByRole("listitem").filter({ has: page.getByRole("heading", { name: words(option) }) });
      await expect(side).toContainText(reasons(option));
      const isChosen = option === `${scene}.${choice}`;
      await expect(side.getByText("chosen", { exact: true })).toHaveCount(isChosen ? 1 : 0);
    }
  }
}

async function expectAfterwards(player) {
  const { page, main } = player;
  await player.lookAgainTo(AFTERWARDS[0]);
  await expect(main).toContainText(`Through the eyes of ${NAMES.chisomo}`);
  await player.goOn("sakala-saw");
  await expect(main).toContainText(`Through the eyes of ${NAMES.sakala}`);

  await player.continue.click();
  await player.expectStandAgain();
  await expect(main).toContainText("Before, you said: Rather agree.");
  await expect(main).toContainText(STANCE.statement);
  // Where the others stand is no hint for one's own stand.
  const others = page.getByRole("region", { name: "Where the others stand" });
  await expect(others).toHaveCount(0);
  for (const { quote } of STANCE.positions) await expect(main).not.toContainText(quote);
  await player.takeStand("Disagree");
  await expect(main).toContainText("You have moved.");
  for (const { name, stand, quote } of STANCE.positions) {
    await expect(others).toContainText(`${name}, ${STANDS[stand]}`);
    await expect(others).toContainText(quote);
  }

  await player.goOn("documented");
  const sources = page.getByRole("region", { name: "Sources" }).getByRole("listitem");
  await expect(sources).toHaveCount(SOURCES);
  await expect(sources.getByRole("link").first()).toHaveAttribute("href", /^https:/);

  await player.goOn("mwila");
  await expect(main).toContainText(`${NAMES.mwila} has the last word`);

  await player.goOn("plan");
  await expect(player.continue).toHaveCount(0);
  // Half a plan is kept as words, and not called a plan.
  await player.then.fill("ask where they learned it.");
  await player.keep.click();
  await expect(page.getByRole("alert")).toContainText("A plan needs both parts");
  await expect(main).not.toContainText("Your plan is kept on this device.");
  await page.getByText(words("late-reader")).click();
  await expect(player.if).toHaveValue(words("late-reader"));
  await page.getByText("with my team", { exact: true }).click();
  await player.keep.click();
  await expect(main).toContainText("Your plan is kept on this device.");

  await page.reload();
  await player.expectScene("plan");
  await expect(player.if).toHaveValue(words("late-reader"));
  await expect(player.then).toHaveValue("ask where they learned it.");
  await expect(page.getByRole("radio", { name: "with my team" })).toBeChecked();
  await expect(page.getByRole("radio", { name: words("late-reader") })).toBeChecked();
  await expect(main).toContainText("Your plan is kept on this device.");
}
