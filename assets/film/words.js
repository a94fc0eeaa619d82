// The player's words come from the page, in the learner's language: a line each, "player.play = Play".

/** Gives a function that says the text of a key, with what stands in its braces. */
export function wordsOf(lines) {
  const texts = new Map();
  for (const line of lines.split("\n")) {
    const [, key, text] = /^player\.([a-z-]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key) texts.set(key, text);
  }
  return (key, values = {}) => (texts.get(key) ?? "").replace(/\{([a-z]+)\}/g, (_, name) => values[name] ?? "");
}

/** A time in milliseconds as a clock shows it: 0:42, 1:00:05. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
