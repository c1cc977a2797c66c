// The grade of a response to a question that `describe_grading` described: the same as quizgen.grading in Python.

/**
 * @typedef {{right: boolean, given: string | string[], expected: string | string[]}} Part
 *   A tick, gap, pair, item or criterion. Options, items and sides are given by their ids, gaps by their words.
 * @typedef {"correct" | "correct (spelling)" | "partly correct" | "close" | "wrong" | "skipped" | "unreadable" | "self-assessed"} Verdict
 * @typedef {{verdict: Verdict, score: string, parts: Part[], feedback: string[], notes: string[], note: string, rejected?: boolean}} Grade
 *   `score` is an exact fraction such as "2/3", `feedback` HTML, `note` the sentences of `notes`. Of an unreadable
 *   response the note says how to write it: ask again, nothing was graded.
 * @typedef {string | readonly string[] | Readonly<Record<string, string>> | null} GivenResponse
 */

/** @param {Verdict} verdict @param {Exact} [score] @param {Partial<Grade>} [more] @returns {Grade} */
function graded(verdict, score = ZERO, more = {}) {
  const notes = more.notes || [];
  return { verdict, score: fractionText(score), parts: [], feedback: [], ...more, notes, note: notes.join(" ") };
}

/** @param {string} note @returns {Grade} */
function unreadable(note) {
  return graded("unreadable", ZERO, { notes: [note] });
}

/** @param {Exact} score @returns {Verdict} */
function verdictOf(score) {
  if (isEqual(score, ONE)) return "correct";
  return score.above ? "partly correct" : "wrong";
}

/** @param {boolean} known */
function rightOrWrong(known) {
  return known ? graded("correct", ONE) : graded("wrong");
}

/** The score of parts of which some are right. @param {boolean[]} right @param {boolean} [all] whether only all of them earn anything */
function share(right, all = false) {
  const count = right.filter(Boolean).length;
  if (all) return count === right.length ? ONE : ZERO;
  return exact(BigInt(count), BigInt(right.length));
}

/**
 * The grade of a response. None (null) is a question that was skipped.
 *
 * @param {Description} question what `describe_grading` made of it
 * @param {GivenResponse} response typed text; ids of options or of items in order; words for gaps; left sides and right ones
 * @param {GradingContext} context the tables of the page and the language of the question
 * @returns {Grade}
 */
function gradeResponse(question, response, context) {
  if (response === null || response === undefined) return graded("skipped");
  const say = context.say;
  if (typeof response === "string" && response.length > question.longest && Array.from(response).length > question.longest) {
    return unreadable(say("Your answer is too long: type at most {n} characters.", { n: decimal(String(question.longest)) }));
  }
  switch (question.type) {
    case "multiple-choice":
      return gradeChoice(question, idsOf(response), say);
    case "multiple-response":
      return gradeTicks(question, idsOf(response), say);
    case "true-false": {
      const said = yesOrNo(textOf(response), context);
      return said === null ? unreadable(say("Type t for true or f for false.")) : rightOrWrong(said === question.answer);
    }
    case "flashcard": {
      const said = yesOrNo(textOf(response), context);
      return said === null ? unreadable(say("Type y if you knew the answer, or n if you did not.")) : rightOrWrong(said);
    }
    case "short-answer":
      return gradeShortAnswer(question, legible(textOf(response)), context);
    case "numeric":
      return gradeNumeric(question, legible(textOf(response)), context);
    case "date":
      return gradeDate(question, legible(textOf(response)), context);
    case "cloze":
      return gradeCloze(question, typeof response === "string" ? clozeGaps(question, response) : Object.values(response), context);
    case "matching":
      return gradePairs(question, typeof response === "string" ? {} : /** @type {Record<string, string>} */ (response), say);
    case "ordering":
      return gradeOrder(question, idsOf(response), say);
    case "open-ended":
      return typeof response === "string" ? selfAssessed(response, say) : gradeAssessment(question, Object.values(response), context);
  }
}

/** @param {GivenResponse} response */
function textOf(response) {
  return typeof response === "string" ? response : "";
}

