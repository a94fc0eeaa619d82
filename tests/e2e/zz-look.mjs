import { chromium } from "@playwright/test";
const [out, w, h, scheme, lang, ...steps] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
const ctx = await browser.newContext({ viewport: { width: +w, height: +h }, colorScheme: scheme, locale: lang });
const page = await ctx.newPage();
page.on("console", (m) => { if (m.type() === "error") console.log("console", m.text()); });
for (const step of steps) {
  const [kind, arg] = [step.slice(0, step.indexOf(":")), step.slice(step.indexOf(":") + 1)];
  if (kind === "goto") { await page.goto("http://localhost:8123/" + arg); await page.locator("main").first().waitFor(); }
  if (kind === "click") await page.locator(arg).first().click();
  if (kind === "walk") { const { walkToEnding } = await import("./bench/walk.js"); await page.locator("[data-choice]").first().waitFor(); await walkToEnding(page, +arg); }
  if (kind === "wait") await page.locator(arg).first().waitFor();
}
await page.waitForLoadState("networkidle");
await page.screenshot({ path: out, fullPage: true });
await browser.close();
