// The exercises beside choosing: sort, select, spot, rank, reflect. Each by mouse and by keyboard alone, with what is
// heard; nothing is graded, everything can be taken back, nothing that was done is lost.

import { accessibilityFaults } from "./fixtures.js";
import { Keyboard } from "./keyboard.js";
import { Layouts, fontsAreHere } from "./layout.js";
import { expectSettled, facts } from "./stores.js";
import { LANGUAGES } from "./texts.js";
import { Visitor, expect, test } from "./visited.js";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

const SIZES = {
  "a phone": PHONE,
  "a desk": DESK,
  "320 wide": { width: 320, height: 640 },
  "651 wide": { width: 651, height: 740 },
  "a phone, text at 200 %": { ...PHONE, text: 2 },
  "320 wide, text at 200 %": { width: 320, height: 640, text: 2 },
  "a desk, text at 200 %": { ...DESK, text: 2 },
  "a desk zoomed to 400 %": { width: 320, height: 256, density: 4 },
};

/** What a main control measures at least, in CSS pixels. */
const MAIN_TARGET = 44;

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });

    test.describe("by mouse", () => {
      test("sort: put, put elsewhere, compared, changed after comparing, undone to the beginning", async ({ page }) => {
        const player = new Visitor(page, language);
        const sort = player.exercise("sort");
        const same = player.says("sort.same");
        const other = (group) => player.says("sort.other", { group: sort.words(group) });
        const all = ["eleven", "a-reason", "refused", "angry"];
        await player.goToStaffRoom();
        await expect(sort.itself.getByRole("radiogroup")).toHaveCount(all.length);
        await expect(sort.itself.getByRole("radio", { checked: true })).toHaveCount(0);
        await expectUntouched(sort);

        // One as others have it, one not, and one put twice; the last is passed over.
        await sort.put("eleven", "stands-there");
        await sort.put("angry", "stands-there");
        await sort.put("refused", "read-into");
        await sort.put("refused", "stands-there");
        await expect(sort.place("refused", "read-into")).not.toBeChecked();
        await expectNothingSaid(sort);

        await compare(sort);
        await expect(sort.row("eleven")).toContainText(same);
        await expect(sort.row("angry")).toContainText(other("read-into"));
        await expect(sort.row("angry")).toContainText(sort.feedback("angry"));
        await expect(sort.row("refused")).toContainText(other("read-into"));
        await expect(sort.row("refused")).toContainText(sort.feedback("refused"));
        await expect(sort.row("a-reason")).toContainText(other("stands-there"));

        // What is said keeps up with what is changed.
        await sort.put("refused", "read-into");
        await expect(sort.row("refused")).toContainText(same);
        await expect(sort.row("refused")).not.toContainText(other("read-into"));
        await expect(sort.row("refused")).toContainText(sort.feedback("refused"));
        await expectCompared(sort);

        await sort.undo.click();
        await expect(sort.place("refused", "stands-there")).toBeChecked();
        await expect(sort.row("refused")).toContainText(other("read-into"));
        await sort.undo.click();
        await expectNothingSaid(sort);
        await expect(sort.place("refused", "stands-there")).toBeChecked();
        await sort.undo.click();
        await expect(sort.place("refused", "read-into")).toBeChecked();
        await sort.undo.click();
        await expect(sort.place("refused", "read-into")).not.toBeChecked();
        await expect(sort.place("angry", "stands-there")).toBeChecked();
        await sort.undo.click();
        await sort.undo.click();
        await expect(sort.itself.getByRole("radio", { checked: true })).toHaveCount(0);
        await expectUntouched(sort);
        await expect(sort.undo).toBeFocused();
      });

      test("select: what is and what isn't, compared, changed, undone to the beginning", async ({ page }) => {
        const player = new Visitor(page, language);
        const select = player.exercise("select");
        const [so, not] = [player.says("select.so"), player.says("select.not")];
        await player.goToStaffRoom();
        await expect(select.itself.getByRole("checkbox")).toHaveCount(3);
        await expectUntouched(select);

        await select.toggle("sector");
        await select.toggle("children");
        await expectNothingSaid(select);
        await compare(select);
        await expect(select.row("sector")).toContainText(so);
        await expect(select.row("sector")).toContainText(select.feedback("sector"));
        await expect(select.row("children")).toContainText(not);
        await expect(select.row("children")).toContainText(select.feedback("children"));
        // The same is said whether it was picked or not.
        await expect(select.row("asked-head")).toContainText(so);
        await select.toggle("children");
        await expect(select.row("children")).toContainText(not);
        await expectCompared(select);

        await select.undo.click();
        await expect(select.box("children")).toBeChecked();
        await select.undo.click();
        await expectNothingSaid(select);
        await select.undo.click();
        await expect(select.box("children")).not.toBeChecked();
        await expect(select.box("sector")).toBeChecked();
        await select.undo.click();
        await expect(select.itself.getByRole("checkbox", { checked: true })).toHaveCount(0);
        await expectUntouched(select);
      });

      test("spot: words are marked in the text, compared, and undone", async ({ page }) => {
        const player = new Visitor(page, language);
        const spot = player.exercise("spot");
        const [reads, looks] = [player.says("spot.reads"), player.says("spot.looks")];
        await player.goToStaffRoom();
        await expect(spot.itself.getByRole("checkbox")).toHaveCount(4);
        await expectUntouched(spot);
        await expect(spot.itself.getByRole("listitem")).toHaveCount(0);

        await spot.toggle("held");
        await spot.toggle("refused-door");
        await expectNothingSaid(spot);
        await compare(spot);
        await expect(spot.row("held")).toContainText(looks);
        await expect(spot.row("sent")).toContainText(looks);
        await expect(spot.row("refused-door")).toContainText(reads);
        await expect(spot.row("refused-door")).toContainText(spot.words("the-door"));
        await expect(spot.row("proud")).toContainText(reads);
        await expect(spot.row("proud")).toContainText(spot.words("nobody-asked"));
        await expect(spot.row("proud")).toContainText(spot.feedback("nobody-asked"));
        await spot.toggle("held");
        await expectCompared(spot);

        for (const _ of ["held", "compared"]) await spot.undo.click();
        await expect(spot.box("held")).toBeChecked();
        await expect(spot.itself.getByRole("listitem")).toHaveCount(0);
        for (const _ of ["refused-door", "held"]) await spot.undo.click();
        await expect(spot.itself.getByRole("checkbox", { checked: true })).toHaveCount(0);
        await expectUntouched(spot);
      });

      test("rank: moved, compared with the orders of others, moved again, undone", async ({ page }) => {
        const player = new Visitor(page, language);
        const rank = player.exercise("rank");
        await player.goToYard();
        const [first, second, third] = await shuffled(rank, ["date", "trust", "time"]);
        await expectUntouched(rank);
        await expect(rank.mover(first, "up", 1)).toHaveAttribute("aria-disabled", "true");
        await expect(rank.mover(third, "down", 3)).toHaveAttribute("aria-disabled", "true");
        await expect(rank.mover(second, "up", 2)).not.toHaveAttribute("aria-disabled");

        await rank.mover(third, "up", 3).click();
        await rank.expectOrder([first, third, second]);
        await rank.mover(third, "up", 2).click();
        await rank.expectOrder([third, first, second]);
        await expectNothingSaid(rank);
        await compare(rank);
        await expectOrderOf(rank, player.name("innocent"), ["time", "trust", "date"]);
        await expectOrderOf(rank, player.name("beatrice"), ["date", "time", "trust"]);

        // Others don't change their minds because the learner does.
        await rank.mover(third, "down", 1).click();
        await rank.expectOrder([first, third, second]);
        await expectOrderOf(rank, player.name("innocent"), ["time", "trust", "date"]);
        await expectCompared(rank);

        await rank.undo.click();
        await rank.expectOrder([third, first, second]);
        await rank.undo.click();
        await expectNothingSaid(rank);
        await rank.undo.click();
        await rank.expectOrder([first, third, second]);
        await rank.undo.click();
        await rank.expectOrder([first, second, third]);
        await expectUntouched(rank);
      });

      test("reflect: words are kept, and those of others stand behind a click", async ({ page }) => {
        const player = new Visitor(page, language);
        const { words, others } = reflection(player);
        await player.goToWhatInnocentSaw();
        await expect(words).toHaveAccessibleDescription(player.says("plan.names"));
        await expect(words).toHaveValue("");
        await expect(player.main).not.toContainText(player.says("reflect.kept"));
        await expect(others.said).toBeHidden();
        await others.summary.click();
        await expect(others.said).toBeVisible();

        await words.fill("Whether he had slept.");
        await player.button("reflect.keep").click();
        await expect(player.main).toContainText(player.says("reflect.kept"));
        await expect(player.announcer).toHaveText(player.says("reflect.kept"));
        // What is typed on is not kept yet, and the page doesn't say so.
        await words.press("End");
        await words.pressSequentially(" Or not.");
        await words.blur();
        await expect(player.main).toContainText(player.says("reflect.kept"));
        await expectSettled(page);
        const answered = (await facts(page)).filter(({ kind }) => kind === "answered");
        const kept = answered.map(({ rest }) => rest.at(-1));
        expect(kept).toEqual(["Whether he had slept.", "Whether he had slept. Or not."]);
        // Opened, it stays open, whatever is typed.
        await expect(others.said).toBeVisible();
      });
    });

    test.describe("by keyboard alone", () => {
      test("sort", async ({ page }) => {
        const player = new Visitor(page, language);
        const keys = new Keyboard(page);
        const sort = player.exercise("sort");
        await player.goToStaffRoom();
        const heard = (group, state) => `radio button “${sort.words(group)}”, ${state}, in “${sort.name}”`;
        // Each item is one stop; its group of buttons is named by it.
        await keys.tabTo(sort.place("refused", "stands-there"));
        await keys.expectHeard(heard("stands-there", "not checked"));
        await keys.press("Space");
        await keys.expectHeard(heard("stands-there", "checked"));
        await keys.press("ArrowRight");
        await keys.expectHeard(heard("read-into", "checked"));
        await expect(sort.place("refused", "read-into")).toBeFocused();
        await keys.expectVisibleFocus();
        const stops = await keys.tabTo(sort.compare);
        expect(stops).toHaveLength(4);
        await compareByKey(keys, sort, "Enter");
        await expect(sort.row("refused")).toContainText(player.says("sort.same"));
        await keys.tabTo(sort.undo);
        await undoByKey(keys, sort, 3);
        await expect(sort.itself.getByRole("radio", { checked: true })).toHaveCount(0);
      });

      test("select", async ({ page }) => {
        const player = new Visitor(page, language);
        const keys = new Keyboard(page);
        const select = player.exercise("select");
        await player.goToStaffRoom();
        const heard = (item, state) => `checkbox “${select.words(item)}”, ${state}, in “${select.name}”`;
        await keys.tabTo(select.box("sector"));
        await keys.expectHeard(heard("sector", "not checked"));
        await keys.press("Space");
        await keys.expectHeard(heard("sector", "checked"));
        expect(await keys.tabTo(select.compare)).toEqual([
          heard("children", "not checked"),
          heard("asked-head", "not checked"),
          `button “${player.says("exercise.compare")}”, in “${select.name}”`,
        ]);
        await compareByKey(keys, select, "Space");
        await expect(select.row("sector")).toContainText(player.says("select.so"));
        await keys.tabTo(select.undo);
        await undoByKey(keys, select, 2);
        await expect(select.box("sector")).not.toBeChecked();
      });

      test("spot", async ({ page }) => {
        const player = new Visitor(page, language);
        const keys = new Keyboard(page);
        const spot = player.exercise("spot");
        await player.goToStaffRoom();
        const heard = (item, state) => `checkbox “${spot.words(item)}”, ${state}, in “${spot.name}”`;
        await keys.tabTo(spot.box("held"));
        await keys.expectHeard(heard("held", "not checked"));
        await keys.tabTo(spot.box("refused-door"));
        await keys.press("Space");
        await keys.expectHeard(heard("refused-door", "checked"));
        await keys.press("Space");
        await keys.expectHeard(heard("refused-door", "not checked"));
        expect(await keys.tabTo(spot.compare)).toEqual([
          heard("sent", "not checked"),
          heard("proud", "not checked"),
          `button “${player.says("exercise.compare")}”, in “${spot.name}”`,
        ]);
        await compareByKey(keys, spot, "Enter");
        await keys.tabTo(spot.undo);
        await undoByKey(keys, spot, 3);
      });

      test("rank: the focus goes along with what is moved, and stays at the ends", async ({ page }) => {
        const player = new Visitor(page, language);
        const keys = new Keyboard(page);
        const rank = player.exercise("rank");
        await player.goToYard();
        const [first, second, third] = await shuffled(rank, ["date", "trust", "time"]);
        const heard = (item, direction, place, state = "") => {
          const name = player.says(`rank.${direction}`, { item: rank.words(item) });
          return `button “${name}, ${player.says("rank.place", { place, count: 3 })}”${state}, in “${rank.name}”`;
        };
        await keys.tabTo(rank.mover(first, "down", 1));
        await keys.expectHeard(heard(first, "down", 1));
        for (const place of [2, 3]) {
          await keys.press("Enter");
          await keys.expectHeard(heard(first, "down", place, place === 3 ? ", unavailable" : ""));
          await keys.expectVisibleFocus();
        }
        await rank.expectOrder([second, third, first]);
        // At the end nothing moves, and the focus stays.
        await keys.press("Enter");
        await keys.press("Space");
        await keys.expectHeard(heard(first, "down", 3, ", unavailable"));
        await rank.expectOrder([second, third, first]);
        await keys.tabTo(rank.mover(first, "up", 3), "Shift+Tab");
        for (const place of [2, 1]) {
          await keys.press("Space");
          await keys.expectHeard(heard(first, "up", place, place === 1 ? ", unavailable" : ""));
        }
        await keys.press("Space");
        await keys.expectHeard(heard(first, "up", 1, ", unavailable"));
        await rank.expectOrder([first, second, third]);

        await keys.tabTo(rank.compare);
        await compareByKey(keys, rank, "Enter");
        await expectOrderOf(rank, player.name("innocent"), ["time", "trust", "date"]);
        await keys.tabTo(rank.undo);
        // What moved nothing is nothing to undo.
        await undoByKey(keys, rank, 5);
        await rank.expectOrder([first, second, third]);
      });

      test("reflect", async ({ page }) => {
        const player = new Visitor(page, language);
        const keys = new Keyboard(page);
        const { words, others } = reflection(player);
        await player.goToWhatInnocentSaw();
        await keys.tabTo(words);
        const { name } = player.exercise("reflect");
        await keys.expectHeard(
          `textbox “${player.says("reflect.label")}”, “${player.says("plan.names")}”, in “${name}”`,
        );
        await page.keyboard.type("Whether he slept.");
        await keys.tabTo(player.button("reflect.keep"));
        await keys.expectHeard(`button “${player.says("reflect.keep")}”, in “${name}”`);
        // Leaving the field has kept them.
        await expect(player.announcer).toHaveText(player.says("reflect.kept"));
        await keys.press("Enter");
        await keys.expectHeard(`button “${player.says("reflect.keep")}”, in “${name}”`);
        await keys.tabTo(others.summary);
        await keys.expectHeard(`summary “${player.says("reflect.others")}”, collapsed`);
        await keys.press("Enter");
        await keys.expectHeard(`summary “${player.says("reflect.others")}”, expanded`);
        await expect(others.said).toBeVisible();
        await keys.tabTo(player.continue);
      });
    });

    test("compared with nothing done, and with everything done as others do it", async ({ page }) => {
      const player = new Visitor(page, language);
      const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
      const same = sort.itself.getByText(player.says("sort.same"));
      await player.goToStaffRoom();
      for (const exercise of [sort, select, spot]) await compare(exercise);
      await expect(same).toHaveCount(0);
      await expect(sort.row("eleven")).toContainText(player.says("sort.other", { group: sort.words("stands-there") }));
      await expect(select.itself.getByText(player.says("select.so"))).toHaveCount(2);
      await expect(spot.itself.getByText(player.says("spot.reads"), { exact: true })).toHaveCount(2);

      for (const item of ["eleven", "a-reason"]) await sort.put(item, "stands-there");
      for (const item of ["refused", "angry"]) await sort.put(item, "read-into");
      await expect(same).toHaveCount(4);
      for (const item of ["sector", "asked-head"]) await select.toggle(item);
      for (const item of ["refused-door", "proud"]) await spot.toggle(item);
      // Nothing is counted and nobody is praised: all that is added is what was said before.
      await expect(select.itself.getByText(player.says("select.so"))).toHaveCount(2);
      await expect(player.main.getByText(/\d\s*(\/|of|van)\s*\d/)).toHaveCount(0);
    });

    test("at every size each state is whole, and everything in it can be hit", async ({ page }) => {
      test.slow();
      const player = new Visitor(page, language);
      const layouts = new Layouts(page, SIZES);
      const look = async (state) => {
        await layouts.look(state);
        await expectMainTargets(page);
      };
      await page.setViewportSize(PHONE);
      await player.goToStaffRoom();
      await fontsAreHere(page);
      await lookAtStaffRoom(player, look);
      await player.goOn("meeting");
      await player.goFromMeetingToWhatInnocentSaw();
      await lookAtReflection(player, look, "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen");
      layouts.expectNoFaults();
    });

    test("at every size a ranking is whole, and everything in it can be hit", async ({ page }) => {
      test.slow();
      const player = new Visitor(page, language);
      const layouts = new Layouts(page, SIZES);
      await page.setViewportSize(PHONE);
      await player.goToYard();
      await fontsAreHere(page);
      await lookAtYard(player, async (state) => {
        await layouts.look(state);
        await expectMainTargets(page);
      });
      layouts.expectNoFaults();
    });
  });
}

