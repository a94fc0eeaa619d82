// Starts the app. A file of its own because the security policy allows no script inside the page.

const boot = document.getElementById("boot");
const address = (path) => new URL(path, document.baseURI).href;

fetchEarly("venster-texts");
fetchEarly("venster-catalogue");
load()
  .then(run)
  .catch((error) => console.error(error));

async function load() {
  try {
    const [{ default: init }, response] = await Promise.all([
      import(address(boot.dataset.js)),
      // The same mode and credentials as the page's preload, so that nothing is fetched twice.
      fetch(address(boot.dataset.wasm), { credentials: "same-origin" }),
    ]);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    // Some hosts send wasm under a general type. Browsers compile only the right type while it arrives, so the rest
    // is read whole first.
    const type = response.headers.get("content-type") ?? "";
    const streams = type.split(";")[0].trim().toLowerCase() === "application/wasm";
    return { init, program: streams ? response : await response.arrayBuffer() };
  } catch (error) {
    say("Venster could not be loaded. Please check your connection and load this page again.");
    throw error;
  }
}

async function run({ init, program }) {
  try {
    await init({ module_or_path: program });
  } catch (error) {
    say(
      typeof WebAssembly === "object"
        ? "Venster could not start. Please load this page again; if that doesn't help, use a current version of " +
            "Firefox, Chrome, Edge or Safari."
        : "Venster needs WebAssembly, which this browser doesn't offer or has switched off. Please use a current " +
            "version of Firefox, Chrome, Edge or Safari.",
    );
    throw error;
  }
}

// The app needs its words and the catalogue as soon as it runs: they are fetched beside the program, not after it.
function fetchEarly(name) {
  const metas = [...document.querySelectorAll(`meta[name="${name}"]`)];
  // The app chooses by the same rule: what was chosen before, then the browser's wishes, by primary language.
  const find = (wish) => {
    const primary = wish.split("-")[0].toLowerCase();
    return metas.find((meta) => meta.dataset.lang === primary);
  };
  const wishes = [chosenLanguage(), ...(navigator.languages ?? [])].filter(Boolean);
  const meta = wishes.map(find).find(Boolean) ?? metas[0];
  if (!meta) return;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  link.href = address(meta.content);
  document.head.append(link);
}

function chosenLanguage() {
  try {
    return localStorage.getItem("venster/1/language");
  } catch {
    // Where the browser refuses storage even reading it fails.
    return null;
  }
}

function say(text) {
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = text;
  document.body.append(words);
}
