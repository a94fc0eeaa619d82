// Starts the app. A file of its own because the security policy allows no script inside the page.

const boot = document.getElementById("boot");
const address = (path) => new URL(path, document.baseURI).href;

fetchCatalogueEarly();
start().catch(sayThatItCannotStart);

async function start() {
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
  await init({ module_or_path: streams ? response : await response.arrayBuffer() });
}

// The app needs the catalogue as soon as it runs: it is fetched beside the program, not after it.
function fetchCatalogueEarly() {
  const metas = [...document.querySelectorAll('meta[name="venster-catalogue"]')];
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

function sayThatItCannotStart(error) {
  console.error(error);
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent =
    typeof WebAssembly === "object"
      ? "Venster could not be loaded. Please check your connection and load this page again."
      : "Venster needs WebAssembly, which this browser does not offer or has switched off. " +
        "Please use a current version of Firefox, Chrome, Edge or Safari.";
  document.body.append(words);
}
