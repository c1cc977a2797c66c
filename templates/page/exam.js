// @ts-check
"use strict";
/**
 * An exam: all questions on one page, a time limit, verdicts when it is handed in. What is answered is kept after every
 * change, so a closed page goes on where it was; its time does not stop.
 *
 * @typedef {{ session: string, started: number, order: string[], given: Record<string, Given>, done: boolean }} Sitting
 */
(() => {
  const KEPT_AFTER = 500;
  const { data, words, element, turnTo, said, warn, show } = Screen;
  const { all, made } = Controls;
  const questions = /** @type {PageQuestion[]} */ (data.questions);
  const byId = new Map(questions.map((question) => [question.id, question]));
  /** @type {Map<string, InstanceType<typeof Controls.Space>>} */
  const spaces = new Map();
  /** @type {Awaited<ReturnType<typeof Progress.open>>} */
  let log;
  /** @type {Sitting} */
  let sitting;
  /** @type {Result[]} */
  const results = [];
  let ticking = 0;
  let keeping = 0;
  let handedIn = false;

  async function begin() {
    const session = crypto.getRandomValues(new Uint32Array(2)).join("-");
    const groups = Controls.shuffled([...new Set(questions.map((question) => question.group))]);
    const order = groups.flatMap((group) => questions.filter((question) => question.group === group).map(({ id }) => id));
    sitting = { session, started: Date.now(), order, given: {}, done: false };
    await log.remember("learner", Screen.learner());
    await keep();
    sit();
  }

  /** Shows the questions, with what was answered before. */
  function sit() {
    const list = element(`question-${questions[0].id}`).parentElement;
    sitting.order.forEach((id, place) => {
      const question = /** @type {PageQuestion} */ (byId.get(id));
      const item = Screen.item(question);
      const space = new Controls.Space(question, item, words);
      space.build();
      space.reset();
      if (sitting.given[id]) space.restore(sitting.given[id]);
      space.nameGroup();
      const mark = item.querySelector("legend .mark");
      if (mark) mark.textContent = Controls.digits(place + 1);
      item.append(made("p", "message", ""));
      list?.append(item);
      spaces.set(id, space);
      item.addEventListener("change", () => changed(id));
      item.addEventListener("input", () => {
        note(id);
        clearTimeout(keeping);
        keeping = setTimeout(keep, KEPT_AFTER);
      });
      item.addEventListener("click", (event) => {
        if (/** @type {Element} */ (event.target).closest(".move")) changed(id);
      });
    });
    element("position").textContent = said(words.exam_count, { count: questions.length });
    for (const id of ["known", "unknown", "next"]) show(id, false);
    turnTo("quiz");
    element("position").focus();
    if (data.seconds) {
      tick();
      ticking = setInterval(tick, 1000);
    }
  }

  /** @param {string} id */
  function note(id) {
    const space = /** @type {InstanceType<typeof Controls.Space>} */ (spaces.get(id));
    const given = space.read();
    if (given === null) delete sitting.given[id];
    else sitting.given[id] = given;
    return { space, given };
  }

  /** @param {string} id */
  async function changed(id) {
    if (handedIn) return;
    const { space, given } = note(id);
    element("message").textContent = "";
    const message = space.item.querySelector(".message");
    const unreadable = given !== null && isGraded(space.question) ? Screen.grade(space.question, given) : null;
    if (message) message.textContent = unreadable?.verdict === "unreadable" ? unreadable.notes[0] : "";
    await keep();
  }

  async function keep() {
    clearTimeout(keeping);
    await log.remember("exam", sitting);
    if (log.problem) warn({ code: log.problem });
  }

  function left() {
    return Math.max(0, Math.round((sitting.started + data.seconds * 1000 - Date.now()) / 1000));
  }

  function tick() {
    const seconds = left();
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const time = [...(hours ? [hours] : []), minutes, rest].map((part, place) => (place ? String(part).padStart(2, "0") : String(part)));
    element("clock").textContent = said(words.time_left, { time: Controls.digits(time.join(":")) });
    if ([300, 60].includes(seconds)) Controls.say(said(words.minutes_left, { n: seconds / 60 }));
    if (!seconds) handIn();
  }

  /** @param {PageQuestion} question */
  function isGraded(question) {
    return question.type !== "open-ended";
  }

  /** Hands in; if something is not answered, only when the button is pressed once more. */
  function confirmed() {
    const open = sitting.order.length - Object.keys(sitting.given).length;
    if (!open || element("message").textContent) return handIn();
    element("message").textContent = said(words.confirm, { count: open });
  }

  /** Grades everything, keeps it, and shows the verdicts; what was kept before the page was closed is not kept twice. */
  async function handIn() {
    if (handedIn) return;
    handedIn = true;
    clearInterval(ticking);
    const kept = new Set((await answers()).map(({ card }) => card));
    for (const id of sitting.order) await settle(/** @type {InstanceType<typeof Controls.Space>} */ (spaces.get(id)), kept);
    sitting.done = true;
    await keep();
    element("message").textContent = "";
    element("result").textContent = said(words.exam_result, {
      right: results.filter(({ verdict }) => Screen.PASSED.includes(verdict)).length,
      count: results.filter(({ verdict }) => verdict !== "ungraded").length,
    });
    element("score").replaceChildren(...Screen.summary(results.filter(({ verdict }) => verdict !== "ungraded")));
    if (results.some(({ verdict }) => verdict === "ungraded")) element("score").append(made("p", "small", words.graded_by_teacher));
    show("check", false);
    element("quiz").before(element("end"));
    show("end", true);
    element("position").textContent = words.exam_done;
    element("result").focus();
  }

  async function answers() {
    return (await log.answers()).filter(({ session }) => session === sitting.session);
  }

  /** @param {InstanceType<typeof Controls.Space>} space @param {Set<string>} kept the cards whose answers are kept */
  async function settle(space, kept) {
    const { question } = space;
    // An order that nobody touched is none; of everything else, what stands there counts, even if it was typed just now.
    const given = question.type === "ordering" ? sitting.given[question.id] ?? null : space.read();
    if (given !== null) sitting.given[question.id] = given;
    const graded = gradedOf(question, given);
    space.lock(true);
    const card = `${data.bank.id}/${question.id}`;
    const text = question.type === "open-ended" ? { text: /** @type {string} */ (given ?? "") } : {};
    if (!kept.has(card)) {
      await log.add({
        card, type: question.type, mode: "test", session: sitting.session, ...text,
        answer: question.type === "open-ended" ? [] : space.inWords(given),
        verdict: graded.verdict === "ungraded" ? "skipped" : graded.verdict, score: graded.score,
        content: question.content, key: question.keys?.[0] ?? "", took: 0,
      });
    }
    results.push({ question, verdict: graded.verdict, score: Screen.share(graded.score) });
    tell(space, graded, given);
  }

  /** @param {PageQuestion} question @param {Given | null} given */
  function gradedOf(question, given) {
    if (given === null) return Screen.SKIPPED;
    if (!isGraded(question)) return { ...Screen.SKIPPED, verdict: "ungraded" };
    const graded = Screen.grade(question, given);
    return graded.verdict === "unreadable" ? { ...graded, verdict: "wrong", score: "0" } : graded;
  }

  /** @param {InstanceType<typeof Controls.Space>} space @param {Graded} graded @param {Given | null} given */
  function tell(space, graded, given) {
    const { question, item } = space;
    space.mark(given, graded.parts, Screen.secret[question.id].right);
    const told = made("section", "told");
    const heading = made("h3", "verdict");
    Screen.showVerdict(heading, graded, question);
    const solved = Screen.fromHtml(Screen.secret[question.id].key, "solved entry");
    Screen.showPassages(solved, question.id);
    told.append(heading, ...Screen.remarks(graded), solved);
    for (const box of all(told, ".criteria input")) box.remove();
    item.querySelector(".message")?.remove();
    item.append(told);
  }

  async function start() {
    log = await Progress.open(data.bank);
    const name = await log.recall("learner");
    if (typeof name === "string") /** @type {HTMLInputElement} */ (element("learner")).value = name;
    element("practise").addEventListener("click", begin);
    element("quiz").addEventListener("submit", (event) => {
      event.preventDefault();
      confirmed();
    });
    element("quiz").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && /** @type {Element} */ (event.target).matches("input")) event.preventDefault(); // it would hand in
    });
    element("save").addEventListener("click", async () => {
      Screen.saveFile(LogEntries.resultsFile(data.bank, await answers(), Screen.learner()));
    });
    element("again").addEventListener("click", async () => {
      await log.remember("exam", null);
      location.reload();
    });
    const open = /** @type {Sitting | null} */ (await log.recall("exam"));
    turnTo("start");
    if (open && open.order?.every((id) => byId.has(id)) && open.order.length === questions.length) {
      sitting = open;
      sit();
      if (sitting.done) await handIn();
    }
  }
  start();
})();
