// The words of the scenario, read from its authors' text: a journey that looks for words doesn't break when they are
// written better, and doesn't take the compiler's word for what they are.

import { readFileSync } from "node:fs";

const read = (name) =>
  readFileSync(new URL(`../../content/03-vulnerability/one-hour-by-level/${name}`, import.meta.url), "utf8");
const TEXT = read("en.md");

/** The scenario that the journeys play. */
export const SCENARIO = { id: "one-hour-by-level", title: /^# (.+)$/m.exec(TEXT)[1] };

/** The cast's names, by their ids. */
export const NAMES = Object.fromEntries(
  [...read("scenario.toml").matchAll(/^\[cast\.([a-z-]+)\]\nname = "(.+)"$/gm)].map(([, id, name]) => [id, name]),
);

/** Everything in the text that has an id, in its order. */
const ENTRIES = [];
/** What speaks for an option, and its price, by `scene.choice`. */
const REASONS = new Map();

let scene;
let choice;
let givesReasons;
for (const line of TEXT.split("\n")) {
  const [, before, id, rest] = /^(.*?)\s*\{#([a-z0-9-]+)([^}]*)\}\s*$/.exec(line) ?? [];
  if (line.startsWith("## ")) [scene, choice, givesReasons] = [id, undefined, false];
  if (line === "  ***") givesReasons = true;
  else if (givesReasons && line.startsWith("  ")) REASONS.set(`${scene}.${choice}`, plain(line));
  if (!id) continue;
  const attributes = Object.fromEntries([...rest.matchAll(/([a-z-]+)=("[^"]*"|\S+)/g)].map(([, ...pair]) => pair));
  const option = /^- \[(.*)\]\(#[a-z0-9-]+\)$/.exec(before);
  if (option) {
    [choice, givesReasons] = [id, false];
    ENTRIES.push({ id: `${scene}.${id}`, kind: "option", scene, words: plain(option[1]) });
  } else if (line.startsWith("## ")) {
    ENTRIES.push({ id, kind: "scene", scene, words: plain(before.slice(3)) });
  } else if (!line.startsWith("```")) {
    const follows = line.startsWith("  ") ? `${scene}.${choice}` : undefined;
    const people = Object.keys(attributes).filter((key) => key in NAMES);
    const { because } = attributes;
    ENTRIES.push({ id, kind: "told", scene, follows, because, people, words: plain(before.replace(/^- /, "")) });
  }
}

/** Running text without its marks. */
function plain(text) {
  return text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\s*\[@[^\]]+\]/g, "")
    .replace(/[*_]([^*_]+)[*_]/g, "$1")
    .trim();
}

/** The words of a scene's heading, an option (`scene.choice`), a paragraph, a suggestion. */
export function words(id) {
  const found = ENTRIES.find((entry) => entry.id === id);
  if (!found) throw new Error(`The scenario has no words called ${id}.`);
  return found.words;
}

/** The names of a scene's options. */
export function optionsOf(scene) {
  return ENTRIES.filter((entry) => entry.kind === "option" && entry.scene === scene).map(({ id }) => id);
}

/** What speaks for an option, and its price. */
export function reasons(option) {
  return REASONS.get(option);
}

/** The paragraphs of what happens after an option. */
export function consequencesOf(option) {
  return ENTRIES.filter((entry) => entry.follows === option);
}

/** The paragraphs of a scene that go back to an earlier choice. */
export function delayedIn(scene) {
  return ENTRIES.filter((entry) => entry.scene === scene && entry.because);
}

/** The statement of the stand, and where the others stand. */
export const STANCE = (() => {
  const [, head, statement, quotes] = /```stance \{#\S+ ([^}]*)\}\n(.+)\n([^`]*)```/.exec(TEXT);
  const stands = Object.fromEntries(head.split(" ").map((one) => one.split("=")));
  const said = [...quotes.matchAll(/^> \*\*(.+?)\*\*: (.+)$/gm)];
  return {
    statement,
    positions: said.map(([, name, quote]) => {
      const person = Object.keys(NAMES).find((id) => NAMES[id] === name);
      return { name, stand: stands[person], quote };
    }),
  };
})();

/** How many sources the text cites. */
export const SOURCES = new Set([...TEXT.matchAll(/\[@([^\]]+)\]/g)].map(([, key]) => key)).size;

/** How many people can be asked. */
export const VOICES = [...TEXT.matchAll(/^## .*\.voice/gm)].length;
