// A browser with a profile of its own that can be killed as a power cut kills it, and started again.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-sync",
];

/** A profile in a folder of its own. `watch` is told of each context that is opened with it. */
export class BrowserProfile {
  #folder;
  #context;
  #options;
  #watch;

  static async create(options, watch) {
    const profile = new BrowserProfile();
    profile.#folder = await mkdtemp(join(tmpdir(), "venster-profile-"));
    profile.#options = options;
    profile.#watch = watch;
    return profile;
  }

  /** Starts the browser and gives its context. */
  async open() {
    this.#context = await chromium.launchPersistentContext(this.#folder, this.#options);
    await this.#watch(this.#context);
    return this.#context;
  }

  /** Ends every process of the browser with SIGKILL: nothing can be written any more. */
  async kill() {
    const closed = this.#context.waitForEvent("close", { timeout: 10_000 });
    const killed = await this.#processes();
    if (killed.length === 0) throw new Error("No process of this browser was found.");
    for (const id of killed) {
      try {
        process.kill(id, "SIGKILL");
      } catch (error) {
        // It may have ended when its parent did.
        if (error.code !== "ESRCH") throw error;
      }
    }
    await closed;
    while ((await this.#processes()).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return killed.length;
  }

  /** Closes the browser if it runs, and removes the folder. */
  async remove() {
    await this.#context?.close().catch(() => {});
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  /** The browser itself is started with its folder; its helpers are those that it started, and those that they did. */
  async #processes() {
    const running = await (process.platform === "linux" ? processesFromProc() : processesFromPs());
    const ours = new Set(running.filter(({ command }) => command.includes(this.#folder)).map(({ id }) => id));
    for (let before = -1; before !== ours.size; ) {
      before = ours.size;
      for (const { id, parent } of running) if (ours.has(parent)) ours.add(id);
    }
    return [...ours];
  }
}

/** Every process that is not a zombie. Small installations of Linux have no ps. */
async function processesFromProc() {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const running = await Promise.all(
    ids.map(async (id) => {
      try {
        const [status, command] = await Promise.all([
          readFile(`/proc/${id}/status`, "utf8"),
          readFile(`/proc/${id}/cmdline`, "utf8"),
        ]);
        const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
        return { id: Number(id), parent, command, zombie: /^State:\s*Z/m.test(status) };
      } catch {
        // It ended while the list was read.
        return { zombie: true };
      }
    }),
  );
  return running.filter(({ zombie }) => !zombie);
}

async function processesFromPs() {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-ww", "-o", "pid=,ppid=,stat=,args="], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match && !match[3].startsWith("Z"))
    .map(([, id, parent, , command]) => ({ id: Number(id), parent: Number(parent), command }));
}
