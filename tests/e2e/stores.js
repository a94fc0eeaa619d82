// What the app keeps in the browser, seen from outside the app: both stores read, written and broken.

import { expect } from "./fixtures.js";

export const PENDING = "venster/1/own/pending/";
export const ASIDE = "venster/1/own/aside/";
export const HINT = "venster/1/own/open";
const DATABASE = "venster/1/own";

/** Both stores as they are: the keys and values of localStorage, and of the database where there is one. */
export function stores(page) {
  return page.evaluate(async (name) => {
    const log = Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]));
    // Opening a database that isn't there would make it, without its store.
    const there = (await indexedDB.databases()).some((one) => one.name === name);
    if (!there) return { log, database: {} };
    const settled = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opened = await settled(indexedDB.open(name));
    const facts = opened.transaction("facts").objectStore("facts");
    const [keys, values] = await Promise.all([settled(facts.getAllKeys()), settled(facts.getAll())]);
    opened.close();
    return { log, database: Object.fromEntries(keys.map((key, at) => [String(key), values[at]])) };
  }, DATABASE);
}

/** Every fact in either store as the fields of its line, by their order. */
export async function facts(page) {
  const { log, database } = await stores(page);
  const pending = Object.entries(log).filter(([key]) => key.startsWith(PENDING));
  const lines = new Set([...pending.map(([, line]) => line), ...Object.values(database)]);
  return [...lines]
    .map((line) => line.split("\t"))
    .filter(([version]) => version === "1")
    .map(([, id, clock, at, kind, ...rest]) => ({ id, clock: Number(clock), at: Number(at), kind, rest }))
    .sort((one, other) => one.clock - other.clock || (one.id < other.id ? -1 : 1));
}

/** Waits until the database has everything: then nothing is pending any more. */
export async function expectSettled(page) {
  await expect.poll(() => pendingKeys(page), { message: "what is pending" }).toEqual([]);
}

export function pendingKeys(page) {
  return page.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)),
    PENDING,
  );
}

/** A page of the app's origin on which the app doesn't run: here the stores can be read and written alone. */
export async function openBesideTheApp(page) {
  const empty = { contentType: "text/html", body: "<!DOCTYPE html><title>-</title>" };
  await page.route("**/beside", (route) => route.fulfill(empty));
  await page.goto("./beside");
}

/** Puts values into the stores: `log` into localStorage, `database` into the database, which is there already. */
export function put(page, { log = {}, database = [] }) {
  return page.evaluate(
    async ({ name, log, database }) => {
      for (const [key, value] of Object.entries(log)) localStorage.setItem(key, value);
      const opened = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise((resolve, reject) => {
        const transaction = opened.transaction("facts", "readwrite");
        for (const [key, value] of database) transaction.objectStore("facts").put(value, key);
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      opened.close();
    },
    { name: DATABASE, log, database },
  );
}

/** Ways in which browsers refuse to store, each a script that runs before the app. */
export const TROUBLE = {
  logThrows: () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  },
  logIsNull: () => {
    Object.defineProperty(window, "localStorage", { value: null });
  },
  logIsFull: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  },
  databaseIsMissing: () => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  },
  databaseThrows: () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  },
  databaseIsRefused: () => {
    // A database of a version that is higher than the one asked for: an error that comes later, as in private windows.
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function () {
      open.call(this, "newer", 2);
      return open.call(this, "newer", 1);
    };
  },
  databaseIsSilent: () => {
    IDBFactory.prototype.open = () => new EventTarget();
  },
  databaseAborts: () => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...value) {
      const request = put.apply(this, value);
      this.transaction.abort();
      return request;
    };
  },
};
