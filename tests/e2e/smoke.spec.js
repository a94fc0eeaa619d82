import { expect, test } from "./fixtures.js";

test("the app opens from a folder of a site", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("main[data-ready]")).toBeVisible();
});

test("the app opens where wasm comes under a general type", async ({ page }) => {
  await page.goto("/course/folder/");
  await expect(page.locator("main[data-ready]")).toBeVisible();
});

test("the page carries its security policy", async ({ page }) => {
  await page.goto("./");
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute("content", /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/);
});

test("program and catalogue are fetched once, before the program runs", async ({ page }) => {
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.split("/").at(-1)));
  await page.goto("./");
  await expect(page.locator("main[data-ready]")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const count = (pattern) => fetched.filter((name) => pattern.test(name)).length;
  expect({ program: count(/\.wasm$/), glue: count(/^venster-app.*\.js$/), catalogue: count(/^catalogue\./) }).toEqual({
    program: 1,
    glue: 1,
    catalogue: 1,
  });
});

test("a page that can't load the program says so", async ({ page, faults }) => {
  faults.allow(/Failed to (load resource|fetch)|preloaded/);
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
});

test("a page in a browser without WebAssembly says so", async ({ page, faults }) => {
  faults.allow(/WebAssembly|preloaded/);
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("needs WebAssembly");
});

test("a page with a broken program says so", async ({ page, faults }) => {
  faults.allow(/WebAssembly|preloaded/);
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: "broken" }));
  await page.goto("./");
  await expect(page.getByRole("alert")).toContainText("could not start");
});