for (const [language, viewport, colorScheme] of [
  ["en", PHONE, "light"],
  ["en", PHONE, "dark"],
  ["en", DESK, "light"],
  ["en", DESK, "dark"],
  ["nl", PHONE, "dark"],
  ["nl", DESK, "light"],
]) {
  test.describe(`${viewport.width} wide, ${colorScheme}, ${language}`, () => {
    test.use({ viewport, colorScheme, locale: language, contextOptions: { reducedMotion: "reduce" } });

    test("axe finds nothing, in any state", async ({ page }) => {
      test.slow();
      const player = new Visitor(page, language);
      const found = {};
      const look = async (state) => {
        for (const fault of await accessibilityFaults(page)) (found[fault] ??= []).push(state);
      };
      await player.goToYard();
      await lookAtYard(player, look);
      await player.goOn("meeting");
      await player.goFromMeetingToWhatInnocentSaw();
      await lookAtReflection(player, look, "Whether he had slept.");
      expect(found).toEqual({});
    });

    test("axe finds nothing in the staff room, in any state", async ({ page }) => {
      test.slow();
      const player = new Visitor(page, language);
      const found = {};
      await player.goToStaffRoom();
      await lookAtStaffRoom(player, async (state) => {
        for (const fault of await accessibilityFaults(page)) (found[fault] ??= []).push(state);
      });
      expect(found).toEqual({});
    });
  });
}

