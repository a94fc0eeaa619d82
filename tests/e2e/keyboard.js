// Hands that know only keys, and what can be said of the focus after each of them.

import { expect } from "./fixtures.js";

export class Keyboard {
  constructor(page) {
    this.page = page;
    this.focused = page.locator(":focus");
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Presses Tab, or Shift+Tab, until the focus is where it should go, and sees it on each stop. */
  async tabTo(target, key = "Tab") {
    const stops = [];
    for (let pressed = 0; pressed < 40; pressed++) {
      await this.press(key);
      stops.push(await this.expectVisibleFocus());
      if (await isFocused(target)) return;
    }
    throw new Error(`${key} doesn't come to ${target}, but to:\n${stops.join("\n")}`);
  }

  /** What has the focus shows it, and stands in the window. Gives its words. */
  async expectVisibleFocus() {
    const focus = await this.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === document.body) return { words: "nothing" };
      const hasRing = (element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
      };
      const { top, bottom, width, height } = focused.getBoundingClientRect();
      return {
        words: focused.textContent.trim() || focused.closest("label")?.textContent || focused.id,
        // A radio button's ring may be drawn around its label, which is what is clicked.
        ring: hasRing(focused) || [focused.closest("label")].some((label) => label && hasRing(label)),
        inWindow: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
      };
    });
    expect(focus, "the focus").toEqual({ words: focus.words, ring: true, inWindow: true });
    return focus.words;
  }

  /** The focus is on the heading, at the top of the page: the new screen is read from its beginning. */
  async expectHeading(words) {
    await expect(this.focused).toHaveRole("heading");
    await expect(this.focused).toHaveText(words);
    await expect(this.focused).toBeInViewport();
  }
}

function isFocused(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
