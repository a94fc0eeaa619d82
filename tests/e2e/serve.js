// Serves the release build the way a plain static host does: from a folder of a site, not from its root.
//
//   /some/folder/    right types, compressed copies where the browser takes them
//   /course/folder/  as from a learning platform: never compressed, .wasm under a general type
//   /fixtures/folder/  as the first, but the build with the small content of the tests
//
// node serve.js [--dist <folder>] [--port <number>]; the folder may also stand in VENSTER_DIST, that with the small
// content in VENSTER_FIXTURES

import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".avif": "image/avif",
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

const FOLDERS = {
  "/some/folder/": { types: TYPES, compressed: true },
  "/fixtures/folder/": { types: TYPES, compressed: true, fixtures: true },
  "/course/folder/": { types: { ...TYPES, ".wasm": "application/octet-stream" }, compressed: false },
};

const FIXTURES =
  process.env.VENSTER_FIXTURES ?? fileURLToPath(new URL("../../target/dist-fixtures", import.meta.url));

export function server(dist) {
  return createServer((request, response) => {
    answer(dist, request).then(
      ({ status, headers, body }) => {
        response.writeHead(status, headers);
        response.end(request.method === "HEAD" ? undefined : body);
      },
      (error) => {
        response.writeHead(500, { "content-type": "text/plain" });
        response.end(String(error));
      },
    );
  });
}

async function answer(dist, request) {
  if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Only GET and HEAD.");
  const { pathname } = new URL(request.url, "http://localhost");
  const folder = Object.keys(FOLDERS).find((folder) => pathname.startsWith(folder));
  if (!folder) return plain(404, "Not here.");

  let path = decodeURIComponent(pathname.slice(folder.length));
  if (path === "" || path.endsWith("/")) path += "index.html";
  const root = await realpath(FOLDERS[folder].fixtures ? FIXTURES : dist);
  const file = resolve(root, path);
  if (!file.startsWith(root + sep)) return plain(404, "Not here.");

  const { types, compressed } = FOLDERS[folder];
  const headers = {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    // Always asked again: a journey after a new build must not see the old one.
    "cache-control": "no-cache",
    vary: "accept-encoding",
  };
  let body;
  if (compressed && accepts(request, "br")) {
    body = await bytes(`${file}.br`);
    if (body) headers["content-encoding"] = "br";
  }
  body ??= await bytes(file);
  if (!body) return plain(404, "Not here.");

  headers.etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  if (request.headers["if-none-match"] === headers.etag) return { status: 304, headers };

  // Films are fetched in ranges.
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  headers["accept-ranges"] = "bytes";
  if (range && !headers["content-encoding"]) {
    const from = Number(range[1]);
    const to = Math.min(range[2] === "" ? Infinity : Number(range[2]), body.length - 1);
    if (from > to) return { status: 416, headers: { "content-range": `bytes */${body.length}` } };
    headers["content-range"] = `bytes ${from}-${to}/${body.length}`;
    return { status: 206, headers, body: body.subarray(from, to + 1) };
  }
  headers["content-length"] = body.length;
  return { status: 200, headers, body };
}

function plain(status, text) {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: text };
}

function accepts(request, encoding) {
  const accepted = request.headers["accept-encoding"] ?? "";
  return accepted.split(",").some((word) => word.split(";")[0].trim() === encoding);
}

async function bytes(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EISDIR") return undefined;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { dist: { type: "string" }, port: { type: "string" } } });
  const dist = values.dist ?? process.env.VENSTER_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
  // Port 0 is any free one; playwright.config.js reads the address from this line.
  const listening = server(dist).listen(Number(values.port ?? 0), "127.0.0.1", () => {
    console.log(`Serving at http://127.0.0.1:${listening.address().port}/some/folder/`);
  });
}