test("everything may be passed over: the way on is there at once", async ({ page }) => {
  const player = new Visitor(page);
  await player.goToStaffRoom();
  await expect(player.continue).toBeEnabled();
  await player.goOn("meeting");
  await player.goFromMeetingToWhatInnocentSaw();
  await player.goOnToStandAgain();
  await expectSettled(page);
  expect((await facts(page)).map(({ kind }) => kind)).not.toContain("answered");
});

test("what was done is there again after a reload, and in another tab; Undo begins anew", async ({ context, page }) => {
  const player = new Visitor(page);
  const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
  await player.goToStaffRoom();
  await sort.put("refused", "stands-there");
  await select.toggle("sector");
  await spot.toggle("proud");
  await compare(spot);
  await page.reload();
  const expectResumed = async (player) => {
    const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
    await player.expectScene("staff-room");
    await expect(sort.place("refused", "stands-there")).toBeChecked();
    await expect(sort.itself.getByRole("radio", { checked: true })).toHaveCount(1);
    await expect(select.box("sector")).toBeChecked();
    await expectNothingSaid(sort);
    await expectNothingSaid(select);
    await expect(spot.box("proud")).toBeChecked();
    await expect(spot.row("proud")).toContainText(player.says("spot.reads"));
    await expectCompared(spot);
    // What another page did can't be undone here.
    for (const one of [sort, select, spot]) await expect(one.undo).toHaveAttribute("aria-disabled", "true");
  };
  await expectResumed(player);
  await expectSettled(page);
  const second = new Visitor(await context.newPage());
  await second.page.goto("./#/play/visited-lesson");
  await expectResumed(second);

  // The learner goes on in the middle, and takes back only that.
  await sort.put("refused", "read-into");
  await sort.undo.click();
  await expect(sort.place("refused", "stands-there")).toBeChecked();
  await expect(sort.undo).toHaveAttribute("aria-disabled", "true");
});

