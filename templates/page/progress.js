// @ts-check
"use strict";
/**
 * The learner's log of answers: kept in the browser, exported to a file and imported from one; and the results file
 * for the teacher.
 *
 * The log is an IndexedDB database, because only that tells when an answer is on the disk. `add` resolves then, so an
 * answer whose verdict was shown survives whatever happens to the page or the browser. Pages that are open at once
 * write one log, in which the order of answers is the order in which they were kept, whatever the clock says.
 *
 * For the page:
 *   const log = await Progress.open(bank)   never rejects, as little as the others except importFile
 *   log.problem                             "" or the name of a sentence for the learner, see below; look after each call
 *   await log.add(answer)                   keep an answer before its verdict is shown; returns the entry
 *   await log.amend(entry, changes)         {overridden: true, verdict: "correct", score: "1"} if the learner overrules
 *                                           the grading, {undone: true} to take it back; returns the entry
 *   await log.answers()                     the entries of the bank, oldest first, without those taken back
 *   await log.state(card)                   for Schedule.nextTime; undefined if the card was never reviewed
 *   await log.remember(name, value)         small things, as JSON: the learner's name, the open round, settings
 *   await log.recall(name)                  null if there is none
 *   await log.exportFile()                  {name, text} of the progress file
 *   await log.importFile(text)              {added, known} answers; rejects with ProgressError, and nothing has changed
 *   Progress.resultsFile(bank, entries, learner)   {name, text}: the first answer to each question
 *
 * Problems of the storage. The log goes on in memory as long as the page is open, and exportFile writes all of it:
 *   "forbidden"   the browser keeps nothing for this page
 *   "full"        there is no room; what is in memory is kept as soon as there is
 *   "broken"      the storage is damaged, or a newer version of the page has written it
 * Codes of ProgressError:
 *   "no-progress" the file is not a progress file, or is damaged
 *   "other-bank"  it belongs to another bank, whose title is `detail`
 *   "newer"       a newer version of the page has written it
 *   "forbidden", "full", "broken"   as above
 *
 * @typedef {string | string[] | Record<string, string>} Answer
 *   As in the results file: an option's words, a typed line, "true", "y"; a list of ticked options, gaps, items or points;
 *   right sides by left sides. "" or empty if the question was skipped.
 * @typedef {{ card: string, type: string, mode: "practice" | "review" | "test", session: string, answer: Answer,
 *   text?: string, verdict: string, score: string, content: string, key: string, took: number, hinted?: boolean,
 *   overridden?: boolean }} GradedAnswer
 *   An answer as the page knows it: `card` is "bank/question" or "bank/question/reverse", `session` a random name of the
 *   round, `text` what was written for an open-ended question, `content` and `key` digests of the question and of its
 *   correct answer, `took` milliseconds. Answers in the mode "review" count for the schedule.
 * @typedef {GradedAnswer & { uid: string, at: number, day: number, rating: number | null, spread: number | null,
 *   undone?: boolean }} Entry
 *   An entry of the log: `at` is in milliseconds since 1970, `day` the learner's day as Python's date.toordinal().
 * @typedef {Entry & { bank: string, place: number }} Row
 * @typedef {{ id: string, title: string, namespace: string, former: string[], renamed: Record<string, string> }} PageBank
 *   The bank of the page: `namespace` is its uid, or its id if it has none; `former` has the namespaces that it had before,
 *   `renamed` today's cards by their former ids.
 */

/** Why a file cannot be imported; `code` is the name of a sentence for the learner. */
class ProgressError extends Error {
  /** @param {string} code @param {string} [detail] */
  constructor(code, detail = "") {
    super(detail ? `${code}: ${detail}` : code);
    this.code = code;
    this.detail = detail;
  }
}

