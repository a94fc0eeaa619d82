// The words of the interface, read from the files that the app is built with: a journey in another language is the same
// journey, and words that are written better break nothing.

import { readFileSync } from "node:fs";

/** The languages that everything can be read in. */
export const LANGUAGES = ["en", "nl"];

const TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)]));

function read(language) {
  const lines = readFileSync(new URL(`../../assets/texts/${language}.txt`, import.meta.url), "utf8").split("\n");
  return new Map(
    lines.map((line) => /^([a-z][a-z.-]*) = (.*)$/.exec(line)).filter(Boolean).map(([, key, text]) => [key, text]),
  );
}

/** The text of a key in a language, with what stands in its braces. */
export function text(language, key, values = {}) {
  const found = TEXTS[language].get(key);
  if (found === undefined) throw new Error(`The interface has no text called ${key} in ${language}.`);
  return found.replace(/\{([a-z]+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`The text ${key} has no value for ${name}.`);
    return values[name];
  });
}
