// What can be wrong with where things stand, whatever they are: too wide, cut off, over one another, too small to hit.
// Everything is measured in the page as it is laid out; what is found is said in words.

import { expect } from "./fixtures.js";

/** The least that a target measures in either direction, and what an option measures in height, in CSS pixels. */
const TARGET = 24;
const OPTION = 44;

/** Each page's session: what is set in it is gone with it. */
const SESSIONS = new WeakMap();

/** Lays the page out for a window of this size; `density` is how many device pixels a CSS pixel has. */
export async function layOut(page, { width, height, density = 1, text = 1 }) {
  if (!SESSIONS.has(page)) SESSIONS.set(page, await page.context().newCDPSession(page));
  const metrics = { width, height, deviceScaleFactor: density, mobile: false };
  await SESSIONS.get(page).send("Emulation.setDeviceMetricsOverride", metrics);
  // The browser answers before the page knows.
  await page.waitForFunction(
    ([width, height, density]) => innerWidth === width && innerHeight === height && devicePixelRatio === density,
    [width, height, density],
  );
  // As a browser's own setting for the size of text does it.
  await page.evaluate((text) => {
    document.documentElement.style.fontSize = text === 1 ? "" : `${text * 100}%`;
  }, text);
}

/** Waits until the web fonts are in the page: what is measured before is measured in others. */
export async function fontsAreHere(page) {
  // Where something would move by them they come with an input; this key does nothing else.
  const come = async () => {
    await page.keyboard.press("Shift");
    return page.locator("html.fonts").count();
  };
  await expect.poll(come, { message: "the web fonts" }).toBe(1);
}

/** The sizes at which a screen that is mostly words is looked at. */
export const SCREEN_SIZES = {
  "a phone": { width: 360, height: 640 },
  "320 wide": { width: 320, height: 640 },
  "651 wide": { width: 651, height: 740 },
  "768 wide": { width: 768, height: 1024 },
  "a desk": { width: 1280, height: 900 },
  "a phone, text at 200 %": { width: 360, height: 640, text: 2 },
};

/** Looks at states at several sizes, and says at the end what is wrong, in which of them. */
export class Layouts {
  #page;
  #sizes;
  #found = new Map();

  /** `sizes` by their names. */
  constructor(page, sizes) {
    this.#page = page;
    this.#sizes = sizes;
  }

  /** Looks at what is shown at all sizes. Leaves the page at the first. */
  async look(state) {
    for (const [name, size] of Object.entries(this.#sizes)) {
      await layOut(this.#page, size);
      for (const fault of await this.#page.evaluate(measure, { TARGET, OPTION })) {
        if (!this.#found.has(fault)) this.#found.set(fault, { states: new Set(), sizes: new Set() });
        const { states, sizes } = this.#found.get(fault);
        states.add(state);
        sizes.add(name);
      }
    }
    await layOut(this.#page, Object.values(this.#sizes)[0]);
  }

  expectNoFaults() {
    const faults = [...this.#found].map(
      ([fault, { states, sizes }]) => `${fault}: ${[...states].join("; ")} (${[...sizes].join("; ")})`,
    );
    expect(faults).toEqual([]);
  }
}

function measure({ TARGET, OPTION }) {
  const faults = [];
  const root = document.documentElement;
  const width = root.clientWidth;

  const name = (element) => {
    const of = element.className && typeof element.className === "string" ? `.${element.className.split(" ")[0]}` : "";
    const words = (element.textContent || element.ariaLabel || "").trim().replace(/\s+/g, " ");
    return `${element.localName}${of} “${words.slice(0, 30)}”`;
  };
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Words for those who listen take no room on purpose.
  const isForEars = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (getComputedStyle(one).clipPath === "inset(50%)") return true;
    }
    return false;
  };
  // Of what lies over the page only the page's own beginning can be reached before it is closed.
  const over = document.querySelector(":popover-open");
  const all = [...(over ?? document.body).querySelectorAll("*")].filter(isSeen);

  // Sideways.
  if (root.scrollWidth > width) faults.push(`the page is ${root.scrollWidth - width} too wide`);
  for (const element of [root, document.body]) {
    if (["hidden", "clip"].includes(getComputedStyle(element).overflowX)) faults.push("what is too wide is hidden");
  }

  // Cut off, or to be scrolled sideways inside the page.
  for (const element of over ? [over, ...all] : all) {
    const { overflowX, overflowY } = getComputedStyle(element);
    // What is typed may be longer than its field, and then moves along in it.
    if (overflowX === "visible" || ["img", "input"].includes(element.localName) || isForEars(element)) continue;
    const [tooWide, tooHigh] = [
      element.scrollWidth - element.clientWidth,
      element.scrollHeight - element.clientHeight,
    ];
    if (tooWide > 1) faults.push(`${name(element)} hides ${tooWide} of its width`);
    if (tooHigh > 1 && ["hidden", "clip"].includes(overflowY)) {
      faults.push(`${name(element)} hides ${tooHigh} of its height`);
    }
  }

  // Each line of words, as high as its small letters: what is above and below is often empty.
  const lines = [];
  for (const element of all) {
    if (isForEars(element)) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const inset = Math.max(0, (bottom - top - 0.5 * parseFloat(getComputedStyle(element).fontSize)) / 2);
        lines.push({ element, left, right, top: top + inset, bottom: bottom - inset });
      }
    }
  }