test("an order is there again after a reload", async ({ page }) => {
  const player = new Visitor(page);
  const rank = player.exercise("rank");
  await player.goToYard();
  const [first, second, third] = await shuffled(rank, ["date", "trust", "time"]);
  await rank.mover(first, "down", 1).click();
  await rank.expectOrder([second, first, third]);
  await page.reload();
  await player.expectScene("yard");
  await rank.expectOrder([second, first, third]);
  await expectNothingSaid(rank);
});

test("what was answered stays when the language changes in the middle", async ({ page }) => {
  const player = new Visitor(page);
  await player.goToStaffRoom();
  await player.exercise("sort").put("refused", "read-into");
  await compare(player.exercise("sort"));
  await player.readIn("nl");
  await page.keyboard.press("Escape");
  const sort = player.exercise("sort");
  await expect(sort.place("refused", "read-into")).toBeChecked();
  await expect(sort.row("refused")).toContainText(player.says("sort.same"));
  await expect(sort.row("refused")).toContainText(sort.feedback("refused"));
  await sort.undo.click();
  await expectNothingSaid(sort);
});

test.describe("own words", () => {
  test("a page that goes in the middle of a word loses none", async ({ page }) => {
    const player = new Visitor(page);
    const { words } = reflection(player);
    await player.goToWhatInnocentSaw();
    await words.pressSequentially("Whether he had sl");
    await page.reload();
    await player.expectScene("innocent-saw");
    await expect(words).toHaveValue("Whether he had sl");
    await expect(player.main).not.toContainText(player.says("reflect.kept"));
    // Typed in this page's own field, not left behind by another window.
    await expect(player.button("plan.take-draft")).toHaveCount(0);
    await words.press("End");
    await words.pressSequentially("ept");
    await words.blur();
    await expect(player.main).toContainText(player.says("reflect.kept"));
    await expectSettled(page);
    await page.reload();
    await player.expectScene("innocent-saw");
    await expect(words).toHaveValue("Whether he had slept");
    await expect(player.main).toContainText(player.says("reflect.kept"));
  });

  test("whoever goes on from the field has kept them", async ({ page }) => {
    const player = new Visitor(page);
    const { words } = reflection(player);
    await player.goToWhatInnocentSaw();
    await words.pressSequentially("Whether he had slept.");
    await expectSettled(page);
    expect((await facts(page)).filter(({ kind }) => kind === "answered")).toEqual([]);
    await player.goOnToStandAgain();
    await expectSettled(page);
    const record = await facts(page);
    const [kept] = record.filter(({ kind }) => kind === "answered");
    expect(kept.rest.slice(1)).toEqual([
      "before-you-came",
      "reflect",
      player.told.prompt("before-you-came"),
      "Whether he had slept.",
    ]);
    expect(record.map(({ kind }) => kind)).not.toContain("draft");
  });

  test("words typed in two tabs: the latest stand in the field, the others are offered", async ({ context, page }) => {
    const first = new Visitor(page);
    await first.goToWhatInnocentSaw();
    await expectSettled(page);
    const open = async () => {
      const player = new Visitor(await context.newPage());
      await player.page.goto("./#/play/visited-lesson");
      await player.expectScene("innocent-saw");
      return player;
    };
    const second = await open();
    await reflection(first).words.pressSequentially("whether he had slept");
    await reflection(second).words.pressSequentially("who had asked");
    await expectSettled(page);
    await expectSettled(second.page);

    const third = await open();
    const { words } = reflection(third);
    await expect(words).toHaveValue("who had asked");
    await expect(third.main).toContainText(`${third.says("plan.draft")} whether he had slept`);
    await third.button("plan.take-draft").click();
    await expect(words).toHaveValue("whether he had slept");
    await expect(third.main).toContainText(`${third.says("plan.draft")} who had asked`);
    await expectSettled(third.page);
    await third.page.reload();
    await third.expectScene("innocent-saw");
    await expect(words).toHaveValue("whether he had slept");
  });
});

