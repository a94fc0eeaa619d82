// What can't be read is said, kept byte for byte, and stands in the way of nothing else.

import { expect, test } from "./fixtures.js";
import { Player } from "./player.js";
import { ASIDE, HINT, PENDING, expectSettled, openBesideTheApp, put, stores } from "./stores.js";

const UNREAD = "Something stored here could not be read. It is kept as it is";
const NEWER = "A newer version of this app has saved something here.";

/** Values that no release has written, or not so. */
const DAMAGED = {
  corrupt: "%%%\u0000\u0007 no line at all",
  truncated: "1\tqqqqqqqq.7\t17953000",
  foreign: '{"player":"somebody else","score":12}',
  "damaged inside": "1\tqqqqqqqq.7\t1795300000000\t1795300000000\tchose\tqqqqqqqq.0\tCircle!\tstay",
  empty: "",
};

/** Lines of versions that don't exist yet: of a later format, and of a kind that this one doesn't have. */
const FUTURE = {
  log: {
    [`${PENDING}qqqqqqqq.11`]: "2\tqqqqqqqq.11\tsomething quite different",
    [`${PENDING}qqqqqqqq.12`]: "1\tqqqqqqqq.12\t1795300000000\t1795300000000\tdreamt\tof sheep",
  },
  database: {
    "qqqqqqqq.13": "2\tqqqqqqqq.13\tsomething quite different",
    "qqqqqqqq.14": "1\tqqqqqqqq.14\t1795300000000\t1795300000000\tdreamt\tof sheep",
  },
};

/** A good attempt that waits at the second decision. Gives both stores as they are then. */
async function attempt(page) {
  const player = new Player(page);
  await player.start();
  await player.ask("chisomo");
  await player.playTo("sheet");
  await expectSettled(page);
  await openBesideTheApp(page);
  return stores(page);
}

/** The attempt is resumed, says `notice`, plays on, and nothing of it is lost. */
async function expectResumed(page, notice, before) {
  const player = new Player(page);
  await player.resume();
  await player.expectScene("sheet");
  await expect(player.notices).toContainText(notice);
  await player.choose("sheet", "monday");
  await expect.poll(async () => Object.values((await stores(page)).database).join("\n")).toContain("\tsheet\tmonday");
  const after = await stores(page);
  expect(after.database).toMatchObject(before.database);
  return after;
}

test("damaged values in both stores: said, and kept aside", async ({ page }) => {
  const before = await attempt(page);
  const values = Object.values(DAMAGED);
  const keys = values.map((_, at) => `qqqqqqqq.${at}`);
  await put(page, {
    log: Object.fromEntries(keys.map((key, at) => [PENDING + key, values[at]])),
    database: keys.map((key, at) => [key, values[at]]),
  });

  const after = await expectResumed(page, UNREAD, before);
  expect(asides(after.log, ASIDE)).toEqual(values.toSorted());
  expect(asides(after.database, "aside/")).toEqual(values.toSorted());
  for (const key of keys) {
    expect(after.log).not.toHaveProperty([PENDING + key]);
    expect(after.database).not.toHaveProperty([key]);
  }

  // It is still said at the next start, and not set aside once more.
  const player = new Player(page);
  await player.resume();
  await expect(player.notices).toContainText(UNREAD);
  const later = await stores(page);
  expect(asides(later.log, ASIDE)).toEqual(values.toSorted());
  expect(asides(later.database, "aside/")).toEqual(values.toSorted());
});

test("lines of later versions in both stores: said, and left where they are", async ({ page }) => {
  const before = await attempt(page);
  await put(page, { log: FUTURE.log, database: Object.entries(FUTURE.database) });
  const after = await expectResumed(page, NEWER, before);
  expect(after.log).toMatchObject(FUTURE.log);
  expect(after.database).toMatchObject(FUTURE.database);
});

test("values in the database that aren't even text: said, and kept aside", async ({ page }) => {
  const before = await attempt(page);
  const odd = [
    ["number", 12],
    ["object", { score: 12, of: ["somebody", "else"] }],
    [7, "under a number"],
    ["nothing", null],
  ];
  await put(page, { database: odd });
  const after = await expectResumed(page, UNREAD, before);
  const kept = asides(after.database, "aside/");
  for (const [, value] of odd) expect(kept).toContainEqual(value);
  expect(kept).toHaveLength(odd.length);
});

test("half a character, which no text holds: kept to the bit", async ({ page }) => {
  const before = await attempt(page);
  // Written in the page, since it can't be said on the way there.
  await page.evaluate((key) => localStorage.setItem(key, `half \ud83d of one`), `${PENDING}qqqqqqqq.7`);
  await expectResumed(page, UNREAD, before);
  const codes = await page.evaluate((prefix) => {
    const key = Object.keys(localStorage).find((key) => key.startsWith(prefix));
    return [...Array(8).keys()].map((at) => localStorage.getItem(key).charCodeAt(at));
  }, ASIDE);
  expect(codes.slice(5, 6)).toEqual([0xd83d]);
});

for (const [name, value] of [
  ["damaged", "1\tyesterday\t-"],
  ["foreign", "open sesame"],
]) {
  test(`a ${name} hint: said, kept aside and written anew`, async ({ page }) => {
    const before = await attempt(page);
    await put(page, { log: { [HINT]: value } });
    const after = await expectResumed(page, UNREAD, before);
    expect(asides(after.log, ASIDE)).toEqual([value]);
    expect(after.log[HINT]).toMatch(/^1\t\d+\t-/);
  });
}

test("a hint of a future version is left alone, and the attempt is resumed", async ({ page }) => {
  const before = await attempt(page);
  await put(page, { log: { [HINT]: "2\twhatever it may say" } });
  const after = await expectResumed(page, "", before);
  expect(after.log).toHaveProperty([HINT], "2\twhatever it may say");
});

test("a fact of the attempt that was cut short: what is before it is resumed", async ({ page }) => {
  const before = await attempt(page);
  const [key, line] = Object.entries(before.database).find(([, line]) => line.includes("\tchose\t"));
  const cut = line.slice(0, line.indexOf("\tchose\t") + 9);
  await put(page, { database: [[key, cut]] });

  const player = new Player(page);
  await player.resume();
  await player.expectScene("circle");
  await expect(player.notices).toContainText(UNREAD);
  await expect(page.getByRole("button", { name: "Ask Chisomo" })).toHaveAttribute("aria-expanded", "true");
  const { database } = await stores(page);
  expect(asides(database, "aside/")).toEqual([cut]);
  expect(Object.values(database).filter((line) => line.includes("\tentered\t"))).toHaveLength(3);
});

test("what others keep on the same origin is none of the app's business", async ({ page }) => {
  const before = await attempt(page);
  const others = {
    "venster/1/00000000000000ff/pending/qqqqqqqq.7": "of another learner",
    "venster/2/own/pending/x.0": "of another release",
    score: "12",
  };
  await put(page, { log: others });
  const player = new Player(page);
  await player.resume();
  await player.expectScene("sheet");
  await expect(player.notices).toBeEmpty();
  const after = await stores(page);
  expect(after.log).toMatchObject(others);
  expect(after.database).toEqual(before.database);
});

/** The values that a store keeps aside. */
function asides(store, prefix) {
  return Object.entries(store)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value)
    .sort();
}