  // Out of the window, or out of the box in which they stand.
  const isBox = (element) => {
    const style = getComputedStyle(element);
    const isFilled = !/, 0\)$|^transparent$/.test(style.backgroundColor);
    return isFilled || parseFloat(style.borderInlineStartWidth) > 0 || style.overflowX !== "visible";
  };
  const boxes = new Map();
  const boxOf = (element) => {
    if (!boxes.has(element)) {
      let box = element;
      while (box && box !== document.body && !isBox(box)) box = box.parentElement;
      boxes.set(element, box && box !== document.body && box !== root ? box : null);
    }
    return boxes.get(element);
  };
  const spilt = new Set();
  for (const line of lines) {
    const box = boxOf(line.element);
    const frame = box?.getBoundingClientRect() ?? { left: 0, right: width, top: -Infinity, bottom: Infinity };
    const scrolls = box && ["auto", "scroll"].includes(getComputedStyle(box).overflowY);
    const isOut = line.left < Math.max(0, frame.left) - 1 || line.right > Math.min(width, frame.right) + 1;
    const isBelow = !scrolls && (line.top < frame.top - 1 || line.bottom > frame.bottom + 1);
    if (isOut || isBelow) spilt.add(line.element);
  }
  for (const element of spilt) {
    faults.push(`${name(element)} stands out of ${boxOf(element) ? "its box" : "the window"}`);
  }

  // Words over words. Those of one paragraph make room for one another.
  const blocks = new Map();
  const blockOf = (element) => {
    if (!blocks.has(element)) {
      let block = element;
      while (/^inline$|^contents$/.test(getComputedStyle(block).display)) block = block.parentElement;
      blocks.set(element, block);
    }
    return blocks.get(element);
  };
  const crossed = new Set();
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (other.top > one.bottom - 1) break;
      const isApart = one.right <= other.left + 1 || other.right <= one.left + 1;
      if (isApart || blockOf(one.element) === blockOf(other.element)) continue;
      crossed.add(`${name(one.element)} and ${name(other.element)} stand over one another`);
    }
  });
  faults.push(...crossed);

  // Targets. A label is the target of the button in it; a link or a word with a meaning in a sentence is as high as
  // its line, which WCAG 2.5.8 excepts.
  const isInSentence = (element) =>
    getComputedStyle(element).display.startsWith("inline") &&
    [...element.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const targets = all.filter(
    (element) =>
      element.matches("a[href], button, summary, textarea, label:has(input), input") &&
      !(element.localName === "input" && element.closest("label")) &&
      !isInSentence(element),
  );
  for (const target of targets) {
    const { width, height } = target.getBoundingClientRect();
    if (width < TARGET || height < TARGET) faults.push(`${name(target)} is only ${width} by ${height}`);
    if (target.dataset.choice && height < OPTION) faults.push(`${name(target)} is only ${height} high`);
  }

  // Something over a target: whoever clicks on it hits something else.
  const place = [scrollX, scrollY];
  for (const target of targets) {
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 8, (top + bottom) / 2],
      [right - 8, (top + bottom) / 2],
    ];
    for (const [x, y] of points) {
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const hit = document.elementFromPoint(x, y);
      if (hit && !target.contains(hit)) {
        faults.push(`${name(target)} lies below ${name(hit)}`);
        break;
      }
    }
  }
  scrollTo(...place);
  return faults;
}