test("on paper: no buttons, every item, and what was chosen", async ({ page }) => {
  const player = new Visitor(page);
  const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
  await player.goToStaffRoom();
  await sort.put("refused", "read-into");
  await select.toggle("sector");
  await spot.toggle("proud");
  for (const exercise of [sort, select, spot]) await compare(exercise);
  await page.emulateMedia({ media: "print" });
  for (const exercise of [sort, select, spot]) {
    await expect(exercise.itself).toBeVisible();
    await expect(exercise.itself.getByRole("button")).toHaveCount(0);
  }
  for (const item of ["eleven", "a-reason", "refused", "angry"]) {
    await expect(sort.itself.getByText(sort.words(item), { exact: true })).toBeVisible();
  }
  await expect(sort.row("refused")).toContainText(sort.feedback("refused"));
  // Browsers leave fills out of print where they aren't told otherwise, and fills tell what was chosen.
  const chosen = [
    [sort.place("refused", "read-into"), sort.place("refused", "stands-there")],
    [select.box("sector"), select.box("children")],
    [spot.box("proud"), spot.box("held")],
  ];
  for (const [one, other] of chosen) {
    await expect(one.locator("..")).toHaveCSS("print-color-adjust", "exact");
    expectApart(await colours(one.locator("..")), await colours(other.locator("..")));
  }
});

