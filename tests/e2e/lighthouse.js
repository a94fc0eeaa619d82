// What Lighthouse says of the release build's pages: accessibility and best practices, which must be 100. How fast they
// are is measured elsewhere (bench/): on a machine that does something else besides, Lighthouse's own figures say little.
//
// node lighthouse.js, with the build in VENSTER_DIST and the browser in VENSTER_CHROMIUM.

import { once } from "node:events";
import lighthouse from "lighthouse";

import { openForLighthouse } from "./lighthouse-browser.js";
import { server } from "./serve.js";

const PAGES = ["", "#/play/one-hour-by-level", "#/module/vulnerability", "#/settings", "#/about", "#/nowhere"];
const CATEGORIES = ["accessibility", "best-practices"];

const serving = server(process.env.VENSTER_DIST).listen(0, "127.0.0.1");
await once(serving, "listening");
const address = `http://127.0.0.1:${serving.address().port}/some/folder/`;
const { browser, port } = await openForLighthouse();
let failed = 0;
try {
  for (const page of PAGES) {
    for (const fault of await faults(page)) {
      console.log(`  ${fault}`);
      failed += 1;
    }
  }
} finally {
  await browser.close();
  serving.close();
  serving.closeAllConnections();
}
console.log(failed === 0 ? `\n  ${PAGES.length} passed` : `\n  ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What keeps a page from 100, in words. */
async function faults(page) {
  const settings = { port, onlyCategories: CATEGORIES, logLevel: "error", output: "json" };
  const { lhr } = await lighthouse(address + page, settings);
  if (lhr.runtimeError) return [`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`];
  const scores = CATEGORIES.map((id) => `${id} ${Math.round(lhr.categories[id].score * 100)}`);
  console.log(`${page || "#/"}: ${scores.join(", ")}`);
  return CATEGORIES.filter((id) => lhr.categories[id].score !== 1).flatMap((id) =>
    lhr.categories[id].auditRefs
      .map((ref) => lhr.audits[ref.id])
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode !== "informative")
      .map((audit) => `${page || "#/"}: ${audit.id}: ${audit.title} ${where(audit)}`),
  );
}

function where({ details }) {
  const items = details?.items ?? [];
  return items.map((item) => item.node?.snippet ?? item.description ?? item.url ?? "").join("; ");
}
