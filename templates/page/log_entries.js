// @ts-check
"use strict";
/**
 * Entries of the learner's log: what one consists of, the file in which they go to another browser or to the terminal, and
 * the results file for the teacher.
 *
 * For the page:
 *   LogEntries.resultsFile(bank, entries, learner)   {name, text}: the first answer to each question
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

const LogEntries = (() => {
  const VERSION = 1;
  const FORMAT = "quizgen-progress";
  const MODES = ["practice", "review", "test"];
  const VERDICTS = ["correct", "correct (spelling)", "partly correct", "close", "wrong", "skipped"];
  const { LATEST } = Fsrs;

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

  /**
   * The progress file.
   * @param {PageBank} bank
   * @param {readonly Entry[]} entries
   */
  function progressFile({ id, title, namespace }, entries) {
    const head = JSON.stringify({ format: FORMAT, version: VERSION, bank: id, title, namespace }).slice(0, -1);
    const lines = entries.map((entry) => JSON.stringify(readEntry(entry)));
    return { name: `${id}-progress.json`, text: `${head},"answers":[\n${lines.join(",\n")}\n]}\n` };
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

  return { readEntry, progressFile, readProgress, merged, resultsFile };
})();