test("on paper a ranking has its places, and no buttons", async ({ page }) => {
  const player = new Visitor(page);
  const rank = player.exercise("rank");
  await player.goToYard();
  await page.emulateMedia({ media: "print" });
  await expect(rank.ranked).toHaveCount(3);
  await expect(rank.itself.getByRole("button")).toHaveCount(0);
  for (const item of ["date", "trust", "time"]) await expect(rank.itself.getByText(rank.words(item))).toBeVisible();
});

test("where colours are forced, what is chosen can be told", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const player = new Visitor(page);
  const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
  await player.goToStaffRoom();
  await sort.put("refused", "read-into");
  await select.toggle("sector");
  await spot.toggle("held");
  await page.mouse.move(0, 0);
  for (const [one, other] of [
    [sort.place("refused", "read-into"), sort.place("refused", "stands-there")],
    [select.box("sector"), select.box("children")],
    [spot.box("held"), spot.box("sent")],
  ]) {
    expectApart(await colours(one.locator("..")), await colours(other.locator("..")));
  }
  await expect(sort.itself).toHaveCSS("border-top-style", "solid");
  // What can't be pressed is drawn in the colour for that.
  await compare(sort);
  expect((await colours(sort.compare)).text).not.toBe((await colours(sort.undo)).text);
});