/** @param {GivenResponse} response */
function idsOf(response) {
  return Array.isArray(response) ? /** @type {string[]} */ (response) : typeof response === "string" ? [response] : [];
}

/** Whether typed text affirms or denies, null if neither. @param {string} typed @param {GradingContext} context */
function yesOrNo(typed, context) {
  const word = bare(folded(legible(typed), null));
  const { yes, no } = Array.from(word).length === 1 ? context.letters : context.tables.any;
  return yes.includes(word) ? true : no.includes(word) ? false : null;
}

/** @param {{feedback: (string | null)[]}} question @param {number[]} ticked */
function optionFeedback(question, ticked) {
  return /** @type {string[]} */ (question.feedback.filter((words, option) => words && ticked.includes(option)));
}

/** @param {number} count */
function lastLetter(count) {
  let name = "";
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** @param {ChoiceDescription} question @param {string[]} ids @param {Say} say */
function gradeChoice(question, ids, say) {
  const ticked = ids.map(Number).filter((option) => option in question.credit);
  if (ticked.length !== 1 || ids.length !== 1) {
    return unreadable(say("Type one letter from {first} to {last}.", { first: letters("A"), last: letters(lastLetter(question.credit.length)) }));
  }
  const score = number(question.credit[ticked[0]]);
  return graded(verdictOf(score), score, { feedback: optionFeedback(question, ticked) });
}

/** @param {TicksDescription} question @param {string[]} ids @param {Say} say */
function gradeTicks(question, ids, say) {
  const ticked = ids.map(Number).filter((option) => option in question.credit);
  if (!ticked.length || ticked.length !== ids.length || new Set(ticked).size !== ids.length) {
    return unreadable(
      say("Type the letters of all correct answers, from {first} to {last}, for example {example}.", {
        first: letters("A"), last: letters(lastLetter(question.credit.length)), example: letters("AB"),
      }),
    );
  }
  const parts = question.credit.flatMap((_, option) => {
    const [given, right] = [ticked.includes(option), option < question.right];
    return given || right ? [{ right: given === right, given: given ? String(option) : "", expected: right ? String(option) : "" }] : [];
  });
  let score = question.all
    ? share(parts.map((part) => part.right), true)
    : ticked.map((option) => number(question.credit[option])).reduce(plus, ZERO);
  if (score.above < 0n) score = ZERO;
  return graded(verdictOf(score), score, { feedback: optionFeedback(question, ticked), parts });
}

/** @param {MatchingDescription} question @param {Record<string, string>} pairs @param {Say} say */
function gradePairs(question, pairs, say) {
  const given = question.rights.map((_, left) => pairs[left] ?? "");
  const rights = question.sides;
  const isKnown = (/** @type {string} */ right) => /^\d+$/.test(right) && Number(right) < rights;
  if (!given.some(Boolean) || !given.every((right) => right === "" || isKnown(right))) {
    return unreadable(
      say("Type a letter from {first} to {last} for each number, for example {example}.", {
        first: letters("A"), last: letters(lastLetter(rights)), example: letters("1B 2A"),
      }),
    );
  }
  const parts = given.map((right, left) => ({
    right: right === String(question.rights[left]), given: right, expected: String(question.rights[left]),
  }));
  const score = share(parts.map((part) => part.right), question.all);
  return graded(verdictOf(score), score, { parts });
}

/** @param {OrderingDescription} question @param {string[]} ids @param {Say} say */
function gradeOrder(question, ids, say) {
  const items = ids.map(Number);
  if (items.length !== question.items || !items.every((item) => item in items) || new Set(items).size !== items.length) {
    return unreadable(
      say("Type each letter from {first} to {last} once, in the correct order.", { first: letters("A"), last: letters(lastLetter(question.items)) }),
    );
  }
  const parts =
    question.rule === "neighbours"
      ? items.slice(1).map((_, place) => {
          const next = items[items.indexOf(place) + 1];
          const given = next === undefined ? [place] : [place, next];
          return { right: next === place + 1, given: given.map(String), expected: [String(place), String(place + 1)] };
        })
      : items.map((item, place) => ({ right: item === place, given: String(item), expected: String(place) }));
  const score = share(parts.map((part) => part.right), question.rule === "all or nothing");
  return graded(verdictOf(score), score, { parts });
}

/** @param {string} typed @param {Say} say */
function selfAssessed(typed, say) {
  return legible(typed, true) ? graded("self-assessed") : unreadable(say("Type your answer."));
}

/** The points for each criterion of a rubric: y for all, n for none, or a number. @param {OpenDescription} question @param {string[]} typed @param {GradingContext} context */
function gradeAssessment(question, typed, context) {
  const say = context.say;
  if (typed.length !== question.rubric.length) {
    return unreadable(say("Enter points for each of the {n} criteria.", { n: decimal(String(question.rubric.length)) }));
  }
  let sum = ZERO;
  /** @type {Part[]} */
  const parts = [];
  for (const [criterion, line] of typed.entries()) {
    const most = number(question.rubric[criterion]);
    const points = assessedPoints(most, line, context);
    if (points === null) {
      return unreadable(say("Enter 0 to {n} points, or y for all points, or n for no points.", { n: most }));
    }
    sum = plus(sum, points);
    parts.push({ right: isEqual(points, most), given: plainNumber(points), expected: String(criterion) });
  }
  const score = dividedBy(sum, number(question.points));
  return graded(verdictOf(score), score, { parts });
}

/** A decimal as plain figures. @param {Exact} value */
function plainNumber(value) {
  return formatNumber({ ...value, exponent: Math.min(0, /** @type {number} */ (value.exponent)) }, { thousands: "", decimal: ".", groupedFrom: 99 });
}

/** @param {Exact} most @param {string} line @param {GradingContext} context */
function assessedPoints(most, line, context) {
  const text = legible(line.slice(0, context.tables.longestLine));
  const said = yesOrNo(text, context);
  if (said !== null) return said ? most : { ...times(most, ZERO), exponent: most.exponent };
  const given = parseNumber(text, { unit: null, hedge: null, whole: false }, context.inEnglish());
  if (typeof given === "string" || given.unit !== null || given.value.exponent === null) return null;
  return isWithin(given.value, ZERO, most) ? given.value : null;
}

/** The words for each gap in a line; a line for a single gap is taken whole. @param {ClozeDescription} question @param {string} text */
function clozeGaps(question, text) {
  const line = legible(text);
  return question.gaps.length === 1 ? [line] : line.split(/[;|؛]/);
}

/** @param {ClozeDescription} question @param {string[]} typed @param {GradingContext} context */
function gradeCloze(question, typed, context) {
  const { say } = context;
  const count = decimal(String(question.gaps.length));
  if (typed.some((words) => Array.from(words).length > question.longest)) {
    return unreadable(say("Your answer is too long: type at most {n} characters.", { n: decimal(String(question.longest)) }));
  }
  const given = typed.map((words) => legible(words));
  if (!given.some(Boolean)) return unreadable(say("Type the missing words.", { n: count }));
  if (given.length !== question.gaps.length) {
    return unreadable(say("Type the words for all {n} gaps, separated by semicolons.", { n: count }));
  }
  const grades = question.gaps.map((gap, at) =>
    given[at] ? gradeWords(withoutNextWord(given[at], gap.next), gap, context, "") : graded("wrong"),
  );
  const passed = grades.map((grade) => grade.verdict === "correct" || grade.verdict === "correct (spelling)");
  const score = share(passed, question.all);
  const verdicts = grades.map((grade) => grade.verdict);
  let verdict = verdictOf(score);
  if (verdicts.includes("close") && !verdicts.includes("wrong")) verdict = "close";
  else if (verdict === "correct" && verdicts.includes("correct (spelling)")) verdict = "correct (spelling)";
  const notes = [...new Set(grades.flatMap((grade) => grade.notes))];
  const parts = question.gaps.map((gap, at) => ({ right: passed[at], given: given[at], expected: gap.shown }));
  return graded(verdict, score, { notes, parts });
}

/** A number that was typed into a gap without the noun that stands after the gap anyway. @param {string} typed @param {string} next */
function withoutNextWord(typed, next) {
  const [figures, , noun] = partitionLast(typed, " ");
  return isDecimal(figures.slice(-1)) && folded(noun, null) === next ? figures : typed;
}
