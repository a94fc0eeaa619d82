// Hands that know only keys, ears that hear what a screen reader is told, and what can be seen of the focus meanwhile.

import { expect } from "./fixtures.js";

/** The browser's names for roles, where readers say something else. */
const ROLES = { DisclosureTriangle: "summary", radio: "radio button" };

/** What is said of a state beside the name. */
const STATES = {
  expanded: { true: "expanded", false: "collapsed" },
  checked: { true: "checked", false: "not checked" },
  pressed: { true: "pressed", false: "not pressed" },
  invalid: { true: "invalid" },
  disabled: { true: "unavailable" },
};

export class Keyboard {
  #session;

  constructor(page) {
    this.page = page;
    this.focused = page.locator(":focus");
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Presses Tab, or Shift+Tab, until the focus is where it should go, and sees each stop. Gives what is heard. */
  async tabTo(target, key = "Tab") {
    const stops = [];
    for (let pressed = 0; pressed < 40; pressed++) {
      await this.press(key);
      await this.expectVisibleFocus();
      stops.push(await this.heard());
      if (await isFocused(target)) return stops;
    }
    throw new Error(`${key} doesn't come to ${target}, but to:\n${stops.join("\n")}`);
  }

  /** What a reader is told of the element that has the focus: its role, name and states, and the group around it. */
  async heard() {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    const { result } = await this.#session.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { objectId } = result;
    const { node } = await this.#session.send("DOM.describeNode", { objectId });
    const { nodes } = await this.#session.send("Accessibility.getPartialAXTree", { objectId, fetchRelatives: true });
    const focused = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    const values = Object.fromEntries((focused.properties ?? []).map(({ name, value }) => [name, value.value]));
    const states = Object.entries(STATES).map(([state, words]) => words[values[state]]);
    const parent = ({ parentId }) => nodes.find(({ nodeId }) => nodeId === parentId);
    let group = focused;
    while (group && group.role?.value !== "group") group = parent(group);
    return [
      `${ROLES[focused.role.value] ?? focused.role.value} “${focused.name?.value}”`,
      ...states,
      values.level && `level ${values.level}`,
      focused.description?.value && `“${focused.description.value}”`,
      group?.name?.value && `in “${group.name.value}”`,
    ]
      .filter(Boolean)
      .join(", ");
  }

  async expectHeard(words) {
    await expect.poll(() => this.heard(), { message: "what is heard" }).toBe(words);
  }

  /** What has the focus shows it, stands in the window, and nothing lies over it. */
  async expectVisibleFocus() {
    const focus = await this.page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === document.body) return { words: "nothing" };
      // A radio button's ring may be drawn around its label, which is what is clicked; a link's around all that it covers.
      const label = focused.closest("label");
      const places = [[focused], [label], [focused, "::after"]];
      const ring = places.some(([element, part]) => {
        // What isn't seen itself has no ring that is seen.
        if (!element?.checkVisibility({ opacityProperty: true })) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
      });
      const { left, top, bottom, width, height } = focused.getClientRects()[0];
      const [x, y] = [left + width / 2, Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1)];
      const hit = document.elementFromPoint(x, y);
      return {
        words: focused.textContent.trim() || label?.textContent || focused.id,
        ring,
        inWindow: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
        onTop: focused.contains(hit) || Boolean(label?.contains(hit)),
      };
    });
    expect(focus, "the focus").toEqual({ words: focus.words, ring: true, inWindow: true, onTop: true });
  }

  /** The focus is on the heading, at the top of the page: the new screen is read from its beginning. */
  async expectHeading(words) {
    await this.expectHeard(`heading “${words}”, level 1`);
    await expect(this.focused).toBeInViewport();
  }
}

function isFocused(locator) {
  return locator.evaluate((element) => element === document.activeElement);
}
