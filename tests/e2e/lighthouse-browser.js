// A browser that Lighthouse can speak to: it wants the port of one that is open.

import { once } from "node:events";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";

import { CHROMIUM_ARGUMENTS } from "./browser.js";

/** Opens the browser in VENSTER_CHROMIUM; whoever opens it closes it. */
export async function openForLighthouse() {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.VENSTER_CHROMIUM ?? "/usr/bin/chromium",
    args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${port}`],
  });
  return { browser, port };
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}
