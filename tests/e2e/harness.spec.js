// The harness itself: what it promises to notice, it notices, and a killed browser is really dead.

import { expect, test } from "./fixtures.js";

/** A page of our own at this address, under the release build's policy. */
async function serveAt(context, address, body) {
  const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'";
  await context.route(address, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="${policy}"><title>t</title>${body}`,
    }),
  );
}

for (const [fault, script] of [
  ["console error: broken", 'console.error("broken")'],
  ["console warning: doubtful", 'console.warn("doubtful")'],
  ["error in the page: Error: thrown", 'throw new Error("thrown")'],
  ["security policy: style-src", 'document.body.setAttribute("style", "color: red")'],
  ["security policy: img-src", 'new Image().src = "https://elsewhere.invalid/a.png"'],
  ["request to another origin: http://elsewhere.invalid/b", 'location.href = "http://elsewhere.invalid/b"'],
]) {
  test(`a journey fails on: ${fault}`, async ({ context, page, baseURL, faults }) => {
    await context.route("http://elsewhere.invalid/**", (route) => route.fulfill({ body: "elsewhere" }));
    await serveAt(context, `${baseURL}fault`, `<body><script>${script}</script>`);
    await page.goto("./fault").catch(() => {});
    await expect.poll(() => faults.unexpected.join("\n")).toContain(fault);
    faults.allow(/./);
  });
}

test("a journey in which nothing goes wrong has no faults", async ({ context, page, baseURL, faults }) => {
  await serveAt(context, `${baseURL}fine`, '<body><script>console.log("fine")</script>');
  await page.goto("./fine");
  expect(faults.unexpected).toEqual([]);
});

test("what was stored before a kill is there after it", async ({ profile, baseURL }) => {
  const page = async () => {
    const context = await profile.open();
    await serveAt(context, `${baseURL}stored`, "<body>");
    const [page] = context.pages();
    await page.goto("./stored");
    return page;
  };

  const first = await page();
  await first.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("harness", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("facts");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("facts", "readwrite");
          transaction.objectStore("facts").put("kept", "key");
          transaction.oncomplete = resolve;
        };
      }),
  );
  expect(await profile.kill()).toBeGreaterThan(1);

  const second = await page();
  const kept = await second.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("harness", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("facts").objectStore("facts").get("key");
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  expect(kept).toBe("kept");
});
