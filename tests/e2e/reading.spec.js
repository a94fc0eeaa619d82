// The journey of a reviewer, who gets the reading edition by mail and opens the file: from its address on a disk, without a
// server. The pages are made as an author makes them, by `venster read`.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { accessibilityFaults, expect, test as base } from "./fixtures.js";
import { SCENARIO } from "./scenario.js";
import { LANGUAGES } from "./texts.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIL = "remarks@example.org";
const LONG = "A remark that is far too long for a link. ".repeat(60).trim();

/** Storage as it is in a page that may not keep anything. */
const REFUSED = () => {
  Object.defineProperty(window, "localStorage", {
    get: () => {
      throw new DOMException("Not here.", "SecurityError");
    },
  });
};

const test = base.extend({
  editions: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "venster-reading-"));
      const read = ["run", "--quiet", "--package", "venster-cli", "--", "read", SCENARIO.id];
      await promisify(execFile)("cargo", [...read, "--mail", MAIL, "--out", folder], { cwd: ROOT });
      await use((language) => join(folder, `${SCENARIO.id}.${language}.html`));
      await rm(folder, { recursive: true });
    },
    // Where the program isn't built yet, that takes its time.
    { scope: "worker", timeout: 600_000 },
  ],

  edition: async ({ editions, page, faults }, use) => {
    // The page itself is allowed; everything else that leaves it is still a fault.
    for (const language of LANGUAGES) {
      const { href } = pathToFileURL(editions(language));
      faults.allow(new RegExp(`^request to another origin: ${href.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
    }
    await use(new Edition(page, editions));
  },
});

class Edition {
  constructor(page, editions) {
    this.page = page;
    this.editions = editions;
    this.bar = page.getByRole("complementary", { name: "Your remarks" });
    this.gathered = page.getByRole("textbox", { name: "All in one text" });
    this.mail = page.getByRole("link", { name: "Open in your mail program" });
    this.desk = page.getByRole("region", { name: "Your remarks" });
  }

  async open(language = "en") {
    await this.page.goto(pathToFileURL(this.editions(language)).href);
  }

  /** What has a number, by words in it. */
  numbered(words) {
    return this.page.locator(".numbered", { has: this.page.locator(".said", { hasText: words }) }).first();
  }

  async numberOf(words) {
    return this.numbered(words).locator(".number").textContent();
  }

  /** The button beside some words, found as a screen reader finds it: by its number. */
  async button(words, label = "Remark") {
    return this.page.getByRole("button", { name: `${label} on ${await this.numberOf(words)}`, exact: true });
  }

  async field(words) {
    return this.page.getByRole("textbox", { name: `Your remark on ${await this.numberOf(words)}`, exact: true });
  }

  async remark(words, text) {
    await (await this.button(words)).click();
    const field = await this.field(words);
    await expect(field).toBeFocused();
    await field.fill(text);
    await this.numbered(words).getByRole("button", { name: "Done" }).click();
    await expect(await this.button(words, "Change")).toBeFocused();
  }

  /** What the mail would hold. */
  async mailed() {
    const { protocol, pathname, searchParams } = new URL(await this.mail.getAttribute("href"));
    return {
      to: `${protocol}${pathname}`,
      subject: searchParams.get("subject"),
      body: searchParams.get("body").replaceAll("\r\n", "\n"),
    };
  }
}

/** Everything that the author wrote to be read, in pieces that stand in the page as they are. */
async function written(language) {
  const file = join(ROOT, `content/03-vulnerability/${SCENARIO.id}/${language}.md`);
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => !line.startsWith("```"));
  return lines.flatMap((line) =>
    line
      .replace(/\s*\{[^}]*\}$/, "")
      .replace(/^[\s>#-]*(\*\*[^*]+\*\*(?: \([^)]*\))?: |\*\*\*$)?/, "")
      .replace(/!?\[([^@\]][^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/\[([^@\]][^\]]*)\]\{[^}]*\}/g, "$1")
      .replace(/\*([^*]+)\*/g, "$1")
      .split(/\s*\[@[^\]]+\]/)
      .map((words) => words.trim())
      .filter(Boolean),
  );
}

const TITLE = SCENARIO.words("circle");
const CONSEQUENCE = SCENARIO.words("as-planned");
const OPTION = SCENARIO.words("sheet.both");

test("remarks are written, changed, deleted and gathered in reading order", async ({ edition, page }) => {
  await edition.open();
  await expect(edition.bar).toContainText("No remarks yet");

  await edition.remark(OPTION, "Nobody would write two levels.");
  await edition.remark(CONSEQUENCE, "There are sets enough.");
  await edition.remark(TITLE, "A good title.\nOn two lines.");
  await expect(edition.bar).toContainText("3 remarks");
  await expect(edition.numbered(TITLE).locator(".written")).toContainText("On two lines.");

  const changing = await edition.button(CONSEQUENCE, "Change");
  await changing.click();
  await (await edition.field(CONSEQUENCE)).fill("There are no sets at all.");
  await page.keyboard.press("Escape");
  await expect(changing).toBeFocused();
  await expect(edition.numbered(CONSEQUENCE)).toContainText("There are no sets at all.");

  await (await edition.button(TITLE, "Change")).click();
  await edition.numbered(TITLE).getByRole("button", { name: "Delete" }).click();
  await expect(edition.bar).toContainText("2 remarks");
  const undo = edition.numbered(TITLE).getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(edition.bar).toContainText("3 remarks");
  await (await edition.button(OPTION, "Change")).click();
  await edition.numbered(OPTION).getByRole("button", { name: "Delete" }).click();

  await page.getByRole("textbox", { name: "Name" }).fill("Grace Phiri");
  await page.getByRole("textbox", { name: "Role" }).fill("teacher, grade 3");
  await page.getByRole("textbox", { name: "Place" }).fill("Chipata");
  await page.getByLabel("Date").fill("2026-11-30");
  await page.getByRole("textbox", { name: "On the whole text" }).fill("I know this school.");

  const version = await page.locator("main").getAttribute("data-version");
  const scene = SCENARIO.words("circle");
  const [title, consequence] = [await edition.numberOf(TITLE), await edition.numberOf(CONSEQUENCE)];
  await expect(edition.gathered).toHaveValue(
    [
      `Remarks on “${SCENARIO.title}”\n${SCENARIO.id}, en, version ${version}`,
      "Name: Grace Phiri\nRole: teacher, grade 3\nPlace: Chipata\nDate: 2026-11-30",
      "On the whole text\nI know this school.",
      `${title} · ${scene} · “${TITLE}”\nA good title.\nOn two lines.`,
      `${consequence} · ${scene} · “${CONSEQUENCE}”\nThere are no sets at all.`,
    ].join("\n\n"),
  );
});

test("what is remarked on is named by its first words, and not by what the page says about it", async ({ edition }) => {
  await edition.open();
  const told = SCENARIO.words("sugar-packet");
  await edition.remark(told, "A sugar packet?");
  const gathered = await edition.gathered.inputValue();
  const [, quoted] = /“([^”]*) …”\nA sugar packet\?$/.exec(gathered);
  expect(told.startsWith(quoted)).toBe(true);
  expect(quoted.length).toBeGreaterThan(30);
});

test("remarks and the reader's name survive a reload, each language for itself", async ({ edition, page }) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "Kept?");
  await page.getByRole("textbox", { name: "Name" }).fill("Grace Phiri");
  const before = await edition.gathered.inputValue();
  await page.reload();
  await expect(edition.numbered(CONSEQUENCE).locator(".written")).toContainText("Kept?");
  await expect(await edition.button(CONSEQUENCE, "Change")).toBeVisible();
  await expect(edition.gathered).toHaveValue(before);

  await edition.open("nl");
  await expect(page.getByRole("complementary", { name: "Je opmerkingen" })).toContainText("Nog geen opmerkingen");
  await expect(page.getByRole("textbox", { name: "Naam" })).toHaveValue("Grace Phiri");
});

