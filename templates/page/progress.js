// @ts-check
"use strict";
/**
 * The learner's log of answers: kept in the browser, exported to a file and imported from one.
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
 */
const Progress = (() => {
  const DATABASE = "quizgen";
  const VERSION = 1;
  const { readEntry } = LogEntries;
  const MAX_OPENING_TIME = 3000;
  const CHANGES = ["", "changes"];

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
    const late = new DOMException("the browser does not answer", "TimeoutError");
    /** @type {Promise<never>} */
    const timeout = new Promise((_, reject) => setTimeout(reject, MAX_OPENING_TIME, late));
    const database = await Promise.race([result(opening), timeout]);
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
    #openDatabase = openDatabase;
    /** @type {Promise<unknown>} */
    #turn = Promise.resolve();

    /** @param {PageBank} bank */
    constructor(bank) {
      this.bank = bank;
      this.problem = "";
    }

    /** @param {GradedAnswer} answer @returns {Promise<Entry>} */
    add(answer) {
      const at = Math.max(0, Date.now());
      const rating = answer.mode === "review" ? Fsrs.rate(answer.verdict, answer.hinted, answer.overridden) : null;
      const uid = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
      /** @type {Entry} */
      const entry = { ...answer, took: Math.max(0, Math.round(answer.took)), uid, at, day: Schedule.dayOf(at), rating, spread: null };
      if (!readEntry(entry)) return Promise.reject(new TypeError("This is not an answer."));
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
        amended.rating = Fsrs.rate(amended.verdict, amended.hinted, amended.overridden);
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
      return LogEntries.progressFile(this.bank, [...this.#rows, ...this.#unkept]);
    }

    /** @param {string} text */
    async importFile(text) {
      const theirs = LogEntries.readProgress(text, this.bank);
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
            await this.#write(store, LogEntries.merged(mine, theirs));
            await this.#countChange(notes);
            return counted(mine);
          }, true);
        } catch {
          if (this.#rows.length) throw new ProgressError(this.problem);
          const mine = this.#unkept;
          this.#unkept = LogEntries.merged(mine, theirs);
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
          this.#database ??= await this.#openDatabase();
          const found = await this.#attempt(this.#database, mode, work);
          if (keepsAll) this.#unkept = [];
          if (!this.#unkept.length) this.problem = "";
          return found;
        } catch (error) {
          this.problem = problemOf(error);
          if (error instanceof DOMException && error.name === "TimeoutError") this.#openDatabase = () => Promise.reject(error);
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
      return Fsrs.replay(entries.filter(({ undone }) => !undone).map((entry) => this.#today(entry)), states);
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
   * Open a bank's log.
   * @param {PageBank} bank
   */
  async function open(bank) {
    const log = new Log(bank);
    await log.answers();
    return log;
  }

  return { open };
})();
