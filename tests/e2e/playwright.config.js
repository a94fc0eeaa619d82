// Journeys run against the release build in the machine's own Chromium. `cargo xtask test journeys` starts them and
// says which browser and which build in the environment; by hand: `cargo xtask build`, `cargo xtask furnish
// tests/fixtures/content target/dist-fixtures` for journeys of films, then `npx playwright test`.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

import { CHROMIUM_ARGUMENTS } from "./browser.js";

const dist = process.env.VENSTER_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
if (!existsSync(`${dist}/index.html`)) {
  throw new Error(`There is no release build in ${dist}: run cargo xtask build.`);
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/journeys",
  // A journey that only sometimes passes has failed.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  webServer: {
    command: "node serve.js",
    // The port is free rather than fixed, so the address is read from what the server prints.
    wait: { stdout: /Serving at (?<venster_address>\S+)/ },
  },
  use: {
    baseURL: process.env.VENSTER_ADDRESS,
    browserName: "chromium",
    headless: true,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.VENSTER_CHROMIUM ?? "/usr/bin/chromium",
      args: CHROMIUM_ARGUMENTS,
    },
  },
});