const Progress = (() => {
  const DATABASE = "quizgen";
  const VERSION = 1;
  const FORMAT = "quizgen-progress";
  const OPENING = 5000;
  const CHANGES = ["", "changes"];

  const MODES = ["practice", "review", "test"];
  const VERDICTS = ["correct", "correct (spelling)", "partly correct", "close", "wrong", "skipped"];
  const LATEST = 253_402_300_800_000;

  /** @param {unknown} value */
  const isText = (value) => typeof value === "string";
  /** @param {unknown} value */
  const isFlag = (value) => value === undefined || typeof value === "boolean";
  /** @param {unknown} value */
  const isCount = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < LATEST;
  /** @param {unknown} value */
  const isAnswer = (value) => isText(value) || (typeof value === "object" && value !== null && Object.values(value).every(isText));

  /** What an entry consists of, and what each part must be: something else may have written to the storage or the file.
   * @type {Record<keyof Entry, (value: any) => boolean>} */
  const PARTS = {
    uid: (value) => isText(value) && value !== "",
    card: isText,
    type: isText,
    mode: (value) => MODES.includes(value),
    session: isText,
    answer: isAnswer,
    text: (value) => value === undefined || isText(value),
    verdict: (value) => VERDICTS.includes(value),
    score: (value) => isText(value) && /^\d+(\/[1-9]\d*)?$/.test(value),
    rating: (value) => value === null || [1, 2, 3, 4].includes(value),
    spread: (value) => value === null || (Number.isInteger(value) && Math.abs(value) < 36_500),
    took: isCount,
    at: isCount,
    day: isCount,
    content: isText,
    key: isText,
    hinted: isFlag,
    overridden: isFlag,
    undone: isFlag,
  };
  const NAMES = /** @type {(keyof Entry)[]} */ (Object.keys(PARTS));

  /** An entry without anything else that it came with; null if it is none.
   * @param {any} found @returns {Entry | null} */
  function readEntry(found) {
    if (typeof found !== "object" || found === null || !NAMES.every((name) => PARTS[name](found[name]))) return null;
    return /** @type {any} */ (Object.fromEntries(NAMES.filter((name) => found[name] !== undefined).map((name) => [name, found[name]])));
  }

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  function result(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /** @returns {Promise<IDBDatabase>} */
  async function openDatabase() {
    const opening = indexedDB.open(DATABASE, VERSION);
    opening.onupgradeneeded = () => {
      const answers = opening.result.createObjectStore("answers", { keyPath: "place", autoIncrement: true });
      answers.createIndex("log", ["bank", "place"]);
      opening.result.createObjectStore("notes");
    };
    const database = await result(opening);
    database.onversionchange = () => database.close();
    return database;
  }

  /** The name of the sentence that says what is wrong with the storage. @param {unknown} error */
  function problemOf(error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : "";
    if (name === "QuotaExceededError") return "full";
    return ["SecurityError", "ReferenceError", "TypeError", "NotAllowedError"].includes(name) ? "forbidden" : "broken";
  }

  /** One bank's log in this browser. */
  class Log {
    /** What is on the disk, in its order. @type {Row[]} */
    #rows = [];
    /** What could not be kept yet. @type {Entry[]} */
    #unkept = [];
    /** How well cards are remembered by the rows. @type {Map<string, CardState>} */
    #states = new Map();
    /** How often rows were changed after they had been written, as far as it is known here. @type {unknown} */
    #changes = null;
    #lastPlace = 0;
    /** @type {Map<string, string>} */
    #notes = new Map();
    /** @type {IDBDatabase | null} */
    #database = null;
    /** @type {Promise<unknown>} */
    #turn = Promise.resolve();

    /** @param {PageBank} bank */
    constructor(bank) {
      this.bank = bank;
      this.problem = "";
    }

    /** @param {GradedAnswer} answer @returns {Promise<Entry>} */
    add(answer) {
      const at = Date.now();
      const rating = answer.mode === "review" ? Schedule.rate(answer.verdict, answer.hinted, answer.overridden) : null;
      const uid = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
      /** @type {Entry} */
      const entry = { ...answer, uid, at, day: Schedule.dayOf(at), rating, spread: null };
      return this.#inTurn(async () => {
        try {
          return await this.#transaction("readwrite", async (store) => {
            const scheduled = Schedule.schedule(this.#statesNow(), entry);
            await this.#write(store, [...this.#unkept, scheduled]);
            return scheduled;
          }, true);
        } catch {
          const scheduled = Schedule.schedule(this.#statesNow(), entry);
          this.#unkept.push(scheduled);
          return scheduled;
        }
      });
    }

    /** @param {Entry} entry @param {Partial<Entry>} changes @returns {Promise<Entry>} */
    amend(entry, changes) {
      const amended = { ...entry, ...changes };
      if (amended.rating !== null && changes.rating === undefined) {
        amended.rating = Schedule.rate(amended.verdict, amended.hinted, amended.overridden);
      }
      return this.#inTurn(async () => {
        const unkept = this.#unkept.findIndex((each) => each.uid === entry.uid);
        if (unkept >= 0) this.#unkept[unkept] = amended;
        else await this.#amendRow(amended).catch(() => this.#amendInMemory(amended));
        return amended;
      });
    }

    /** @returns {Promise<Entry[]>} */
    async answers() {
      await this.#refresh();
      const entries = [...this.#rows, ...this.#unkept].filter(({ undone }) => !undone);
      return entries.map((entry) => /** @type {Entry} */ (readEntry(this.#today(entry))));
    }

    /** @param {string} card */
    async state(card) {
      await this.#refresh();
      return this.#statesNow().get(card);
    }

    /** @param {string} name @param {unknown} value */
    async remember(name, value) {
      const text = JSON.stringify(value);
      this.#notes.set(name, text);
      await this.#inTurn(() => this.#transaction("readwrite", (_, notes) => result(notes.put(text, [this.bank.namespace, name])))).catch(() => {});
    }

    /** @param {string} name @returns {Promise<any>} */
    async recall(name) {
      const kept = await this.#inTurn(() => this.#transaction("readonly", (_, notes) => result(notes.get([this.bank.namespace, name])))).catch(() => undefined);
      try {
        return JSON.parse(kept ?? this.#notes.get(name) ?? "null");
      } catch {
        return null;
      }
    }

    async exportFile() {
      await this.#refresh();
      const { id, title, namespace } = this.bank;
      const head = JSON.stringify({ format: FORMAT, version: VERSION, bank: id, title, namespace }).slice(0, -1);
      const entries = [...this.#rows, ...this.#unkept].map((entry) => JSON.stringify(readEntry(entry)));
      return { name: `${id}-progress.json`, text: `${head},"answers":[\n${entries.join(",\n")}\n]}\n` };
    }

    /** @param {string} text */
    async importFile(text) {
      const theirs = readProgress(text, this.bank);
      return this.#inTurn(async () => {
        /** @param {readonly Entry[]} mine */
        const counted = (mine) => {
          const known = new Set(mine.map(({ uid }) => uid));
          const added = theirs.filter(({ uid }) => !known.has(uid)).length;
          return { added, known: theirs.length - added };
        };
        try {
          return await this.#transaction("readwrite", async (store, notes) => {
            const mine = [...this.#rows, ...this.#unkept];
            for (const { place } of this.#rows) await result(store.delete(place));
            await this.#write(store, merged(mine, theirs));
            await this.#countChange(notes);
            return counted(mine);
          }, true);
        } catch {
          if (this.#rows.length) throw new ProgressError(this.problem);
          const mine = this.#unkept;
          this.#unkept = merged(mine, theirs);
          return counted(mine);
        }
      });
    }

    /** @param {Entry} amended */
    async #amendRow(amended) {
      await this.#transaction("readwrite", async (store, notes) => {
        const row = this.#rows.find(({ uid }) => uid === amended.uid);
        if (row) await result(store.put({ ...row, ...amended, card: row.card }));
        await this.#countChange(notes);
      });
    }

    /** @param {Entry} amended */
    #amendInMemory(amended) {
      this.#rows = this.#rows.map((row) => (row.uid === amended.uid ? { ...row, ...amended, card: row.card } : row));
      this.#states = this.#replay(this.#rows);
    }

    /** Run what needs the log after everything else that does. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
    #inTurn(work) {
      const turn = this.#turn.then(work);
      this.#turn = turn.catch(() => {});
      return turn;
    }

    /** Read what other pages have written. */
    async #refresh() {
      await this.#inTurn(() => this.#transaction("readonly", async () => {})).catch(() => {});
    }

    /**
     * One change of the storage, whole or not at all; a connection that the browser has closed is opened once more.
     * @template T
     * @param {IDBTransactionMode} mode
     * @param {(answers: IDBObjectStore, notes: IDBObjectStore) => Promise<T>} work
     * @param {boolean} [keepsAll] whether it writes everything that could not be kept before
     * @returns {Promise<T>}
     */
    async #transaction(mode, work, keepsAll = false) {
      for (let again = this.#database !== null; ; again = false) {
        try {
          this.#database ??= await openDatabase();
          const found = await this.#attempt(this.#database, mode, work);
          if (keepsAll) this.#unkept = [];
          if (!this.#unkept.length) this.problem = "";
          return found;
        } catch (error) {
          this.problem = problemOf(error);
          if (this.problem === "broken") this.#database = null;
          if (this.problem !== "broken" || !again) throw error;
        }
      }
    }

    /** @template T @param {IDBDatabase} database @param {IDBTransactionMode} mode
     * @param {(answers: IDBObjectStore, notes: IDBObjectStore) => Promise<T>} work @returns {Promise<T>} */
    async #attempt(database, mode, work) {
      const transaction = database.transaction(["answers", "notes"], mode, { durability: "strict" });
      const ended = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      ended.catch(() => {});
      const [answers, notes] = [transaction.objectStore("answers"), transaction.objectStore("notes")];
      try {
        await this.#read(answers, notes);
        const found = await work(answers, notes);
        await ended;
        return found;
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself.
        }
        throw error;
      }
    }

    /** Read what was written since, by this page or others; all of it if rows were changed.
     * @param {IDBObjectStore} answers @param {IDBObjectStore} notes */
    async #read(answers, notes) {
      const changes = (await result(notes.get(CHANGES))) ?? 0;
      if (changes !== this.#changes) [this.#rows, this.#states, this.#lastPlace] = [[], new Map(), 0];
      this.#changes = changes;
      const log = answers.index("log");
      const names = [...new Set([this.bank.namespace, ...this.bank.former])];
      const ranges = names.map((name) => IDBKeyRange.bound([name, this.#lastPlace], [name, Infinity], true));
      const found = (await Promise.all(ranges.map((range) => result(log.getAll(range))))).flat();
      found.sort((one, other) => one.place - other.place);
      const rows = found.filter(readEntry);
      this.#lastPlace = found.at(-1)?.place ?? this.#lastPlace;
      this.#rows.push(...rows);
      this.#replay(rows, this.#states);
    }

    /** @param {IDBObjectStore} store @param {readonly Entry[]} entries */
    async #write(store, entries) {
      for (const entry of entries) await result(store.add({ ...readEntry(entry), bank: this.bank.namespace }));
    }

    /** Tell other pages to read everything anew. @param {IDBObjectStore} notes */
    async #countChange(notes) {
      const changes = await result(notes.get(CHANGES));
      await result(notes.put(Number.isInteger(changes) ? changes + 1 : 1, CHANGES));
    }

    /** @param {readonly Entry[]} entries @param {Map<string, CardState>} [states] */
    #replay(entries, states) {
      return Schedule.replay(entries.filter(({ undone }) => !undone).map((entry) => this.#today(entry)), states);
    }

    #statesNow() {
      return this.#unkept.length ? this.#replay(this.#unkept, new Map(this.#states)) : this.#states;
    }

    /** The entry under the id that its card has today. @template {Entry} E @param {E} entry @returns {E} */
    #today(entry) {
      const card = Object.hasOwn(this.bank.renamed, entry.card) ? this.bank.renamed[entry.card] : entry.card;
      return { ...entry, card };
    }
  }

  /**
   * The entries of a progress file.
   * @param {string} text
   * @param {PageBank} bank
   */
  function readProgress(text, bank) {
    /** @type {any} */
    let found = null;
    try {
      found = JSON.parse(text);
    } catch {
      // The next line tells.
    }
    if (found?.format !== FORMAT) throw new ProgressError("no-progress");
    if (found.version > VERSION) throw new ProgressError("newer");
    if (![bank.namespace, ...bank.former].includes(found.namespace)) {
      throw new ProgressError("other-bank", String(found.title || found.bank));
    }
    const entries = Array.isArray(found.answers) ? found.answers.map(readEntry) : [null];
    if (entries.includes(null)) throw new ProgressError("no-progress");
    const named = new Map(entries.map((/** @type {Entry} */ entry) => [entry.uid, entry]));
    return /** @type {Entry[]} */ ([...named.values()]);
  }

  /**
   * Both logs in one order that keeps the order of each; where that leaves a choice, the earlier answer comes first.
   * What was taken back or overruled in one of them is so in both. As `merge_history` in history/merge.py.
   * @param {readonly Entry[]} mine
   * @param {readonly Entry[]} theirs
   * @returns {Entry[]}
   */
  function merged(mine, theirs) {
    const logs = [mine, theirs];
    const places = logs.map((log) => new Map(log.map(({ uid }, place) => [uid, place])));
    const heads = [0, 0];
    /** @type {Map<string, Entry>} */
    const order = new Map();
    for (;;) {
      logs.forEach((log, side) => {
        while (heads[side] < log.length && order.has(log[heads[side]].uid)) heads[side]++;
      });
      const open = [0, 1].filter((side) => heads[side] < logs[side].length);
      if (!open.length) return [...order.values()];
      const free = open.filter((side) => (places[1 - side].get(logs[side][heads[side]].uid) ?? -1) <= heads[1 - side]);
      const heading = (free.length ? free : open).map((side) => logs[side][heads[side]]);
      const [next] = heading.sort((one, other) => one.at - other.at || (one.uid < other.uid ? -1 : 1));
      const twins = logs.flatMap((log, side) => log[places[side].get(next.uid) ?? -1] ?? []);
      order.set(next.uid, twins.reduce(judgedOnce));
    }
  }

  /** @param {Entry} one @param {Entry} other @returns {Entry} */
  function judgedOnce(one, other) {
    const judged = one.overridden || !other.overridden ? one : other;
    return one.undone || other.undone ? { ...judged, undone: true } : judged;
  }

  /**
   * Open a bank's log.
   * @param {PageBank} bank
   */
  async function open(bank) {
    const log = new Log(bank);
    await log.answers();
    return log;
  }

  /**
   * The results for the teacher, in the format that `quizgen quiz --answers` reads: a line for each question.
   * @param {PageBank} bank
   * @param {readonly Entry[]} entries the answers of a round, oldest first; only the first to a question counts
   * @param {string} [learner]
   */
  function resultsFile(bank, entries, learner = "") {
    const first = new Map([...entries].reverse().map((entry) => [entry.card, entry]));
    const firsts = entries.filter((entry) => first.get(entry.card) === entry);
    const name = learner.trim();
    const lines = firsts.map(({ card, answer, text, at, content, hinted, overridden }) =>
      JSON.stringify({
        learner: name || undefined,
        question: card,
        answer,
        text,
        at: `${new Date(at).toISOString().slice(0, 19)}Z`,
        content,
        hinted: hinted || undefined,
        overridden: overridden || undefined,
      }),
    );
    const slug = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
    return { name: `${[bank.id, slug, "results"].filter(Boolean).join("-")}.jsonl`, text: lines.map((line) => `${line}\n`).join("") };
  }

  return { open, resultsFile };
})();
