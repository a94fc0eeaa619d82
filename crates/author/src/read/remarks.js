// Remarks beside the numbers of a reading edition. The page is whole without this script: it adds a button to each
// number, keeps what is written there, and gathers it in one text to send. Its words and its markup are the page's
// templates; where the browser doesn't keep anything, it goes on in memory and says so.

/** A link to a mail is cut off, or not opened at all, by some programs beyond this many characters. */
const LONGEST_LINK = 2000;
/** How much of what a remark is about is quoted with it. */
const FIRST_WORDS = 60;
const READER = "venster-reader/";
const WHOLE = "whole";

const main = document.querySelector("main");
const { scenario, version, mail } = main.dataset;
const language = document.documentElement.lang;
const title = document.querySelector("h1").textContent;
const words = Object.fromEntries(
  [...template("words").querySelectorAll("[data-word]")].map((word) => [word.dataset.word, word.textContent]),
);

/** localStorage; the page's own memory where that is refused. */
class Store {
  refused = false;
  #memory = new Map();

  constructor() {
    try {
      for (let place = 0; place < localStorage.length; place += 1) {
        const key = localStorage.key(place);
        this.#memory.set(key, localStorage.getItem(key));
      }
      // Some browsers can be read from and refuse to be written to.
      localStorage.setItem("venster-read-probe", "");
      localStorage.removeItem("venster-read-probe");
    } catch {
      this.refused = true;
    }
  }

  get(key) {
    return this.#memory.get(key) ?? "";
  }

  /** An empty value is none. */
  set(key, value) {
    if (value === "") this.#memory.delete(key);
    else this.#memory.set(key, value);
    try {
      if (value === "") localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      this.refused = true;
    }
  }

  keys(prefix) {
    return [...this.#memory.keys()].filter((key) => key.startsWith(prefix));
  }
}

/**
 * Every remark on this scenario in this language. Each has a key of its own, so that two windows with the same page
 * don't undo each other's. Those on another version stay where they are and are gathered as such.
 */
class Remarks {
  earlier = [];
  #store;
  #all = new Map();
  #prefix = `venster-read/${scenario}/${language}/`;