test("half a remark is kept as it is typed, and an empty one is none", async ({ edition, page }) => {
  await edition.open();
  await (await edition.button(TITLE)).click();
  await (await edition.field(TITLE)).pressSequentially("Half a rem");
  await (await edition.button(CONSEQUENCE)).click();
  await page.reload();
  await expect(edition.numbered(TITLE).locator(".written")).toContainText("Half a rem");
  await expect(edition.bar).toContainText("1 remark");
});

test("remarks on an earlier version are shown as such, sent with the others, and can be deleted", async ({
  edition,
  page,
}) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "On the old text.");
  await page.evaluate(() => {
    const { version } = document.querySelector("main").dataset;
    for (const key of Object.keys(localStorage).filter((key) => key.includes(`/${version}/`))) {
      localStorage.setItem(key.replace(version, "abc-123"), localStorage.getItem(key));
      localStorage.removeItem(key);
    }
    localStorage.setItem(`venster-read/${document.querySelector("main").dataset.scenario}/en/abc-123/7`, "not JSON");
  });
  await page.reload();
  const number = await edition.numberOf(CONSEQUENCE);
  await expect(await edition.button(CONSEQUENCE)).toBeVisible();
  await expect(edition.desk.getByRole("heading", { name: "On an earlier version (abc-123)" })).toBeVisible();
  await expect(edition.bar).toContainText("2 remarks");
  await expect(edition.gathered).toHaveValue(
    new RegExp(`On an earlier version \\(abc-123\\): ${number} · ${TITLE} · “.*”\nOn the old text\\.$`),
  );
  await expect(edition.gathered).toHaveValue(/On an earlier version \(abc-123\): 7\nnot JSON\n/);
  await edition.remark(CONSEQUENCE, "On the new text.");
  await expect(edition.gathered).toHaveValue(/On the new text\.\n\nOn an earlier version/);

  await edition.desk.getByRole("button", { name: `Delete the earlier remark on ${number}` }).click();
  await edition.desk.getByRole("button", { name: "Delete the earlier remark on 7" }).click();
  await expect(edition.desk.getByRole("heading", { name: "On an earlier version" })).toBeHidden();
  await page.reload();
  await expect(edition.gathered).not.toHaveValue(/abc-123/);
  await expect(edition.gathered).toHaveValue(/On the new text\.$/);
});

