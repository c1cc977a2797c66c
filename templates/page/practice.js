// @ts-check
"use strict";
/**
 * The practice page: one question at a time, the verdict of the grader, and the passage with the quoted words.
 * Questions, keys and all words stand on the page; the script shows them, and keeps the learner's log.
 *
 * @typedef {{ card: string, question: PageQuestion, reverse: boolean }} Card
 * @typedef {{ mode: "practice" | "review" | "test", session: string, queue: string[], at: number, round: number,
 *   missed: string[], first: Record<string, { verdict: string, score: number }>, left: number }} Round
 *   An open round: the cards that are asked and how far it is; `left` are those of a review for another day.
 * @typedef {{ card: Card, space: InstanceType<typeof Controls.Space>, given: Given | null, nearMiss: Given | null, step: "answer" | "assess" | "told",
 *   shown: number }} Asked
 */
(() => {
  const { data, words, element, show, turnTo, said, warn, saveFile, learner } = Screen;
  const { all, made } = Controls;
  const questions = /** @type {PageQuestion[]} */ (data.questions);
  /** @type {Map<string, InstanceType<typeof Controls.Space>>} */
  const spaces = new Map();
  /** @type {Map<string, Card>} */
  const cards = new Map();
  for (const question of questions) {
    for (const side of question.reverse ? ["", "/reverse"] : [""]) {
      const card = `${data.bank.id}/${question.id}${side}`;
      cards.set(card, { card, question, reverse: side !== "" });
    }
  }
  /** @type {Awaited<ReturnType<typeof Progress.open>>} */
  let log;
  /** @type {Round} */
  let round;
  /** @type {Asked} */
  let asked;
  let busy = false;

  // The start

  function wanted() {
    const filters = all(document, "[data-filter]").map((group) => ({
      name: /** @type {"type" | "tag" | "difficulty" | "objective"} */ (group.dataset.filter),
      values: all(group, "input").filter((box) => /** @type {HTMLInputElement} */ (box).checked).map((box) => /** @type {HTMLInputElement} */ (box).value),
    }));
    return questions.filter((question) => filters.every(({ name, values }) =>
      !values.length || values.some((value) => [question[name]].flat().includes(value))));
  }

  async function showStart() {
    turnTo("start");
    const open = /** @type {Round | null} */ (await log.recall("round"));
    const goesOn = Array.isArray(open?.queue) && [...open.queue, ...open.missed].every((card) => cards.has(card));
    if (goesOn && (open.at || open.missed.length || open.round > 1)) round = open;
    show("resume", Boolean(goesOn && round));
    if (goesOn && round) element("resume").textContent = said(words.resume, { done: round.at, count: round.queue.length });
    await showChosen();
  }

  async function showChosen() {
    const chosen = wanted();
    element("chosen").textContent = said(words.chosen, { count: chosen.length });
    for (const id of ["practise", "review"]) /** @type {HTMLButtonElement} */ (element(id)).disabled = !chosen.length;
    const plan = await planned(chosen);
    /** @type {HTMLButtonElement} */ (element("review")).disabled = !plan.cards.length;
    element("due").textContent = chosen.length ? dueText(plan) : "";
    const answers = await log.answers();
    element("stored").textContent = log.problem
      ? Screen.problemText(log.problem)
      : said(words.stored, { count: answers.length });
  }

  /** @param {ReviewPlan} plan */
  function dueText({ cards: asked, due, next }) {
    if (asked.length) return said(words.review_due, { due, fresh: asked.length - due });
    return next === null ? words.limit_reached : said(words.next_due, { when: Schedule.intervalText(next, data.language) });
  }

  /** @param {PageQuestion[]} chosen */
  async function planned(chosen) {
    const ids = new Set(chosen.map((question) => question.id));
    const page = Array.from(cards.values(), ({ card, question, reverse }) => ({
      id: card, unit: `${data.bank.id}/${question.group}`, key: question.keys?.[reverse ? 1 : 0] ?? "",
    })).filter((card) => ids.has(/** @type {Card} */ (cards.get(card.id)).question.id));
    return Schedule.planReview(page, await log.answers(), Date.now());
  }

  /** Groups stay together, in their order; a card that goes both ways is asked one way. @param {PageQuestion[]} chosen */
  function inAnyOrder(chosen) {
    const groups = Controls.shuffled([...new Set(chosen.map((question) => question.group))]);
    const row = groups.flatMap((group) => chosen.filter((question) => question.group === group));
    return row.map((question) => `${data.bank.id}/${question.id}${question.reverse && Math.random() < 0.5 ? "/reverse" : ""}`);
  }

  /** @param {"practice" | "review"} mode @param {string[]} queue @param {number} [left] */
  async function begin(mode, queue, left = 0) {
    const session = crypto.getRandomValues(new Uint32Array(2)).join("-");
    round = { mode, session, queue, at: 0, round: 1, missed: [], first: {}, left };
    await ask();
  }

  /** Says once what is wrong with the storage. */
  function watch() {
    if (log.problem) warn({ code: log.problem });
  }

  async function keepRound() {
    await log.remember("round", round);
    await log.remember("learner", learner());
    watch();
  }

  // A question

  async function ask() {
    await keepRound();
    const card = /** @type {Card} */ (cards.get(round.queue[round.at]));
    const item = Screen.item(card.question);
    let space = spaces.get(card.question.id);
    if (!space) {
      space = new Controls.Space(card.question, item, words);
      space.build();
      spaces.set(card.question.id, space);
    }
    space.reset();
    returnSolution();
    for (const help of /** @type {HTMLDetailsElement[]} */ (all(document, ".item details, .whole-article"))) {
      help.open = false;
      delete help.dataset.opened;
    }
    for (const box of criterionBoxes(item)) Object.assign(box, { checked: false, disabled: false });
    for (const shown of all(document, ".item.current")) shown.classList.remove("current");
    item.classList.add("current");
    turn(item, card.reverse);
    asked = { card, space, given: null, step: "answer", nearMiss: null, shown: Date.now() };
    showPosition();
    element("message").textContent = "";
    Controls.say("");
    const typed = matchMedia("(pointer: fine)").matches ? space.typed() : null;
    space.name(element("position"), typed);
    const left = ["start", "feedback"].filter((id) => !element(id).hidden);
    turnTo("quiz", ...left);
    const now = asked;
    await Screen.leave(left, element("position"));
    if (asked !== now || asked.step !== "answer") return; // the learner was faster
    element("check").textContent = { flashcard: words.show_answer, "open-ended": words.compare }[card.question.type] ?? words.check;
    showButtons("check", "skip", "stop");
    typed?.focus();
  }

  function showPosition() {
    const [place, count] = [round.at + 1, round.queue.length];
    element("position").textContent = said(round.round > 1 ? words.retry_position : words.position, { place, count });
    /** @type {HTMLProgressElement} */ (element("done")).value = round.at / count;
  }

  /** @param {...string} shown */
  function showButtons(...shown) {
    for (const id of ["check", "known", "unknown", "next", "skip", "stop"]) show(id, shown.includes(id));
  }

  /** A flashcard with its back up, or its front. @param {HTMLElement} item @param {boolean} reverse */
  function turn(item, reverse) {
    const front = item.querySelector(".front");
    const back = item.querySelector(".solution .answers");
    if (!front || !back || item.classList.contains("turned") === reverse) return;
    const nodes = Array.from(front.childNodes);
    front.replaceChildren(...back.childNodes);
    back.replaceChildren(...nodes);
    item.classList.toggle("turned", reverse);
  }

  function solution() {
    return element(`question-${asked.card.question.id}`).querySelector(".solved");
  }

  /** The key goes back to its question. */
  function returnSolution() {
    const solved = element("solved").firstElementChild;
    if (solved) asked.space.item.querySelector(".solution")?.append(solved);
  }

  /** @param {Event} event */
  async function answer(event) {
    event.preventDefault();
    if (busy || asked.step === "told") return;
    if (asked.step === "assess") return settle(asked.given, { assessed: criteria() });
    const { type } = asked.card.question;
    if (type === "flashcard") return assess("known", "unknown");
    const given = asked.space.read();
    if (given === null) return complain(words.nothing);
    asked.given = given;
    if (type === "open-ended") return assess("check");
    return settle(given);
  }

  /** Shows what is correct before the learner says how good the answer was. @param {...string} buttons */
  function assess(...buttons) {
    asked.step = "assess";
    asked.space.lock(true);
    element("check").textContent = words.assess;
    element("verdict").textContent = asked.card.question.type === "flashcard" ? words.did_you_know : words.assess_title;
    element("told").replaceChildren();
    reveal();
    showButtons(...buttons);
  }

  function reveal() {
    const solved = solution();
    if (solved) element("solved").append(solved);
    element("message").textContent = "";
    show("feedback", true);
    element("verdict").focus();
  }

  /** @param {HTMLElement} place */
  function criterionBoxes(place) {
    return /** @type {HTMLInputElement[]} */ (all(place, ".criteria input"));
  }

  function criteria() {
    const points = asked.card.question.rubric ?? [];
    return criterionBoxes(element("solved")).map((box, place) => (box.checked ? points[place] : "0"));
  }

  /** @param {string} why */
  function complain(why) {
    element("message").textContent = why;
    asked.space.typed()?.setAttribute("aria-invalid", "true");
    (asked.space.typed() ?? element("position")).focus();
  }

  /**
   * Grades an answer, keeps it, and shows the verdict: in this order, so that no verdict is seen that could be lost.
   * @param {Given | null} given
   * @param {{ assessed?: string[], known?: boolean }} [own] what the learner says of it
   */
  async function settle(given, own = {}) {
    const { card, space } = asked;
    const { question } = card;
    const response = own.known !== undefined ? String(own.known) : own.assessed ?? given;
    const grade = response === null ? Screen.SKIPPED : Screen.grade(question, response);
    if (grade.verdict === "unreadable") return complain(grade.notes[0]);
    if (grade.verdict === "close" && asked.nearMiss === null) {
      asked.nearMiss = given;
      return complain(words.try_again);
    }
    busy = true;
    const known = own.known ? "y" : "n";
    const kept = own.known !== undefined ? known : own.assessed ?? space.inWords(given);
    const hinted = all(document, "[data-opened]").length > 0;
    /** @type {GradedAnswer} */
    const entry = {
      card: card.card, type: question.type, mode: round.mode, session: round.session, answer: kept ?? "",
      ...(question.type === "open-ended" ? { text: /** @type {string} */ (given ?? "") } : {}),
      verdict: grade.verdict, score: grade.score, content: question.content,
      key: question.keys?.[card.reverse ? 1 : 0] ?? "", took: Date.now() - asked.shown, ...(hinted ? { hinted } : {}),
    };
    await log.add(entry);
    watch();
    busy = false;
    count(card.card, grade);
    asked.step = "told";
    space.lock(true);
    for (const box of criterionBoxes(element("solved"))) box.disabled = true;
    space.mark(given, grade.parts, Screen.secret[question.id].right);
    await tell(grade, given);
  }

  /** @param {string} card @param {{ verdict: string, score: string }} grade */
  function count(card, grade) {
    const passed = Screen.PASSED.includes(grade.verdict);
    if (!(card in round.first)) round.first[card] = { verdict: grade.verdict, score: Screen.share(grade.score) };
    if (!passed) round.missed.push(card);
    round.at += 1;
  }

  /** @param {Graded} grade @param {Given | null} given */
  async function tell(grade, given) {
    const { question } = asked.card;
    Screen.showVerdict(element("verdict"), grade, question);
    const told = element("told");
    told.replaceChildren();
    if (given !== null && asked.space.typed() && question.type !== "cloze" && question.type !== "open-ended") {
      told.append(made("p", "yours", said(words.your_answer, { answer: String(given) })));
    }
    told.append(...Screen.remarks(grade));
    if (round.mode === "review") {
      const state = await log.state(asked.card.card);
      if (state) told.append(made("p", "note", said(words.comes_again, { when: Schedule.nextTime(asked.card.card, state, data.language) })));
    }
    element("next").textContent = round.at < round.queue.length || round.missed.length ? words.next : words.finish;
    /** @type {HTMLProgressElement} */ (element("done")).value = round.at / round.queue.length;
    await keepRound();
    reveal();
    showButtons("next", "stop");
  }

  async function next() {
    if (busy) return;
    if (round.at < round.queue.length) return ask();
    if (!round.missed.length) return finish();
    Object.assign(round, { queue: Controls.shuffled(round.missed), at: 0, round: round.round + 1, missed: [] });
    return ask();
  }

  // The end

  async function finish() {
    returnSolution();
    const graded = Object.entries(round.first);
    const right = graded.filter(([, { verdict }]) => Screen.PASSED.includes(verdict)).length;
    element("result").textContent = said(words.result, { right, count: graded.length });
    const results = graded.map(([card, first]) => ({ question: /** @type {Card} */ (cards.get(card)).question, ...first }));
    element("score").replaceChildren(...Screen.summary(results));
    await log.remember("round", null);
    turnTo("end");
    element("result").focus();
  }

  async function saveResults() {
    const answers = (await log.answers()).filter((entry) => entry.session === round.session);
    saveFile(LogEntries.resultsFile(data.bank, answers, learner()));
  }

  /** @param {Event} event */
  async function importFile(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const file = field.files?.[0];
    if (!file) return;
    try {
      const { added, known } = await log.importFile(await file.text());
      await showChosen();
      element("stored").textContent = said(words.imported, { added, known });
    } catch (error) {
      warn(error);
    }
    field.value = "";
  }

  function listen() {
    element("quiz").addEventListener("submit", answer);
    element("practise").addEventListener("click", () => begin("practice", inAnyOrder(wanted())));
    element("review").addEventListener("click", async () => {
      const plan = await planned(wanted());
      await begin("review", plan.cards, plan.waiting + plan.postponed);
    });
    element("resume").addEventListener("click", next);
    element("skip").addEventListener("click", () => settle(asked.nearMiss));
    element("known").addEventListener("click", () => settle(null, { known: true }));
    element("unknown").addEventListener("click", () => settle(null, { known: false }));
    element("next").addEventListener("click", next);
    element("stop").addEventListener("click", finish);
    element("again").addEventListener("click", async () => {
      await showStart();
      element("begin").focus();
    });
    element("save").addEventListener("click", saveResults);
    element("export").addEventListener("click", async () => {
      saveFile(await log.exportFile());
    });
    element("import").addEventListener("change", importFile);
    for (const group of all(document, "[data-filter]")) group.addEventListener("change", showChosen);
    element("verdict").addEventListener("keydown", (event) => {
      if (event.key === "Enter" && asked.step === "told") next();
    });
    document.addEventListener("toggle", ({ target: help }) => {
      if (help instanceof HTMLDetailsElement && help.matches(".help, .whole-article") && help.open && asked?.step === "answer") {
        help.dataset.opened = "yes";
      }
    }, true);
  }

  async function start() {
    log = await Progress.open(data.bank);
    const name = await log.recall("learner");
    if (typeof name === "string") /** @type {HTMLInputElement} */ (element("learner")).value = name;
    listen();
    watch();
    await showStart();
  }
  start();
})();