  constructor(store, paragraphs) {
    this.#store = store;
    const keys = store.keys(this.#prefix);
    for (const key of keys) {
      const [on, number] = key.slice(this.#prefix.length).split("/");
      const remark = { key, version: on, number, ...read(store.get(key)) };
      // The same text can be numbered anew by a later release of the program that made the page.
      const isOfThisText = on === version && (number === WHOLE || paragraphs.get(number)?.first === remark.first);
      if (isOfThisText) this.#all.set(number, remark);
      else this.earlier.push(remark);
    }
    this.earlier.sort((a, b) => a.version.localeCompare(b.version) || byNumber(a, b));
  }

  /** Those on this version, in reading order. */
  get inOrder() {
    return [...this.#all.values()].filter(({ number }) => number !== WHOLE).sort(byNumber);
  }

  get count() {
    return this.#all.size + this.earlier.length;
  }

  textOf(number) {
    return this.#all.get(number)?.text ?? "";
  }

  write(number, text, place = {}) {
    const key = `${this.#prefix}${version}/${number}`;
    if (text.trim() === "") {
      this.#all.delete(number);
      this.#store.set(key, "");
      return;
    }
    this.#all.set(number, { key, version, number, ...place, text });
    this.#store.set(key, JSON.stringify({ ...place, text }));
  }

  deleteEarlier(remark) {
    this.earlier = this.earlier.filter((one) => one !== remark);
    this.#store.set(remark.key, "");
  }
}

/** A number with what it stands for, the button beside it and the place where a remark is written. */
class Paragraph {
  number;
  scene;
  first;
  #element;
  #button = template("button").firstElementChild;
  #note;
  #before = "";
  #remarks;
  #changed;

  constructor(element) {
    this.#element = element;
    this.number = element.querySelector(".number").textContent;
    this.scene = element.closest("section")?.querySelector("h2, h3").textContent ?? title;
    this.first = firstWords(element.querySelector(".said"));
  }

  /** Adds the button, and the remark that is kept. `changed` is called with every letter. */
  open(remarks, changed) {
    this.#remarks = remarks;
    this.#changed = changed;
    part(this.#button, "on").textContent = fill(part(this.#button, "on").textContent, { number: this.number });
    this.#button.addEventListener("click", () => this.#edit());
    this.#element.append(this.#button);
    if (this.#text) this.#show("written");
  }

  get #text() {
    return this.#remarks.textOf(this.number);
  }

  get #field() {
    return this.#note.querySelector("textarea");
  }

  /** The remark's place on the page, made when there is something to show in it. */
  #place() {
    if (this.#note) return;
    this.#note = template("remark").firstElementChild;
    for (const label of [part(this.#note, "label"), part(this.#note, "deleted").firstElementChild]) {
      label.textContent = fill(label.textContent, { number: this.number });
    }
    this.#field.addEventListener("input", () => this.#write(this.#field.value));
    this.#field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#done();
    });
    on(this.#note, "done", () => this.#done());
    on(this.#note, "delete", () => this.#delete());
    on(this.#note, "undo", () => this.#undo());
    this.#element.append(this.#note);
  }

  /** Shows the remark as `written`, as a `form`, or as `deleted`; or nothing. */
  #show(state) {
    this.#place();
    const hasText = this.#text !== "";
    this.#note.hidden = state === undefined;
    for (const [name, shown] of [
      ["form", state === "form"],
      ["actions", state === "form"],
      ["written", state === "written"],
      ["deleted", state === "deleted"],
    ]) {
      part(this.#note, name).hidden = !shown;
    }
    part(this.#note, "words").textContent = this.#text;
    part(this.#button, "word").textContent = hasText ? words.change : words.remark;
    this.#element.classList.toggle("remarked", hasText);
  }

  #write(text) {
    this.#remarks.write(this.number, text, { scene: this.scene, first: this.first });
    part(this.#note, "words").textContent = text;
    this.#changed();
  }

  #edit() {
    this.#show("form");
    this.#field.value = this.#text;
    this.#field.focus();
  }

  #done() {
    this.#show(this.#text ? "written" : undefined);
    this.#button.focus();
    if (this.#text) say(fill(words.kept, { number: this.number }));
  }

  #delete() {
    this.#before = this.#text;
    this.#write("");
    this.#show(this.#before ? "deleted" : undefined);
    if (this.#before) {
      this.#note.querySelector('[data-do="undo"]').focus();
      say(fill(words.deleted, { number: this.number }));
    } else {
      this.#button.focus();
    }
  }

  #undo() {
    this.#write(this.#before);
    this.#done();
  }
}

/** Where the remarks come together and leave from. */
class Desk {
  #section = document.querySelector("#remarks");
  #store;
  #remarks;
  #sent = true;

  constructor(store, remarks) {
    this.#store = store;
    this.#remarks = remarks;
    document.querySelector("#without-script").hidden = true;
    this.#section.append(template("desk"));
    this.#readers();
    const whole = this.#part("whole");
    whole.value = remarks.textOf(WHOLE);
    whole.addEventListener("input", () => {
      remarks.write(WHOLE, whole.value);
      this.changed();
    });
    on(this.#section, "copy", () => this.#copy());
    on(this.#section, "save", () => this.#save());
    this.#part("mail").addEventListener("click", () => (this.#sent = true));
    // Where nothing is kept, closing the page is the end of what hasn't been sent.
    addEventListener("beforeunload", (event) => {
      if (this.#store.refused && !this.#sent) event.preventDefault();
    });
    this.#earlier();
    this.#show();
  }

  changed() {
    this.#sent = false;
    this.#part("outcome").textContent = "";
    this.#show();
  }

  #part(name) {
    return part(this.#section, name);
  }

  get #fields() {
    return [...this.#section.querySelectorAll("input")];
  }

  #readers() {
    for (const field of this.#fields) {
      const key = READER + field.name;
      field.value = this.#store.get(key);
      if (field.name === "date" && field.value === "") field.value = today();
      field.addEventListener("input", () => {
        // A date is that of the day on which the page is read, unless somebody says another.
        this.#store.set(key, field.value);
        this.changed();
      });
    }
  }

  #earlier() {
    const { earlier } = this.#remarks;
    const versions = [...new Set(earlier.map((remark) => remark.version))].join(", ");
    this.#part("earlier").hidden = earlier.length === 0;
    this.#part("earlier-title").textContent = fill(words.earlier, { version: versions });
    this.#part("earlier-remarks").replaceChildren(
      ...earlier.map((remark) => {
        const item = template("earlier-remark").firstElementChild;
        part(item, "place").textContent = placeOf(remark);
        part(item, "words").textContent = remark.text;
        const button = item.querySelector("button");
        button.setAttribute("aria-label", fill(words["delete-earlier"], { number: nameOf(remark) }));
        button.addEventListener("click", () => {
          this.#remarks.deleteEarlier(remark);
          this.#earlier();
          this.changed();
          this.#part("whole").focus();
        });
        return item;
      }),
    );
  }

  #show() {
    const text = this.#gathered();
    this.#part("storage").textContent = this.#store.refused ? words.refused : words.stored;
    this.#part("gathered").value = text;
    const whole = mailLink(text);
    const isTooLong = whole.length > LONGEST_LINK;
    this.#part("too-long").hidden = !isTooLong;
    this.#part("mail").href = isTooLong ? mailLink(words["paste-here"]) : whole;
    // On paper, what was typed here stands at the top; a date alone would be that of the printing.
    const { count } = this.#remarks;
    const isRead = count > 0 || this.#fields.some((field) => field.name !== "date" && field.value);
    for (const field of this.#fields) {
      document.querySelector(`[data-reader="${field.name}"]`).textContent = isRead ? field.value : "";
    }
    const ofWhole = this.#remarks.textOf(WHOLE);
    this.#part("whole-written").textContent = ofWhole && `${words.whole}: ${ofWhole}`;
    this.#section.classList.toggle("written-in", ofWhole !== "" || this.#remarks.earlier.length > 0);
    const counted = count === 0 ? words.none : count === 1 ? words.one : fill(words.many, { count });
    part(document.querySelector(".bar"), "count").textContent = counted;
  }

  /** Everything in one text. */
  #gathered() {
    const reader = this.#fields.map((field) => `${field.labels[0].textContent.trim()}: ${field.value}`);
    const whole = this.#remarks.textOf(WHOLE);
    const remarks = this.#remarks.inOrder.map((remark) => `${placeOf(remark)}\n${remark.text}`);
    const earlier = this.#remarks.earlier.map(
      (remark) => `${fill(words.earlier, { version: remark.version })}: ${placeOf(remark)}\n${remark.text}`,
    );
    return [
      `${words.subject}\n${scenario}, ${language}, ${words.version.toLowerCase()} ${version}`,
      reader.join("\n"),
      ...(whole ? [`${words.whole}\n${whole}`] : []),
      ...(this.#remarks.count === 0 ? [words.none] : []),
      ...remarks,
      ...earlier,
    ].join("\n\n");
  }

  async #copy() {
    const copied = await copy(this.#part("gathered"));
    if (copied) this.#sent = true;
    this.#part("outcome").textContent = copied ? words.copied : words["not-copied"];
  }

  #save() {
    const file = `${scenario}.${language}.txt`;
    const address = URL.createObjectURL(new Blob([`${this.#part("gathered").value}\n`], { type: "text/plain" }));
    Object.assign(document.createElement("a"), { href: address, download: file }).click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.#sent = true;
    this.#part("outcome").textContent = fill(words.saved, { file });
  }
}

/** A copy of a template's content, in the template's language. */
function template(name) {
  const found = document.querySelector(`template[data-template="${name}"]`);
  const content = found.content.cloneNode(true);
  if (found.lang) for (const child of content.children) child.lang = found.lang;
  return content;
}

function part(within, name) {
  return within.querySelector(`[data-part="${name}"]`);
}

function on(within, action, listener) {
  within.querySelector(`[data-do="${action}"]`).addEventListener("click", listener);
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Tells whoever listens to the page instead of seeing it. */
function say(text) {
  document.querySelector(".bar [role=status]").textContent = text;
}

/** What a paragraph begins with, apart from what the edition says about it. */
function firstWords(said) {
  const own = said.cloneNode(true);
  for (const about of own.querySelectorAll(".note, .changes")) about.remove();
  own.querySelector(".speaker")?.append(": ");
  const text = (own.textContent.trim() || said.textContent).replace(/\s+/g, " ").trim();
  if (text.length <= FIRST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(" ", FIRST_WORDS) + 1 || FIRST_WORDS).trimEnd()} …`;
}

/** "12 · The oldest in the circle · “She turns every card …”" */
function placeOf(remark) {
  return [nameOf(remark), remark.scene, remark.first && `“${remark.first}”`].filter(Boolean).join(" · ");
}

function nameOf({ number }) {
  return number === WHOLE ? words.whole : number;
}

function byNumber(a, b) {
  return Number(a.number) - Number(b.number) || a.number.localeCompare(b.number);
}

/** What was kept; if it can't be read, as it stands. */
function read(kept) {
  try {
    const { scene, first, text } = JSON.parse(kept);
    if (typeof text === "string") return { scene, first, text };
  } catch {
    // Something else wrote here.
  }
  return { text: kept };
}

function mailLink(text) {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${mail}?subject=${encodeURIComponent(words.subject)}&body=${body}`;
}

async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // A page that was opened from a mail may not use the clipboard; an older way may still work.
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const store = new Store();
const paragraphs = new Map(
  [...document.querySelectorAll(".numbered")]
    .map((element) => new Paragraph(element))
    .map((paragraph) => [paragraph.number, paragraph]),
);
const remarks = new Remarks(store, paragraphs);
document.body.append(template("bar"));
const desk = new Desk(store, remarks);
for (const paragraph of paragraphs.values()) paragraph.open(remarks, () => desk.changed());
