// Hands a scenario's static page over to the app: it empties the page directly before the app fills it, and puts back
// what the learner had: the focus, opened details, and what they wanted of the app. boot.js fetches it beside the
// program, so that a page doesn't carry it to its first paint.

addEventListener("venster-takes-over", handOver, { once: true });

function handOver() {
  const { body } = document;
  const shown = shownNow();
  const focused = document.activeElement ?? body;
  const focus = placeOf(focused);
  const opened = [...document.querySelectorAll("details[open], [popover]")].filter(
    (one) => one.open || isPopped(one),
  );
  const places = opened.map(placeOf);
  const wanted = document.querySelector("[data-wanted]");
  const wish = wanted && placeOf(wanted);
  history.replaceState(history.state, "", `./${body.dataset.route}`);
  body.removeAttribute("data-route");
  body.replaceChildren();
  // The whole sheet has come: boot.js waits for it.
  document.querySelector("style").remove();
  // The app fills the page in this very task; this comes directly after it, and before anything is painted.
  queueMicrotask(() => {
    if (shownNow() !== shown) {
      if (focused !== body) document.getElementById("heading").focus();
      scrollTo(0, 0);
      return;
    }
    for (const place of places) {
      const one = at(place);
      if (one?.localName === "details") one.open = true;
      else one?.showPopover();
    }
    if (focused !== body) at(focus)?.focus({ preventScroll: true });
    if (wish) at(wish)?.click();
  });
}

/** Which screen is shown. */
function shownNow() {
  const { scene } = document.querySelector("main").dataset;
  return `${scene} ${document.getElementById("heading").textContent}`;
}

function isPopped(element) {
  try {
    return element.matches(":popover-open");
  } catch {
    return false;
  }
}

/** Where an element stands: below which one that can be named, and the how-manieth child of which. */
function placeOf(element) {
  const path = [];
  while (!element.id && !element.matches("header, main, body")) {
    path.unshift([...element.parentElement.children].indexOf(element));
    element = element.parentElement;
  }
  return { root: element.id ? `#${element.id}` : element.localName, path };
}

function at({ root, path }) {
  return path.reduce((element, place) => element?.children[place], document.querySelector(root));
}
