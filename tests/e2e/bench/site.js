// Where the measured pages are served: the release build, and the static page that it is held against. Both come from
// the same program in the same way, compressed ahead of time.

import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { server } from "../serve.js";

/** Serves the build in this folder and the static page. */
export async function serve(dist) {
  const folder = await mkdtemp(join(tmpdir(), "venster-bench-"));
  const page = await readFile(new URL("static.html", import.meta.url));
  // As xtask compresses the build's own files.
  const compressed = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(folder, "index.html"), page);
  await writeFile(join(folder, "index.html.br"), compressed);

  const app = await Host.open(dist);
  const staticPage = await Host.open(folder);
  return {
    app,
    staticPage,
    staticPageBytes: compressed.length,
    async close() {
      app.close();
      staticPage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A folder that is served at an address of its own. */
class Host {
  #held = 0;
  #server;
  address;

  static async open(folder) {
    const host = new Host();
    const answering = server(folder);
    host.#server = createServer((request, response) => {
      const held = host.#held;
      host.#held = 0;
      setTimeout(() => answering.emit("request", request, response), held);
    });
    host.#server.listen(0, "127.0.0.1");
    await once(host.#server, "listening");
    host.address = `http://127.0.0.1:${host.#server.address().port}/some/folder/`;
    return host;
  }

  /** Answers the next request, and only that one, so many milliseconds later. */
  holdNext(milliseconds) {
    this.#held = milliseconds;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