test("the same text with other numbers keeps remarks by what they are about", async ({ edition, page }) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "About the set.");
  const number = await edition.numberOf(CONSEQUENCE);
  await page.evaluate((number) => {
    const key = Object.keys(localStorage).find((key) => key.endsWith(`/${number}`));
    localStorage.setItem(key.replace(/\d+$/, Number(number) + 1), localStorage.getItem(key));
    localStorage.removeItem(key);
  }, number);
  await page.reload();
  await expect(page.locator(".remarked")).toHaveCount(0);
  await expect(edition.desk.getByRole("listitem")).toContainText("About the set.");
});

test("the text can be mailed, and what is too long for a link is said to be", async ({ edition }) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "Short & “sweet”?");
  const gathered = await edition.gathered.inputValue();
  expect(await edition.mailed()).toEqual({
    to: `mailto:${MAIL}`,
    subject: `Remarks on “${SCENARIO.title}”`,
    body: gathered,
  });
  const tooLong = edition.desk.getByText("longer than such a link can hold");
  await expect(tooLong).toBeHidden();

  await edition.remark(OPTION, LONG);
  await expect(tooLong).toBeVisible();
  const { to, body } = await edition.mailed();
  expect({ to, body }).toEqual({ to: `mailto:${MAIL}`, body: "(Paste your remarks here.)" });
  await expect(edition.gathered).toHaveValue(new RegExp(`${LONG}$`));
});

test("the text can be copied", async ({ edition, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await edition.open();
  await edition.remark(CONSEQUENCE, "Copy me.");
  await edition.desk.getByRole("button", { name: "Copy the text" }).click();
  await expect(edition.desk.getByRole("status")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await edition.gathered.inputValue());
});

test("where the clipboard is refused the text is selected for the reader", async ({ edition, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await edition.open();
  await edition.desk.getByRole("button", { name: "Copy the text" }).click();
  await expect(edition.desk.getByRole("status")).toContainText("copy it with Ctrl+C");
  await expect(edition.gathered).toBeFocused();
  const selected = await edition.gathered.evaluate((field) => field.selectionEnd - field.selectionStart);
  expect(selected).toBe((await edition.gathered.inputValue()).length);
});

test("the text can be saved as a file", async ({ edition, page }) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "Zorgcoördinator?");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    edition.desk.getByRole("button", { name: "Save as a text file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${SCENARIO.id}.en.txt`);
  expect(await readFile(await download.path(), "utf8")).toBe(`${await edition.gathered.inputValue()}\n`);
});

test("where nothing is kept the reader is told, goes on, and isn't let go without a word", async ({ edition, page }) => {
  await page.addInitScript(REFUSED);
  await edition.open();
  await expect(edition.desk).toContainText("This browser refuses to keep anything here.");
  await edition.remark(CONSEQUENCE, "Only in memory.");
  await expect(edition.gathered).toHaveValue(/Only in memory\.$/);

  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await expect(edition.bar).toContainText("No remarks yet");
});

test("where the store is full the remark stays on the page, and the reader is told", async ({ edition, page }) => {
  await edition.open();
  await expect(edition.desk).toContainText("Your remarks are kept in this browser");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Full.", "QuotaExceededError");
    };
  });
  await edition.remark(CONSEQUENCE, "Not kept.");
  await expect(edition.desk).toContainText("This browser refuses to keep anything here.");
  await expect(edition.gathered).toHaveValue(/Not kept\.$/);
});