/** The field of the reflection, and what somebody else says to it. */
function reflection(player) {
  const { itself } = player.exercise("reflect");
  const words = itself.getByRole("textbox", { name: player.says("reflect.label"), exact: true });
  const summary = itself.getByText(player.says("reflect.others"), { exact: true });
  return { words, others: { summary, said: itself.getByRole("figure") } };
}

/** Everything that says what others think, of any kind. */
function verdicts(exercise) {
  const { player } = exercise;
  const keys = ["sort.same", "select.so", "select.not", "spot.reads", "spot.looks"];
  const others = [player.says("sort.other", { group: "" }), player.says("rank.order-of", { name: "" })];
  return [...keys.map((key) => player.says(key)), ...others.map((words) => words.split(/[“”]/)[0].trim())];
}

async function expectNothingSaid(exercise) {
  await expect(exercise.compare).not.toHaveAttribute("aria-disabled");
  const prompt = exercise.name;
  const shown = (await exercise.itself.innerText()).replace(/\s+/g, " ").replace(prompt, "");
  for (const verdict of verdicts(exercise)) expect(shown).not.toMatch(new RegExp(`(^|\\W)${verdict}(\\W|$)`));
}

/** Nothing can be taken back, and nothing is said; both buttons are there. */
async function expectUntouched(exercise) {
  await expect(exercise.undo).toBeVisible();
  await expect(exercise.undo).toHaveAttribute("aria-disabled", "true");
  await expectNothingSaid(exercise);
}

async function expectCompared(exercise) {
  await expect(exercise.compare).toHaveAttribute("aria-disabled", "true");
}

/** Compares: the button stays, with the focus, and what is shown now is said. */
async function compare(exercise) {
  await exercise.compare.click();
  await expectCompared(exercise);
  await expect(exercise.compare).toBeFocused();
  await expect(exercise.player.announcer).toHaveText(exercise.player.says("exercise.compared"));
}

