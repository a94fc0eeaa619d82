// Pictures of every screen and state in every language, at several widths, light and dark, and a page that shows them
// beside each other. `cargo xtask shots` starts it, and says in the environment which browser and which build.
//
// node shots.js --out <folder> [--only <part>] [--lang <language>] [--width <pixels>] [--scheme <light|dark>]
//
// Each of the last four may come several times, or have several values with commas.

import { once } from "node:events";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

import { CHROMIUM_ARGUMENTS } from "../browser.js";
import { server } from "../serve.js";
import { overview } from "./overview.js";
import { STATES, VISITS, Visit } from "./states.js";

const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"];
const AT_ONCE = 2;

const several = { type: "string", multiple: true, default: [] };
const { values } = parseArgs({
  options: { out: { type: "string" }, only: several, lang: several, width: several, scheme: several },
});
const wanted = (name) => values[name].flatMap((value) => value.split(",")).filter(Boolean);

const serving = server(process.env.VENSTER_DIST).listen(0, "127.0.0.1");
await once(serving, "listening");
const address = `http://127.0.0.1:${serving.address().port}/some/folder/`;
const browser = await chromium.launch({
  executablePath: process.env.VENSTER_CHROMIUM ?? "/usr/bin/chromium",
  args: CHROMIUM_ARGUMENTS,
});
try {
  await takeAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
  serving.close();
  serving.closeAllConnections();
}

async function takeAll() {
  const states = STATES.filter(({ name }) => matches(name, wanted("only")));
  if (states.length === 0 && !wanted("only").some((part) => part.includes("gallery"))) {
    throw new Error(`No state is called like that; there are:\n${STATES.map(({ name }) => `  ${name}`).join("\n")}`);
  }
  const languages = chosen("language", await offered(), wanted("lang"));
  const schemes = chosen("scheme", SCHEMES, wanted("scheme"));
  const widths = wanted("width").length > 0 ? wanted("width").map(Number) : WIDTHS;
  if (!widths.every((width) => Number.isInteger(width) && width > 0)) throw new Error("A width is a number of pixels.");

  await mkdir(values.out, { recursive: true });
  const isEverything = ["only", "lang", "width", "scheme"].every((name) => wanted(name).length === 0);
  // What is called otherwise by now would stay for ever.
  if (isEverything) for (const file of await pictures()) await rm(join(values.out, file));

  const visits = [...new Set(states.map(({ visit }) => visit))];
  const jobs = visits.flatMap((visit) =>
    languages.flatMap((language) => schemes.map((scheme) => ({ visit, language, scheme }))),
  );
  const skipped = new Set();
  let taken = 0;
  const work = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const pictures = await take({ ...job, states, widths, skipped });
      taken += pictures;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  taken += await takeGallery(widths, schemes);

  await writeFile(join(values.out, "index.html"), overview(await pictures()));
  for (const name of skipped) console.log(`${name}: this build has nothing of the kind.`);
  console.log(`${taken} pictures.`);
}

/** Takes the pictures of the design system's pages, which come after all states. Gives how many there are. */
async function takeGallery(widths, schemes) {
  const gallery = process.env.VENSTER_GALLERY;
  const pages = gallery ? (await readdir(gallery)).filter((file) => file.endsWith(".html")).sort() : [];
  const serving = server(gallery).listen(0, "127.0.0.1");
  await once(serving, "listening");
  let taken = 0;
  for (const [index, file] of pages.entries()) {
    const name = `${STATES.length + 1 + index}-gallery-${file.replace(".html", "")}`;
    if (!matches(name, wanted("only"))) continue;
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`http://127.0.0.1:${serving.address().port}/some/folder/${file}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: heightOf(width) });
        await settle(page);
        await page.screenshot({ path: join(values.out, `${name}.en.${width}.${colorScheme}.png`), fullPage: true });
        taken += 1;
      }
      await page.close();
    }
  }
  serving.close();
  serving.closeAllConnections();
  return taken;
}

/** Takes the pictures of the states of one visit. Gives how many there are. */
async function take({ visit, language, scheme, states, widths, skipped }) {
  const context = await browser.newContext({ locale: language, colorScheme: scheme, reducedMotion: "reduce" });
  try {
    await context.addInitScript((language) => {
      try {
        localStorage.setItem("venster/1/language", language);
      } catch {
        // Where the browser refuses to store, its own wish for a language is what counts.
      }
    }, language);
    const page = await context.newPage();
    await VISITS[visit]?.(page);
    const at = new Visit(page, language, address);
    const last = states.findLast((state) => state.visit === visit);
    let taken = 0;
    for (const state of STATES.slice(0, STATES.indexOf(last) + 1)) {
      if (state.visit !== visit) continue;
      const there = await step(`${state.name} in ${language}`, () => state.reach(at));
      if (there === false) skipped.add(state.name);
      else if (states.includes(state)) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: heightOf(width) });
          await settle(page);
          const path = join(values.out, `${state.name}.${language}.${width}.${scheme}.png`);
          await page.screenshot({ path, fullPage: !state.inWindow, animations: "disabled", caret: "hide" });
          taken += 1;
        }
      }
      if (there !== false) await state.leave?.(at);
    }
    return taken;
  } finally {
    await context.close();
  }
}

async function step(name, reach) {
  try {
    return await reach();
  } catch (error) {
    throw new Error(`${name} can't be reached: does tests/e2e/shots/states.js still say how?\n${error.message}`);
  }
}

/** As high as screens of that width are; only what lies above the page, and the window's own measures, depend on it. */
function heightOf(width) {
  if (width < 600) return 640;
  return width < 1000 ? 1024 : 900;
}

/** Waits until everything that the page asked for has come and is laid out. */
async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (const image of document.images) image.loading = "eager";
    do await frame();
    while (document.fonts.status === "loading" || [...document.images].some(({ complete }) => !complete));
    // Fonts that would move what is seen wait for the learner to do something.
    document.body.click();
    await frame();
    await frame();
  });
}

/** The languages that the page offers. */
async function offered() {
  const page = await browser.newPage();
  await page.goto(address);
  const languages = await page
    .locator('meta[name="venster-catalogue"]')
    .evaluateAll((metas) => metas.map((meta) => meta.dataset.lang));
  await page.close();
  return languages;
}

function chosen(what, all, wanted) {
  const unknown = wanted.find((one) => !all.includes(one));
  if (unknown) throw new Error(`There is no ${what} "${unknown}"; there are ${all.join(", ")}.`);
  return all.filter((one) => wanted.length === 0 || wanted.includes(one));
}

function matches(name, parts) {
  return parts.length === 0 || parts.some((part) => name.includes(part));
}

async function pictures() {
  const files = await readdir(values.out);
  return files.filter((file) => /^\d+-.*\.png$/.test(file)).sort();
}
