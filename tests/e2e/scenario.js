// The words of the scenario, read from its authors' texts: a journey that looks for words doesn't break when they are
// written better, and doesn't take the compiler's word for what they are.

import { readFileSync } from "node:fs";

import { LANGUAGES } from "./texts.js";

const read = (name) =>
  readFileSync(new URL(`../../content/03-vulnerability/one-hour-by-level/${name}`, import.meta.url), "utf8");
const CAST = read("scenario.toml");

/** Everything in a text that has an id, in its order, and what speaks for each option. */
function parse(markdown) {
  const entries = [];
  const reasons = new Map();
  let scene;
  let choice;
  let givesReasons;
  for (const line of markdown.split("\n")) {
    const [, before, id, rest] = /^(.*?)\s*\{#([a-z0-9-]+)([^}]*)\}\s*$/.exec(line) ?? [];
    if (line.startsWith("## ")) [scene, choice, givesReasons] = [id, undefined, false];
    if (line === "  ***") givesReasons = true;
    else if (givesReasons && line.startsWith("  ")) reasons.set(`${scene}.${choice}`, plain(line));
    if (!id) continue;
    const attributes = Object.fromEntries([...rest.matchAll(/([a-z-]+)=("[^"]*"|\S+)/g)].map(([, ...pair]) => pair));
    const option = /^- \[(.*)\]\(#[a-z0-9-]+\)$/.exec(before);
    if (option) {
      [choice, givesReasons] = [id, false];
      entries.push({ id: `${scene}.${id}`, kind: "option", scene, words: plain(option[1]) });
    } else if (line.startsWith("## ")) {
      entries.push({ id, kind: "scene", scene, words: plain(before.slice(3)) });
    } else if (!line.startsWith("```")) {
      const follows = line.startsWith("  ") ? `${scene}.${choice}` : undefined;
      entries.push({ id, kind: "told", scene, follows, attributes, words: plain(before.replace(/^- /, "")) });
    }
  }
  return { entries, reasons };
}

/** Running text without its marks. */
function plain(text) {
  return text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replace(/\s*\[@[^\]]+\]/g, "")
    .replace(/[*_]([^*_]+)[*_]/g, "$1")
    .trim();
}

/** The cast's names in a language, by their ids. */
function names(language) {
  const cast = [...CAST.matchAll(/^\[cast\.([a-z-]+)\]\n((?:.+\n)*)/gm)];
  const name = (lines) => new RegExp(`^name(?:\\.${language})? = "(.+)"$`, "m").exec(lines)[1];
  return Object.fromEntries(cast.map(([, id, lines]) => [id, name(lines)]));
}

/** The statement of the stand, and what is said of it. Where each stands is told by the source alone. */
function stance(markdown, names) {
  const fence = /```stance \{#[^}]*\}\n(.+)\n([^`]*)```/;
  const [head] = fence.exec(SOURCE);
  const [, statement, quotes] = fence.exec(markdown);
  const positions = [...quotes.matchAll(/^> \*\*(.+?)\*\*: (.+)$/gm)].map(([, name, quote]) => {
    const person = Object.keys(names).find((id) => names[id] === name);
    return { name, stand: new RegExp(`\\b${person}=([a-z-]+)`).exec(head)[1], quote };
  });
  return { statement, positions };
}

/** The text that the others are translations of: it alone says what follows from what. */
const SOURCE = read("en.md");
const OUTLINE = parse(SOURCE).entries;

/** The scenario in a language. */
class Told {
  #entries;
  #reasons;
  #markdown;

  constructor(language) {
    const markdown = read(`${language}.md`);
    const { entries, reasons } = parse(markdown);
    this.id = "one-hour-by-level";
    this.title = /^# (.+)$/m.exec(markdown)[1];
    this.names = names(language);
    this.stance = stance(markdown, this.names);
    this.#markdown = markdown;
    this.#reasons = reasons;
    this.#entries = OUTLINE.map(({ attributes = {}, ...entry }, at) => {
      if (entries[at]?.id !== entry.id) throw new Error(`In ${language} ${entry.id} doesn't stand where it should.`);
      const people = Object.keys(attributes).filter((key) => key in this.names);
      return { ...entry, people, because: attributes.because, words: entries[at].words };
    });
  }

  /** The words of a scene's heading, an option (`scene.choice`), a paragraph, a suggestion. */
  words(id) {
    const found = this.#entries.find((entry) => entry.id === id);
    if (!found) throw new Error(`The scenario has no words called ${id}.`);
    return found.words;
  }

  /** The names of a scene's options. */
  optionsOf(scene) {
    return this.#entries.filter((entry) => entry.kind === "option" && entry.scene === scene).map(({ id }) => id);
  }

  /** What somebody says who is asked, one paragraph after the other. */
  saidBy(voice) {
    const [, said] = new RegExp(`^## .*\\{#${voice}[ }].*\n([^#]*)`, "m").exec(this.#markdown);
    return [...said.matchAll(/^> \*\*.+?\*\*: (.+)$/gm)].map(([, words]) => plain(words));
  }

  /** What speaks for an option, and its price. */
  reasons(option) {
    return this.#reasons.get(option);
  }

  /** The paragraphs of what happens after an option. */
  consequencesOf(option) {
    return this.#entries.filter((entry) => entry.follows === option);
  }

  /** The paragraphs of a scene that go back to an earlier choice. */
  delayedIn(scene) {
    return this.#entries.filter((entry) => entry.scene === scene && entry.because);
  }
}

/** The scenario that the journeys play, in each language. */
export const TOLD = Object.fromEntries(LANGUAGES.map((language) => [language, new Told(language)]));

/** In the language that most journeys are played in. */
export const SCENARIO = TOLD.en;
export const NAMES = SCENARIO.names;
export const STANCE = SCENARIO.stance;
export const words = (id) => SCENARIO.words(id);
export const optionsOf = (scene) => SCENARIO.optionsOf(scene);

/** How many sources the text cites. */
export const SOURCES = new Set([...SOURCE.matchAll(/\[@([^\]]+)\]/g)].map(([, key]) => key)).size;

/** How many people can be asked. */
export const VOICES = [...SOURCE.matchAll(/^## .*\.voice/gm)].length;