async function compareByKey(keys, exercise, key) {
  const name = exercise.player.says("exercise.compare");
  await keys.expectHeard(`button “${name}”, in “${exercise.name}”`);
  await keys.press(key);
  await keys.expectHeard(`button “${name}”, unavailable, in “${exercise.name}”`);
  await expect(exercise.player.announcer).toHaveText(exercise.player.says("exercise.compared"));
  await keys.expectVisibleFocus();
}

/** Takes back as many steps as there are: the button keeps the focus, and says when there is nothing more. */
async function undoByKey(keys, exercise, steps) {
  const name = exercise.player.says("exercise.undo");
  const heard = (state) => `button “${name}”${state}, in “${exercise.name}”`;
  for (let step = 1; step <= steps; step++) {
    await keys.expectHeard(heard(""));
    await keys.press("Enter");
  }
  await keys.expectHeard(heard(", unavailable"));
  await keys.press("Enter");
  await keys.expectHeard(heard(", unavailable"));
  await expectUntouched(exercise);
}

/** The items of a ranking in the order in which they stand. */
async function shuffled(rank, items) {
  const shown = await rank.ranked.allInnerTexts();
  const order = items.toSorted((one, other) => {
    const place = (item) => shown.findIndex((words) => words.includes(rank.words(item)));
    return place(one) - place(other);
  });
  await rank.expectOrder(order);
  return order;
}

async function expectOrderOf(rank, name, items) {
  const { page } = rank.player;
  const heading = page.getByRole("heading", { name: rank.says("rank.order-of", { name }), exact: true });
  const order = rank.itself.locator("section").filter({ has: heading });
  await expect(order.getByRole("listitem")).toHaveText(items.map((item) => rank.words(item)));
}

/** The states of what stands in the staff room: untouched, partly done, compared, changed after. */
async function lookAtStaffRoom(player, look) {
  const [sort, select, spot] = ["sort", "select", "spot"].map((kind) => player.exercise(kind));
  await look("untouched");
  await sort.put("refused", "stands-there");
  await select.toggle("children");
  await spot.toggle("refused-door");
  await look("partly done");
  for (const exercise of [sort, select, spot]) await compare(exercise);
  await look("compared");
  await sort.put("refused", "read-into");
  await spot.toggle("held");
  await look("changed after comparing");
}

async function lookAtYard(player, look) {
  const rank = player.exercise("rank");
  await look("a ranking, untouched");
  const [first] = await shuffled(rank, ["date", "trust", "time"]);
  await rank.mover(first, "down", 1).click();
  await look("a ranking, partly done");
  await compare(rank);
  await look("a ranking, compared");
}

async function lookAtReflection(player, look, written) {
  const { words, others } = reflection(player);
  await look("own words, none yet");
  await words.fill(written);
  await look("own words, being typed");
  await player.button("reflect.keep").click();
  await expect(player.main).toContainText(player.says("reflect.kept"));
  await others.summary.click();
  await expect(others.said).toBeVisible();
  await look("own words, kept, and somebody else's");
}

/** Whoever uses a thumb hits it. Only words in a text are no higher than their line. */
async function expectMainTargets(page) {
  const small = await page.evaluate((least) => {
    const cards = document.querySelectorAll("[data-exercise]");
    const controls = [...cards].flatMap((card) => [...card.querySelectorAll("button, summary, textarea, label")]);
    return controls
      .filter((control) => getComputedStyle(control).display !== "inline")
      .map((control) => [control.textContent || control.ariaLabel, control.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < least || height < least)
      .map(([name, { width, height }]) => `${name}: ${width} by ${height}`);
  }, MAIN_TARGET);
  expect(small).toEqual([]);
}

/** The colours in which an element is really drawn: where it has no ground of its own, what is behind it is its ground. */
function colours(locator) {
  return locator.evaluate((element) => {
    const grounds = [];
    for (let one = element; one; one = one.parentElement) grounds.push(getComputedStyle(one).backgroundColor);
    const ground = grounds.find((colour) => !/, 0\)$|^transparent$/.test(colour));
    return { text: getComputedStyle(element).color, ground };
  });
}

/** One is drawn on another ground than the other, and can be read on it. */
function expectApart(one, other) {
  expect(other.ground).not.toBe(one.ground);
  expect(one.text).not.toBe(one.ground);
}
