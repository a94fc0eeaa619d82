// Starts the app. A file of its own because the security policy allows no script inside the page.

const SCREEN = "main[data-ready]";
// What a scenario's static page opens, which is there already; else what the address names. pages/static
const staticRoute = document.body.dataset.route;
const route = staticRoute ?? location.hash;
/** What each media rule of the sheets asked for. */
const asked = new Map();
const boot = document.getElementById("boot");
const address = (path) => new URL(path, document.baseURI).href;

// Which faces are looked for while the app's own have not come: styles/tokens.css.
document.documentElement.dataset.system = /Android|Windows|Mac OS X/.exec(navigator.userAgent)?.[0] ?? "";
showLooks();
addEventListener("venster-looks", showLooks);
addEventListener("venster-unreachable", () => say("unreachable"), { once: true });
addEventListener("venster-film", fetchPlayer);
fetchEarly("venster-texts");
fetchEarly("venster-catalogue");
const scenario = /^#\/play\/([a-z0-9-]+)/.exec(route)?.[1];
if (scenario) fetchEarly("venster-scenario", `[data-id="${scenario}"]`);
load()
  .then(run)
  .catch((error) => console.error(error));

async function load() {
  try {
    const [{ default: init }, response] = await Promise.all([
      import(address(boot.dataset.js)),
      // The same mode and credentials as the page's preload, so that nothing is fetched twice.
      fetch(address(boot.dataset.wasm), { credentials: "same-origin" }),
      staticRoute && sheetLoaded(),
      staticRoute && import(address("handover.js")),
    ]);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    // Some hosts send wasm under a general type. Browsers compile only the right type while it arrives, so the rest
    // is read whole first.
    const type = response.headers.get("content-type") ?? "";
    const streams = type.split(";")[0].trim().toLowerCase() === "application/wasm";
    return { init, program: streams ? response : await response.arrayBuffer() };
  } catch (error) {
    say("unreachable");
    throw error;
  }
}

async function run({ init, program }) {
  loadFonts();
  try {
    await init({ module_or_path: program });
  } catch (error) {
    say(typeof WebAssembly === "object" ? "broken" : "unsupported");
    throw error;
  }
}

// What is said where the program, and with it the words of the interface, can't be had.
const FAILURES = {
  en: {
    unreachable: "Venster could not be loaded. Nothing of yours is lost. Please check your connection and load this page again.",
    broken:
      "Venster could not start. Please load this page again; if that doesn’t help, use a current version of Firefox, " +
      "Chrome, Edge or Safari.",
    unsupported:
      "Venster needs WebAssembly, which this browser doesn’t offer or has switched off. Please use a current version " +
      "of Firefox, Chrome, Edge or Safari.",
  },
  nl: {
    unreachable: "Venster kon niet geladen worden. Je bent niets kwijt. Kijk je verbinding na en laad deze pagina opnieuw.",
    broken:
      "Venster kon niet starten. Laad deze pagina opnieuw; als dat niet helpt, gebruik dan een recente versie van " +
      "Firefox, Chrome, Edge of Safari.",
    unsupported:
      "Venster heeft WebAssembly nodig, maar deze browser heeft dat niet, of het staat uit. Gebruik een recente " +
      "versie van Firefox, Chrome, Edge of Safari.",
  },
};

// How the learner wants the app to look, where that isn't as the system has it. The sheets ask the system by media
// queries; where the learner has chosen, each of these is made to hold, or not to.
function showLooks() {
  const [scheme, size, motion] = ["theme", "text-size", "motion"].map(preference);
  const root = document.documentElement;
  root.style.colorScheme = scheme ?? "";
  root.style.fontSize = { large: "125%", larger: "150%" }[size] ?? "";
  const chosen = [
    ["(prefers-color-scheme: dark)", { dark: "all", light: "not all" }[scheme]],
    ["(prefers-reduced-motion: reduce)", { less: "all" }[motion]],
  ];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      asked.set(rule, asked.get(rule) ?? rule.media.mediaText);
      for (const [query, holds] of chosen) {
        if (asked.get(rule) === query) rule.media.mediaText = holds ?? query;
      }
    }
  }
}

