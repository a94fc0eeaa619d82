// Elements, made without markup in strings.

/** An element with attributes, listeners (`onclick` and the like are functions) and children. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

// Drawn in a square of 24, one path each.
const ICONS = {
  play: "M7 4.5v15l13-7.5z",
  pause: "M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z",
  back: "M12 5V1.5L6.5 6l5.5 4.5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z",
  forward: "M12 5V1.5L17.5 6 12 10.5V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-8z",
  sound: "M3 9v6h4l5 4.5v-15L7 9zM15 8.5v7a4.2 4.2 0 0 0 0-7zM15 4.3v2a6.2 6.2 0 0 1 0 11.4v2a8.2 8.2 0 0 0 0-15.4z",
  mute: "M3 9v6h4l5 4.5v-15L7 9zM20.5 8.6l-1.4-1.4L16.5 9.8l-2.6-2.6-1.4 1.4L15.1 11.2 12.5 13.8l1.4 1.4 2.6-2.6 2.6 2.6 1.4-1.4-2.6-2.6z",
  captions:
    "M3 4.5h18v15H3zM5 6.5v11h14v-11zM7 10.5a1.5 1.5 0 0 1 1.5-1.5h2v1.7H8.7v2.6h1.8V15h-2A1.5 1.5 0 0 1 7 13.5zM13 10.5A1.5 1.5 0 0 1 14.5 9h2v1.7h-1.8v2.6h1.8V15h-2a1.5 1.5 0 0 1-1.5-1.5z",
  settings:
    "M4 6h9.2a2.8 2.8 0 0 1 5.4 0H20v2h-1.4a2.8 2.8 0 0 1-5.4 0H4zM4 16h1.4a2.8 2.8 0 0 1 5.4 0H20v2h-9.2a2.8 2.8 0 0 1-5.4 0H4z",
  fullscreen: "M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z",
  window: "M8 4h2v6H4V8h4zM14 4h2v4h4v2h-6zM4 14h6v6H8v-4H4zM14 14h6v2h-4v4h-2z",
};

/** A picture that says nothing which the words beside it, or its button's name, don't say. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  path.setAttribute("fill-rule", "evenodd");
  svg.append(path);
  return svg;
}

/** A button that shows a picture and is called by words. */
export function iconButton(name, label, onclick, properties = {}) {
  return make("button", { type: "button", class: "film-button", "aria-label": label, title: label, onclick, ...properties }, icon(name));
}

/** Changes what such a button shows and is called. */
export function rename(button, name, label) {
  button.setAttribute("aria-label", label);
  button.title = label;
  button.replaceChildren(icon(name));
}
