//! The two stores as they lie in the browser, seen past the code under test, and made to refuse.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = r#"
export function localKeys(prefix) {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).sort();
}

function connect(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.result.createObjectStore("facts");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function databaseRows(name) {
  const database = await connect(name);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("facts");
    const keys = transaction.objectStore("facts").getAllKeys();
    const values = transaction.objectStore("facts").getAll();
    transaction.oncomplete = () => {
      database.close();
      resolve(keys.result.map((key, n) => [key, values.result[n]]));
    };
    transaction.onabort = () => reject(transaction.error);
  });
}

export async function databasePut(name, key, value) {
  const database = await connect(name);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("facts", "readwrite");
    transaction.objectStore("facts").put(value, key);
    transaction.oncomplete = () => { database.close(); resolve(); };
    transaction.onabort = () => reject(transaction.error);
  });
}

export function deleteDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

// Each fault is undone by calling what it returns.
function property(target, name, descriptor) {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  return () => before ? Object.defineProperty(target, name, before) : delete target[name];
}

const refuse = (name) => { throw new DOMException("refused for the test", name); };
let lastDatabase = null;
let held = [];

const faults = {
  "localStorage throws": () =>
    property(window, "localStorage", { get: () => refuse("SecurityError") }),
  "localStorage is null": () => property(window, "localStorage", { get: () => null }),
  "localStorage takes nothing": () =>
    property(Storage.prototype, "setItem", { value: () => refuse("QuotaExceededError") }),
  "localStorage takes no lines": () => {
    const before = Storage.prototype.setItem;
    return property(Storage.prototype, "setItem", {
      value: function (key, value) {
        if (key.includes("/pending/")) refuse("QuotaExceededError");
        return before.call(this, key, value);
      },
    });
  },
  "indexedDB throws": () => property(window, "indexedDB", { get: () => refuse("SecurityError") }),
  "indexedDB is missing": () => property(window, "indexedDB", { get: () => undefined }),
  "open throws": () =>
    property(IDBFactory.prototype, "open", { value: () => refuse("SecurityError") }),
  "open fails": () => {
    const before = IDBFactory.prototype.open;
    // A new database whose making is given up: that fails as a browser fails, later.
    return property(IDBFactory.prototype, "open", {
      value: function (name) {
        const request = before.call(this, name);
        request.addEventListener("upgradeneeded", (event) => {
          event.stopImmediatePropagation();
          request.transaction.abort();
        });
        return request;
      },
    });
  },
  "open waits": () => {
    const before = IDBFactory.prototype.open;
    return property(IDBFactory.prototype, "open", {
      value: function (name) {
        const waiting = new EventTarget();
        held.push(() => {
          const request = before.call(this, name);
          Object.defineProperty(waiting, "result", { get: () => request.result });
          for (const kind of ["upgradeneeded", "success", "error"]) {
            request.addEventListener(kind, () => waiting.dispatchEvent(new Event(kind)));
          }
        });
        return waiting;
      },
    });
  },
  "transaction throws": () =>
    property(IDBDatabase.prototype, "transaction", { value: () => refuse("UnknownError") }),
  "put throws": () =>
    property(IDBObjectStore.prototype, "put", { value: () => refuse("DataError") }),
  "transactions abort": () => {
    const before = IDBObjectStore.prototype.put;
    return property(IDBObjectStore.prototype, "put", {
      value: function (value, key) {
        const request = before.call(this, value, key);
        this.transaction.abort();
        return request;
      },
    });
  },
  "transactions never end": () => {
    const before = IDBDatabase.prototype.transaction;
    return property(IDBDatabase.prototype, "transaction", {
      value: function (store, mode, options) {
        if (mode !== "readwrite") return before.call(this, store, mode, options);
        const silent = new EventTarget();
        silent.objectStore = () => ({ put: () => ({}), delete: () => ({}) });
        return silent;
      },
    });
  },
  "commit is missing": () => property(IDBTransaction.prototype, "commit", { value: undefined }),
  "the database is watched": () => {
    const before = IDBDatabase.prototype.transaction;
    return property(IDBDatabase.prototype, "transaction", {
      value: function (...given) {
        lastDatabase = this;
        return before.apply(this, given);
      },
    });
  },
};

export function fault(name) {
  return faults[name]();
}

export function setExact(key, value) {
  localStorage.setItem(key, value);
}

export function getExact(key) {
  return localStorage.getItem(key);
}

export function letOpen() {
  for (const open of held.splice(0)) open();
}

export function closeByItself() {
  lastDatabase.close();
  lastDatabase.dispatchEvent(new Event("close"));
}
"#)]
extern "C" {
    #[wasm_bindgen(js_name = localKeys)]
    fn local_keys(prefix: &str) -> Vec<String>;
    #[wasm_bindgen(js_name = databaseRows, catch)]
    async fn database_rows(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = databasePut, catch)]
    async fn database_put(name: &str, key: &str, value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = deleteDatabase, catch)]
    async fn delete_database(name: &str) -> Result<JsValue, JsValue>;
    fn fault(name: &str) -> js_sys::Function;
    /// Writes a key of `localStorage` with every bit of the value.
    #[wasm_bindgen(js_name = setExact)]
    pub fn set_exact(key: &str, value: &js_sys::JsString);
    /// Reads one so.
    #[wasm_bindgen(js_name = getExact)]
    pub fn get_exact(key: &str) -> js_sys::JsString;
    /// Lets databases open that were made to wait.
    #[wasm_bindgen(js_name = letOpen)]
    pub fn let_open();
    /// Closes the database that was used last, as a browser does when the site's data are cleared.
    #[wasm_bindgen(js_name = closeByItself)]
    pub fn close_by_itself();
}

/// A fault in the browser, until it is dropped.
pub struct Fault(js_sys::Function);

impl Fault {
    pub fn of(name: &str) -> Self {
        Self(fault(name))
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).unwrap();
    }
}

pub fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

pub fn get(key: &str) -> Option<String> {
    local().get_item(key).unwrap()
}

pub fn set(key: &str, value: &str) {
    local().set_item(key, value).unwrap();
}

/// The keys in `localStorage` that begin so, sorted.
pub fn keys(prefix: &str) -> Vec<String> {
    local_keys(prefix)
}

/// The rows of a database, sorted by key; of values that are no text the browser's JSON.
pub async fn rows(name: &str) -> Vec<(String, String)> {
    let rows: js_sys::Array = database_rows(name).await.unwrap().unchecked_into();
    rows.iter()
        .map(|row| {
            let row: js_sys::Array = row.unchecked_into();
            let value = row.get(1);
            let text = value.as_string();
            let json = || js_sys::JSON::stringify(&value).unwrap().as_string().unwrap_or_default();
            (row.get(0).as_string().unwrap(), text.unwrap_or_else(json))
        })
        .collect()
}

pub async fn put(name: &str, key: &str, value: impl Into<JsValue>) {
    database_put(name, key, &value.into()).await.unwrap();
}

pub async fn delete(name: &str) {
    delete_database(name).await.unwrap();
}
