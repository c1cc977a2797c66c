// Grading of numbers: right within the interval of the key, in the unit that was asked for or a multiple of it.

/** @param {NumericDescription} question @param {string} typed @param {GradingContext} context */
function gradeNumeric(question, typed, context) {
  const given = readNumeric(question, typed, context);
  if (typeof given === "string") return unreadable(given);
  const { units, say } = context;
  const [low, high] = question.interval.map(number);
  let { value } = given;
  let fits = false;
  /** @type {string[]} */
  let notes = [];
  if (given.unit === null) {
    const scale = units.scaleAndUnit(question.unit || "")[0];
    fits = isWithin(value, low, high) || isWithin(dividedBy(value, scale), low, high);
  } else {
    const unit = unitOf(question, given.unit, context);
    if (unit === null || units.kinship(unit, given.unit) !== "same") {
      return graded("wrong", ZERO, { notes: unit ? [say("The unit is {unit}, not {given}.", { unit, given: given.unit })] : [] });
    }
    value = units.converted(value, given.unit, unit);
    fits = isWithin(value, low, high);
    if (!fits && units.name(unit) !== units.name(given.unit) && !isEqual(value, given.value)) notes = [convertedNote(given, value, unit, context)];
  }
  if (!fits) return graded("wrong", ZERO, { notes });
  const agreement = compareHedges(question.hedge ? question.hedge[1] : null, given.hedge);
  if (agreement === "opposed") return graded("wrong", ZERO, { notes: [question.says, ...notes] });
  return graded("correct", ONE, { notes: agreement === "different" ? [question.says] : notes });
}

/** The unit that a typed one is compared with: the question's, or what its stem counts. @param {NumericDescription} question @param {string} typed @param {GradingContext} context @returns {string | null} */
function unitOf(question, typed, context) {
  if (question.unit) return question.unit;
  const tokens = question.counted;
  for (let size = Math.min(4, tokens.length); size > 0; size -= 1) {
    for (let start = 0; start + size <= tokens.length; start += 1) {
      const unit = tokens.slice(start, start + size).join(" ");
      if (context.units.kinship(unit, typed) === "same") return unit;
    }
  }
  return null;
}

/** The number that was typed, with its unit, or the sentence that says how to write one. @param {NumericDescription} question @param {string} typed @param {GradingContext} context @returns {ParsedNumber | string} */
function readNumeric(question, typed, context) {
  const given = readInUnit(question, typed, context);
  if (typeof given !== "string") return given;
  const respelt = respelledNumber(question, typed, context);
  if (respelt === typed) return given;
  const corrected = readInUnit(question, respelt, context);
  return typeof corrected === "string" ? given : corrected;
}

/** @param {NumericDescription} question @param {string} typed @param {GradingContext} context @returns {ParsedNumber | string} */
function readInUnit(question, typed, context) {
  const { units, tables, say } = context;
  const [low, high] = question.interval.map(number);
  const given = parseNumber(typed, { unit: question.unit, hedge: question.hedge, whole: question.whole }, context);
  if (typeof given === "string") {
    const value = numberInOtherWords(typed, context);
    return value !== null && isWithin(value, low, high) ? { value, unit: null, hedge: null } : tables.numberDoubts[given];
  }
  if (given.unit === null || units.kinship(unitOf(question, given.unit, context), given.unit) !== "unknown") return given;
  const leading = leadingUnit(question, given.unit, context);
  if (leading) return { ...given, unit: leading };
  if (question.unit !== null) return say("Enter just the number, or the number with its unit ({unit}).", { unit: question.unit });
  const part = partOfOne(units.name(given.unit));
  const share_ = part && times(given.value, part);
  if (share_ && isWithin(share_, low, high)) return { value: share_, unit: null, hedge: given.hedge };
  return say("Enter just the number, without a unit.");
}

/** The unit that the first words of a typed one are, and after it what was measured: 350 g of flour. @param {NumericDescription} question @param {string} typed @param {GradingContext} context */
function leadingUnit(question, typed, context) {
  const tokens = splitWords(typed);
  for (let used = tokens.length - 1; used > 0; used -= 1) {
    const [unit, rest] = [tokens.slice(0, used).join(" "), tokens.slice(used)];
    const wordsOnly = rest.every((token) => isAlpha(token) && !PER.includes(token) && !context.any.denials.has(token));
    if (wordsOnly && context.units.isMeasure(unit) && context.units.kinship(unitOf(question, unit, context), unit) !== "unknown") return unit;
  }
  return null;
}
const PER = ["per", "a", "an", "each", "every", "pro", "par", "por", "al", "je"];

/** With the words for numbers and units spelt right: 3 milion. @param {NumericDescription} question @param {string} typed @param {GradingContext} context */
function respelledNumber({ own }, typed, { tables: { numberWords } }) {
  const isNear = (/** @type {string} */ word) => (/** @type {string} */ other) => edits(word, other, 1) === 1;
  const all = (/** @type {"words" | "counting" | "known" | "rivals"} */ kind) => [...numberWords[kind], ...own[kind]];
  return typed.replace(pattern(`[${LETTER}]{5,}`, "gu"), (found) => {
    const word = plainBare(found);
    if (all("known").includes(word)) return found;
    const near = all("words").filter(isNear(word));
    const counting = near.filter((other) => all("counting").includes(other));
    const meant = counting.length === 1 ? counting : [...new Set([...near, ...all("rivals").filter(isNear(word))])];
    return meant.length === 1 ? meant[0] : found;
  });
}

/** The whole number that a text is in words of any known language; null if it is none, or not the same in all. @param {string} text @param {GradingContext} context */
function numberInOtherWords(text, context) {
  const plain = strip(plainBare(text), " .!?");
  const wordsOnly = pattern(`^[${LETTER}]+(?:[ '-]+[${LETTER}]+)*$`, "u");
  if (Array.from(text).length > 120 || !wordsOnly.test(plain) || (context.own && context.own.falseNumbers.has(plain))) return null;
  /** @type {Set<bigint>} */
  const numbers = new Set();
  for (const data of context.all) {
    const tokens = splitWords(elidedNumbers(plain, data, context).replace(/-/g, " "));
    if (tokens.length > 8) continue;
    const [value, used] = readNumberWords(tokens, context.languagesOf(data), context);
    if (value !== null && used === tokens.length) numbers.add(value);
  }
  return numbers.size === 1 ? exact([...numbers][0]) : null;
}

/** What was typed in the question's unit, to a few figures if there are many. @param {ParsedNumber} given @param {Exact} value @param {string} unit @param {GradingContext} context */
function convertedNote(given, value, unit, { say, marks }) {
  const typed = `${formatNumber(given.value, marks)} ${given.unit}`;
  if (value.exponent !== null && coefficient(value).length <= 4) {
    return say("{given} is {number}.", { given: typed, number: `${formatNumber(value, marks)} ${unit}` });
  }
  const rounded = roundedToFourFigures(value);
  const adjusted = coefficient(rounded).length - 1 + /** @type {number} */ (rounded.exponent);
  const about = adjusted >= 4 ? rounded : { ...rounded, exponent: Math.min(0, /** @type {number} */ (rounded.exponent)) };
  return say("{given} is about {number}.", { given: typed, number: `${formatNumber(about, marks)} ${unit}` });
}