// The app needs its words, the catalogue and the scenario that is opened as soon as it runs: they are fetched beside the program, not after it.
function fetchEarly(name, which = "") {
  const metas = [...document.querySelectorAll(`meta[name="${name}"]${which}`)];
  const meta = firstWished((language) => metas.find((meta) => meta.dataset.lang === language)) ?? metas[0];
  if (!meta) return;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = address(meta.content);
  document.head.append(link);
}

// The faces come when nothing waits for the line any more: on the front page when the program is there, in a scenario
// when its first screen is painted. They are put in all at once: before there is a screen, or where nothing that is
// seen moves by it; elsewhere with the learner's next input, which changes the page anyway.
async function loadFonts() {
  if (route.startsWith("#/play/")) await screenPainted();
  const faces = ['380 1em "Fraunces"', 'italic 380 1em "Fraunces"', '400 1em "Source Sans 3"'];
  // Without them the page stays in the fonts that the device has.
  const loaded = await Promise.all(faces.map((face) => document.fonts.load(face))).catch(() => []);
  if (loaded.length < faces.length) return;
  const root = document.documentElement;
  if (!document.querySelector(SCREEN)) {
    root.classList.add("fonts");
    return;
  }
  const seen = [...document.body.querySelectorAll("*")].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  const places = () => seen.map((element) => element.getBoundingClientRect());
  const before = places();
  root.classList.add("fonts");
  const after = places();
  // A few pixels to the side in a row of buttons are not seen as a movement; a line more or less is.
  const moves = (one, index) => Math.abs(after[index].y - one.y) >= 3 || Math.abs(after[index].x - one.x) >= 10;
  if (!before.some(moves)) return;
  root.classList.remove("fonts");
  for (const input of ["click", "keydown"]) {
    addEventListener(input, () => root.classList.add("fonts"), { once: true, capture: true });
  }
}

// A static page has only the styles that it needs itself; the app shows nothing before it has all of them.
function sheetLoaded() {
  const sheet = document.querySelector('link[rel="stylesheet"]');
  if (!sheet || sheet.sheet) return undefined;
  return new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  }).then(showLooks);
}

// The player of films, once a film is shown. Where it can't be had, the browser's own controls stay, and everything in
// the film stands below it: the class shows it.
async function fetchPlayer() {
  const folder = document.querySelector('meta[name="venster-film"]')?.content;
  if (!folder || document.getElementById("film-styles")) return;
  const link = document.createElement("link");
  link.id = "film-styles";
  link.rel = "stylesheet";
  link.href = address(`${folder}/film.css`);
  const styled = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  try {
    const [{ define }] = await Promise.all([import(address(`${folder}/film.js`)), styled]);
    showLooks();
    define();
  } catch (error) {
    console.error(error);
    document.documentElement.classList.add("no-player");
  }
}

function screenPainted() {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(SCREEN)) return;
      observer.disconnect();
      // Once a frame has been asked for, the one before it is painted.
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
  });
}

// The app chooses by the same rule: a static page's own language, what was chosen before, then the browser's wishes, by
// primary language.
function firstWished(find) {
  const own = staticRoute && document.documentElement.lang;
  const wishes = [own, chosenLanguage(), ...(navigator.languages ?? [])].filter(Boolean);
  return wishes.map((wish) => find(wish.split("-")[0].toLowerCase())).find(Boolean);
}

function chosenLanguage() {
  return preference("language");
}

function preference(name) {
  try {
    return localStorage.getItem(`venster/1/${name}`);
  } catch {
    // Where the browser refuses storage even reading it fails.
    return null;
  }
}

function say(failure) {
  const words = document.createElement("p");
  const language = firstWished((language) => FAILURES[language] && language) ?? "en";
  words.lang = language;
  words.setAttribute("role", "alert");
  words.textContent = FAILURES[language][failure];
  const wayOn = document.querySelector("main .way-on");
  if (!wayOn) words.className = "page";
  (wayOn ?? document.body).append(words);
}