test("two windows with the same page keep both their remarks", async ({ edition, editions, page, context }) => {
  await edition.open();
  const other = new Edition(await context.newPage(), editions);
  await other.open();
  await edition.remark(CONSEQUENCE, "From the first.");
  await other.remark(OPTION, "From the second.");
  await page.reload();
  await expect(edition.gathered).toHaveValue(/From the first\.[^]*From the second\.$/);
});

for (const language of LANGUAGES) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing, ${language}, ${colorScheme}`, async ({ edition, page }) => {
      // Two looks at a page with some hundred places to look at take longer than a journey.
      test.slow();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await edition.open(language);
      // With a remark that is written, one that is being written, one that was deleted, and an earlier one.
      const buttons = page.locator(".remark-button");
      for (const at of [3, 20, 21]) {
        await buttons.nth(at).click();
        await page.keyboard.type("A remark");
      }
      const actions = (at) => page.locator(".numbered").nth(at).locator("[data-do]");
      await actions(3).first().click();
      await actions(20).nth(1).click();
      await page.evaluate((language) => {
        const { scenario } = document.querySelector("main").dataset;
        localStorage.setItem(`venster-read/${scenario}/${language}/abc-1/3`, JSON.stringify({ text: "Earlier" }));
      }, language);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.reload();
      await expect(page.locator(".earlier")).toBeVisible();
      await buttons.nth(50).click();
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  }

  test(`on a phone nothing is cut off, and every target is large enough, ${language}`, async ({ edition, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await edition.open(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, input, textarea, .button, .bar a, .contents a, td a, th a")]
        .filter((target) => target.checkVisibility())
        .map((target) => [target.textContent, target.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 24 || height < 24)
        .map(([words, { width, height }]) => `${words}: ${width} by ${height}`),
    );
    expect(small).toEqual([]);
  });

  test(`every word of the scenario stands in the page, ${language}`, async ({ edition, page }) => {
    await edition.open(language);
    const told = (await page.locator("body").textContent()).replace(/\s+/g, " ");
    for (const words of await written(language)) expect(told).toContain(words);
  });
}

test("on paper there are remarks, and nothing to press", async ({ edition, page }) => {
  await edition.open();
  await edition.remark(CONSEQUENCE, "On paper too.");
  await (await edition.button(OPTION)).click();
  await (await edition.field(OPTION)).fill("Still being written.");
  await page.getByRole("textbox", { name: "Name" }).fill("Grace Phiri");
  await page.getByRole("textbox", { name: "On the whole text" }).fill("I know this school.");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  for (const words of ["On paper too.", "Still being written.", "On the whole text: I know this school."]) {
    await expect(page.locator(".written", { hasText: words })).toBeVisible();
  }
  await expect(page.locator('[data-reader="name"]')).toHaveText("Grace Phiri");
  await expect(page.locator("button:visible, .button:visible, input:visible, textarea:visible")).toHaveCount(0);
  await expect(edition.bar).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
  // A remark stands in the column beside what it is about.
  const [remark, said] = await Promise.all(
    [".remark", ".said"].map((part) => edition.numbered(CONSEQUENCE).locator(part).boundingBox()),
  );
  expect(remark.x).toBeGreaterThan(said.x + said.width);
  expect(Math.abs(remark.y - said.y)).toBeLessThan(8);
});

test("on paper a date alone isn't a reader's, and an unwritten page has no desk", async ({ edition, page }) => {
  await edition.open();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator('[data-reader="date"]')).toHaveText("");
  await expect(page.locator(".on-paper")).toBeVisible();
  await expect(edition.desk).toBeHidden();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [language, sentence] of [
    ["en", "Write the numbers and your remarks in a mail or on paper"],
    ["nl", "Schrijf de nummers en je opmerkingen in een mail of op papier"],
  ]) {
    test(`the page is complete and says how to remark, ${language}`, async ({ edition, page }) => {
      await edition.open(language);
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole("link", { name: MAIL }).last()).toHaveAttribute("href", `mailto:${MAIL}`);
      await expect(page.getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("textbox")).toHaveCount(0);

      const numbers = await page.locator(".numbered > .number:visible").allTextContents();
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
      const told = (await page.locator("body").innerText()).replace(/\s+/g, " ");
      for (const words of await written(language)) expect(told).toContain(words);
      const pictures = await page.locator("img").evaluateAll((all) => all.map((one) => one.naturalWidth > 0));
      expect(pictures.length).toBeGreaterThan(Object.keys(SCENARIO.names).length);
      expect(pictures.every(Boolean)).toBe(true);
    });
  }
});
