// @ts-check
"use strict";
/**
 * What practice and exam have in common: the words, numbers and verdicts that a page shows.
 *
 * @typedef {{ verdict: string, score: string, parts: GradedPart[], feedback: string[], notes: string[] }} Graded
 *   What the grader says; `feedback` is HTML, `notes` are sentences.
 * @typedef {{ question: PageQuestion, verdict: string, score: number }} Result
 */
const Screen = (() => {
  const data = Lzma.json(element("data").textContent ?? "");
  /** @type {Record<string, string>} */
  const words = data.words;
  /** @type {any[]} */
  const secrets = data.secret ?? Lzma.json(data.sealed, data.bank.id);
  const secret = Object.fromEntries(secrets.map((each, place) => [data.questions[place].id, each]));
  const { all, made, filled } = Controls;
  const plurals = new Intl.PluralRules(data.language);
  const PASSED = ["correct", "correct (spelling)"];
  const SIGNS = /** @type {Record<string, string>} */ ({
    correct: "✓", "correct (spelling)": "✓", "partly correct": "◐", close: "≈", wrong: "✗", skipped: "–", ungraded: "…",
  });
  /** @type {Graded} */
  const SKIPPED = { verdict: "skipped", score: "0", parts: [], feedback: [], notes: [] };
  Controls.digits = (number) => String(number).replace(".", data.decimal).replace(/[0-9]/g, (digit) => data.digits[Number(digit)]);

  const quiz = /** @type {HTMLElement} */ (document.getElementById("quiz"));
  all(quiz, "section").forEach((box, place) => Object.assign(box, { id: `question-${data.questions[place].id}`, className: "item" }));
  for (const [name, place] of /** @type {[string, InsertPosition][]} */ ([["start", "beforebegin"], ["position", "afterbegin"], ["feedback", "beforeend"], ["end", "afterend"]])) {
    quiz.insertAdjacentHTML(place, data.screens[name]);
  }

  /** The texts of the questions, read before a translation in the browser changes them. @type {Map<string, string>} */
  const texts = new Map(data.questions.map((/** @type {PageQuestion} */ { id }) => [id, element(`question-${id}`).textContent ?? ""]));
  data.questions.forEach(whole);

  // Paper has all questions and the article, as a worksheet does.
  const article = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".whole-article"));
  let wasOpen = false;
  addEventListener("beforeprint", () => {
    for (const question of data.questions) item(question);
    wasOpen = article?.open ?? false;
    if (article) article.open = true;
  });
  addEventListener("afterprint", () => {
    if (article) article.open = wasOpen;
  });

  /** Adds to a question what `question_data.py` leaves out. @param {any} question */
  function whole(question) {
    const orders = question.orders.map((/** @type {string} */ order) => Array.from(order, (char) => char.charCodeAt(0) - 48));
    const { group = question.id, bonus = false, keys: [front, back = front] } = question;
    Object.assign(question, { orders, group, bonus, keys: [front, back], markup: data.markup[question.type].shift() });
    const shown = texts.get(question.id) ?? "";
    for (const name of ["options", "lefts", "rights", "items"]) {
      question[name] = question[name]?.map((/** @type {string | number[]} */ part) => (
        typeof part === "string" ? part : shown.slice(part[0], part[0] + part[1])
      ));
    }
  }

  /** @param {string} id @returns {HTMLElement} */
  function element(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /**
   * Makes a question ready to be answered: puts its words, pictures and formulas, which are on the page, back into the
   * markup from which `plain_item.py` has separated them.
   * @param {PageQuestion} question @returns {HTMLElement}
   */
  function item({ id, markup }) {
    const box = element(`question-${id}`);
    const words = texts.get(id);
    if (words === undefined) return box;
    texts.delete(id);
    const drawn = all(box, "svg, img, audio").map(({ outerHTML }) => outerHTML);
    let at = 0;
    box.innerHTML = markup.replace(/<(@?)(\d+)>/g, (_, sign, length) => {
      at += Number(length);
      return sign ? drawn.shift() ?? "" : escaped(words.slice(at - Number(length), at));
    });
    showPassages(box, id);
    return box;
  }

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }

  /** Replaces the quotations with the cited paragraphs of the article. @param {HTMLElement} box @param {string} id */
  function showPassages(box, id) {
    const { language, direction, title, based, passages } = data.article;
    all(box, ".cited").forEach((cited, place) => {
      const [number, marks] = secret[id].cited[place];
      const quoted = document.createElement("blockquote");
      const paragraph = document.getElementById(`p${number}`);
      if (paragraph) quoted.append(...Array.from(paragraph.cloneNode(true).childNodes).slice(1));
      else quoted.innerHTML = passages[number];
      markWords(quoted, marks);
      const figure = made("figure", "passage");
      Object.assign(figure, { lang: language, dir: direction });
      const source = document.createElement("figcaption");
      source.append(made("span", "where", cited.querySelector("a")?.textContent ?? ""), words.comma, made("cite", "", title), based ? `. ${based}` : "");
      figure.append(quoted, source);
      cited.replaceWith(figure);
    });
  }

  /** Marks stretches of the text of an element. @param {Node} element @param {[number, number][]} marks */
  function markWords(element, marks) {
    let at = 0;
    for (const node of Array.from(element.childNodes)) {
      const length = node.textContent?.length ?? 0;
      const own = marks.map(([first, last]) => /** @type {[number, number]} */ ([Math.max(0, first - at), Math.min(length, last - at)]));
      const inside = own.filter(([first, last]) => first < last);
      if (node instanceof Text) inside.reverse().forEach(([first, last]) => markStretch(node, first, last));
      else if (node instanceof SVGElement && inside.length) markStretch(node);
      else markWords(node, inside);
      at += length;
    }
  }

  /** @param {Text | SVGElement} node @param {number} [first] @param {number} [last] */
  function markStretch(node, first, last) {
    const range = document.createRange();
    range.selectNode(node);
    if (first !== undefined) range.setStart(node, first);
    if (last !== undefined) range.setEnd(node, last);
    range.surroundContents(document.createElement("mark"));
  }

  /** @param {string} id @param {boolean} shown */
  function show(id, shown) {
    element(id).hidden = !shown;
    element(id).classList.remove("for-ears");
  }

  /** @param {...string} screens */
  function turnTo(...screens) {
    for (const id of ["start", "quiz", "end"]) show(id, screens.includes(id));
    document.documentElement.dataset.screen = screens[0];
    scrollTo(0, 0);
  }

  /** A sentence, with numbers in the digits of the page. @param {string} text @param {Record<string, string | number>} [values] */
  function said(text, values = {}) {
    const shown = Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? Controls.digits(value) : value]);
    return filled(text, Object.fromEntries(shown));
  }

  /**
   * Leaves sections for an element that gets the focus: for eyes at once, for ears when they know where the focus is.
   * Screen readers can be silent about what gets the focus while what had it disappears, and take letters for commands.
   * @param {string[]} ids @param {HTMLElement} focused
   */
  async function leave(ids, focused) {
    for (const id of ids) element(id).classList.add("for-ears");
    focused.focus({ preventScroll: true });
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    // A section that has been shown again since then stays.
    for (const id of ids) if (element(id).classList.contains("for-ears")) show(id, false);
  }

  /** @param {number} points */
  function pointsText(points) {
    return said(data.points[plurals.select(points)] ?? data.points.other, { n: hundredths(points) });
  }

  /** With at most two decimals, cut off rather than rounded up. @param {number} number */
  function hundredths(number) {
    return Math.floor(number * 100 + 1e-6) / 100;
  }

  /** @param {string} score a fraction */
  function share(score) {
    const [over, under = "1"] = score.split("/");
    return Number(over) / Number(under);
  }

  /** Says what is wrong with the log. @param {unknown} error */
  function warn(error) {
    const problem = /** @type {{ code?: string, detail?: string }} */ (error);
    element("warning").textContent = problemText(problem.code ?? "", problem.detail);
    show("warning", true);
  }

  /** @param {string} code @param {string} [detail] */
  function problemText(code, detail = "") {
    return said(words[`problem_${code.replace(/-/g, "_")}`] ?? words.problem_broken, { bank: detail });
  }

  /** @param {{ name: string, text: string }} file */
  function saveFile({ name, text }) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function learner() {
    return /** @type {HTMLInputElement} */ (element("learner")).value.trim();
  }

  /** Made ready for the first answer, so that the page opens without waiting for it. @type {ReturnType<typeof createGrader> | undefined} */
  let grader;

  /** @param {PageQuestion} question @param {Given} response @returns {Graded} */
  function grade(question, response) {
    grader ??= createGrader(data.grading);
    return grader.grade(secret[question.id].grading, response);
  }

  /** @param {string} verdict */
  function verdictWords(verdict) {
    return words[`verdict_${verdict.replace(/[^a-z]+/g, "_").replace(/_$/, "")}`];
  }

  /** Shows a verdict in words, with a sign. @param {HTMLElement} heading @param {Graded} graded @param {PageQuestion} question */
  function showVerdict(heading, graded, question) {
    heading.className = `verdict ${graded.verdict.replace(/[^a-z]+/g, "-").replace(/-$/, "")}`;
    const sign = made("span", "sign", SIGNS[graded.verdict]);
    sign.setAttribute("aria-hidden", "true");
    let headline = verdictWords(graded.verdict);
    if (graded.verdict === "partly correct") {
      const worth = Number(question.points);
      headline += ` (${said(words.points_of, { earned: hundredths(share(graded.score) * worth), points: pointsText(worth) })})`;
    }
    heading.replaceChildren(sign, ` ${headline}`);
  }

  /** What the author and the grader say of an answer. @param {Graded} graded @returns {HTMLElement[]} */
  function remarks(graded) {
    return [...graded.feedback.map((html) => fromHtml(html, "authors")), ...graded.notes.map((note) => made("p", "note", note))];
  }

  /** HTML that quizgen printed, which escaped the text in it. @param {string} html @param {string} style */
  function fromHtml(html, style) {
    const box = made("div", style);
    box.innerHTML = html;
    return box;
  }

  /** The score, and the questions that were missed. @param {Result[]} results @returns {HTMLElement[]} */
  function summary(results) {
    let [earned, possible] = [0, 0];
    for (const { question, score } of results) {
      earned += score * Number(question.points);
      possible += question.bonus ? 0 : Number(question.points);
    }
    const lines = [];
    if (possible) {
      const percent = said(words.percent, { n: Math.floor((100 * earned) / possible + 1e-6) });
      lines.push(made("p", "sum", `${said(words.points_of, { earned: hundredths(earned), points: pointsText(possible) })}, ${percent}`));
    }
    const missed = results.filter(({ verdict }) => !PASSED.includes(verdict) && verdict !== "ungraded");
    if (missed.length) {
      const list = made("ul", "missed-list");
      list.append(...missed.map(missedLine));
      lines.push(made("h3", "", words.missed), list);
    }
    return lines;
  }

  /** @param {Result} result */
  function missedLine({ question, verdict }) {
    const line = made("li", "");
    const sign = made("span", "sign", SIGNS[verdict]);
    sign.setAttribute("aria-hidden", "true");
    line.append(sign, " ", made("b", "", verdictWords(verdict)));
    const stem = item(question).querySelector(".stem")?.cloneNode(true);
    if (stem instanceof HTMLElement) {
      stem.removeAttribute("id");
      for (const field of all(stem, "input, .tick")) field.replaceWith(field.matches("input") ? "____" : "");
      line.append(stem);
    }
    return line;
  }

  return {
    data, words, secret, PASSED, SKIPPED, element, item, showPassages, show, turnTo, leave, said, hundredths, share, warn, problemText, saveFile, learner,
    grade, showVerdict, remarks, fromHtml, summary,
  };
})();
