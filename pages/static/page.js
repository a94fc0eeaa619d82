// What a scenario's static page does until the app is there. It takes what the learner does (a stand, somebody asked, a
// choice), writes it into the record in the record's own form (crates/record/src/line.rs), and shows what the app would
// show, which stands in the page's templates. When the app is ready it takes this page's place in one step; what could
// not be taken here is then done there.
//
// It takes nothing in a frame, where the browser refuses storage, and where the scenario is under way: what stands
// there is for the app to read.

const SPACE = "venster/1/own/";
const HINT = `${SPACE}open`;
/** The highest clock that there is, 2^53 - 2. */
const LATEST = Number.MAX_SAFE_INTEGER - 1;
/** How long after the first paint the app is fetched at the latest, in milliseconds. */
const LATEST_START = 500;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

const { body, currentScript } = document;
const { version, stance } = currentScript.dataset;
const main = document.querySelector("main");
const { scenario, scene } = main.dataset;
const announcer = document.getElementById("announcer");
const mayTake = self === top;
/** Ends when the app takes over: from then on the page is the app's alone. */
const here = new AbortController();
const on = (name, act) => addEventListener(name, act, { signal: here.signal });

let takes = mayTake;
/** The fact on which all that is done here rests, once something was done. */
let restsOn;
let writer;
let written = 0;
let clock = 0;
let isUnderWay = false;
/** What says that the app is waited for. */
let status;

const template = (mark) => document.querySelector(`template${mark}`);

on("click", ({ target }) => {
  const button = target.closest("main button");
  if (!button) return;
  const { choice, action } = button.dataset;
  if (choice) choose(button, choice);
  else if (button.matches("[aria-expanded=false]")) hear(button);
  else if (action) wait(button);
});

on("change", ({ target }) => {
  const { value } = target;
  const taken = template(`[data-stand="${value}"]`);
  if (!taken) return;
  if (keep("answered", stance, "stand", value)) announcer.textContent = taken.dataset.says;
  else wait(target);
});

function choose(button, choice) {
  if (!keep("chose", scene, choice)) return wait(button);
  const [phases, pane] = template("#chosen").content.children;
  document.querySelector(".phases").replaceWith(phases);
  if (pane) become(main.querySelector(".pane"), pane);
  main.querySelector(".text").replaceWith(template(`[data-chosen="${choice}"]`).content);
  announcer.textContent = "";
  goToHeading();
  showPicturesSoon();
}

function hear(button) {
  // Answers stand in the order of those who are asked.
  const answer = document.querySelectorAll("template[data-heard]")[
    [...main.querySelectorAll(".ask [aria-expanded]")].indexOf(button)
  ];
  if (!keep("heard", answer.dataset.heard)) return wait(button);
  button.setAttribute("aria-expanded", true);
  button.after(answer.content);
  announcer.textContent = answer.dataset.says;
  showPicturesSoon();
}

/** Has the pictures fetched: drawing them would hold up what the learner reads and does first, so it comes after it. */
function showPictures() {
  for (const picture of document.querySelectorAll("img[data-src]")) {
    const { src } = picture.dataset;
    delete picture.dataset.src;
    if (picture.getAttribute("src") !== src) picture.src = src;
  }
}

function showPicturesSoon() {
  requestAnimationFrame(() => setTimeout(showPictures));
}

/** Gives an element, and what is in it, the attributes of another one of the same build. */
function become(element, other) {
  for (const { name, value } of other.attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  [...other.children].forEach((child, at) => become(element.children[at], child));
}

/** Says that the app is waited for, beside what was pressed, and marks what the app is to do. */
function wait(control) {
  takes = false;
  main.querySelector("[data-wanted]")?.removeAttribute("data-wanted");
  if (!isUnderWay) control.setAttribute("data-wanted", "");
  status?.remove();
  status = template(isUnderWay ? "#under-way" : "#opening").content.firstChild.cloneNode(true);
  announcer.textContent = status.textContent;
  (control.closest(".steps") ?? control).after(status);
}

/** Writes a fact that rests on what was chosen, with the beginning before it if it is the first. Whether that was possible. */
function keep(kind, ...rest) {
  if (!takes) return false;
  const keys = [];
  const write = (...fields) => {
    const id = `${writer}.${written++}`;
    const at = Date.now();
    clock = Math.max(at, clock + 1);
    if (clock > LATEST) throw new RangeError("The clock is at its end.");
    keys.push(`${SPACE}pending/${id}`);
    localStorage.setItem(keys.at(-1), ["1", id, clock, at, ...fields].join("\t"));
    return id;
  };
  try {
    const [format, highest, mark, ...underWay] = (localStorage.getItem(HINT) ?? "1\t0\t-").split("\t");
    // A later version's hint, or a damaged one, is for the app.
    if (format !== "1" || !/^\d+$/.test(highest) || !/^(\d+|-)$/.test(mark)) return false;
    // Erased since this page was opened: it may still show what is gone.
    if (mark > performance.timeOrigin) return false;
    isUnderWay = !restsOn && underWay.includes(scenario);
    if (isUnderWay) return false;
    clock = Math.max(clock, highest, mark === "-" ? 0 : mark);
    writer ??= [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => LETTERS[byte % 32]).join("");
    const began = restsOn ?? write("began", scenario, version);
    const fact = write(kind, began, ...rest);
    if (!underWay.includes(scenario)) underWay.push(scenario);
    localStorage.setItem(HINT, ["1", clock, mark, ...underWay].join("\t"));
    restsOn = kind === "chose" ? fact : began;
    return true;
  } catch {
    // Half of it would be another thing than the learner did.
    try {
      for (const key of keys) localStorage.removeItem(key);
    } catch {
      // Then the app finds it, and shows it.
    }
    return false;
  }
}

function goToHeading() {
  document.getElementById("heading").focus();
  scrollTo(0, 0);
}

// The app reads the record now: what is done from here on is for the app to write.
on("venster-reads", () => {
  takes = false;
});

// It can't be had. The first decision can be taken all the same, and waits for another day.
on("venster-unreachable", () => {
  takes = mayTake;
  status?.remove();
});

// What then becomes of the page: handover.js, which comes with the app.
on("venster-takes-over", () => {
  here.abort();
  status?.remove();
});

// The pictures and the app come once the page is painted and the browser has nothing else to do: what they ask of a slow
// phone would hold up a learner who clicks at once. Where the browser doesn't tell of its paint, a second frame is asked
// for after the first.
const start = () => {
  showPictures();
  document.head.append(template("#start").content);
};
const startSoon = () => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(start, { timeout: LATEST_START });
  else setTimeout(start);
};
if (PerformanceObserver.supportedEntryTypes?.includes("paint")) {
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    startSoon();
  }).observe({ type: "paint", buffered: true });
} else {
  requestAnimationFrame(() => requestAnimationFrame(startSoon));
}
