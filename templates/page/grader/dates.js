// Dates as people type them, read strictly: what may be two dates is none.

/**
 * A date as exact as it is known, `span` 10 for a decade and 100 for a century.
 * @typedef {{kind: "date", year: number, month: number | null, day: number | null, span: number | null}} PartialDate
 * @typedef {"no date" | "month in figures" | "no year" | "no era" | "no century" | "not in calendar"} DateDoubt
 */

const DATE_BETWEEN = /[\s,\u060c./-]+/u;

/** @param {number} year @param {number | null} [month] @param {number | null} [day] @returns {PartialDate | DateDoubt} */
function dated(year, month = null, day = null) {
  const exists =
    Math.abs(year) >= 1 && Math.abs(year) <= 9999 && (month === null || (month >= 1 && month <= 12)) &&
    (day === null || (month !== null && day >= 1 && day <= daysIn(year > 0 ? year : 2000, month)));
  return exists ? { kind: "date", year, month, day, span: null } : "not in calendar";
}

/** @param {number} year @param {number} month */
function daysIn(year, month) {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 0);
  return day.getUTCDate();
}

/** @param {number} year @param {number} month @param {number} day Monday is 0 */
function weekdayOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (date.getUTCDay() + 6) % 7;
}

/** @param {number} number @param {boolean} [beforeChrist] @returns {PartialDate} */
function century(number, beforeChrist = false) {
  return { kind: "date", year: beforeChrist ? -100 * number : 100 * number - 99, month: null, day: null, span: 100 };
}

/** @param {PartialDate} date */
function centuryOf(date) {
  return Math.floor((Math.abs(date.year) - 1) / 100) + 1;
}

/** @param {PartialDate} one @param {PartialDate} other */
function isSameDate(one, other) {
  return one.year === other.year && one.month === other.month && one.day === other.day && one.span === other.span;
}

/** @param {PartialDate} one @param {PartialDate} other */
function namesSameSpan(one, other) {
  return isSameDate(one, other) || (one.span === 100 && other.span === 10 && other.year === one.year - 1);
}

/** Whether a decade or century contains another date. @param {PartialDate} span @param {PartialDate} other */
function containsDate(span, other) {
  if (span.span === 100) return centuryOf(span) === centuryOf(other) && span.year < 0 === other.year < 0;
  return span.span === 10 && other.span !== 100 && span.year <= other.year && other.year < span.year + 10;
}

/** The date that a text is, as exact as it says. @param {string} typed in small bare letters @param {GradingContext} context @param {PartialDate | null} [expected] @returns {PartialDate | DateDoubt} */
function parseDate(typed, context, expected = null) {
  let text = splitWords(typed).join(" ");
  if (Array.from(text).length > 120) return "no date";
  /** @type {number | null} */
  let era = null;
  for (const [sign, said] of /** @type {[number, RegExp][]} */ ([[-1, context.eras[0]], [1, context.eras[1]]])) {
    const found = said.exec(text);
    if (found) {
      era = sign;
      text = strip(text.slice(0, found.index) + text.slice(found.index + found[0].length), " ,");
      break;
    }
  }
  const withoutTime = withoutFillers(text, context).replace(/(?<=\d)[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?$/, "");
  const core = withoutArticle(withoutTime, context.own);
  const yearDigits = era ? 1 : expected && !expected.span ? String(Math.abs(expected.year)).length : 4;
  const read = readPeriod(text, context, expected) || readPeriod(core, context, expected) || dayOfMonth(text, context) || readDayOrYear(core, context, yearDigits);
  if (typeof read === "string") return read;
  if (era === null && expected && expected.year < 0 && read.year > 0) return "no era";
  if (era !== -1) return read;
  if (read.span === 10) return "no date";
  return read.span ? century(centuryOf(read), true) : dated(-read.year, read.month, read.day);
}

/** @param {string} text @param {GradingContext} context */
function withoutFillers(text, context) {
  const { months, fillers, weekdays } = context.any;
  /** @type {string[]} */
  const kept = [];
  for (const word of splitWords(text)) {
    const plain = strip(word, ",.\u060c");
    const before = kept[kept.length - 1];
    const counted = before !== undefined && !/[,\u060c]$/.test(before) && !/\d{4}/.test(before) && !(strip(before, ",.") in months);
    if (!fillers.has(plain) && (!weekdays.has(plain) || counted)) kept.push(word);
  }
  return strip(kept.join(" "), " ,");
}

/** A century or decade. @param {string} text @param {GradingContext} context @param {PartialDate | null} expected @returns {PartialDate | DateDoubt | null} */
function readPeriod(text, context, expected) {
  for (const data of context.read) {
    if (!data.dates) continue;
    const number = readCentury(text, data, context);
    if (number) return century(number);
    const tens = readDecade(text, data, context);
    if (tens === null) continue;
    if (tens >= 100) return { kind: "date", year: tens, month: null, day: null, span: 10 };
    if (expected && expected.span && expected.year >= 1900 && expected.year < 2000 && tens) {
      return { kind: "date", year: 1900 + tens, month: null, day: null, span: 10 };
    }
    return !expected || expected.span ? "no century" : "no year";
  }
  return null;
}

/** @param {string} text @param {LanguageWords} data @param {GradingContext} context @returns {number | null} */
function readCentury(text, data, context) {
  const words = /** @type {DateWords} */ (data.dates);
  if (text in words.namedCenturies) return words.namedCenturies[text];
  const found = wholeMatch(context.compiled(`(?<after>.+?)[ -]?(?:${words.centuryWords})|(?:${words.centuryWords}) ?(?<before>.+)`, "u"), text);
  if (!found) return null;
  const { after, before } = /** @type {Record<string, string | undefined>} */ (found.groups);
  const isShort = text.length - (after || "").length < 5;
  const number = countedPeriod((after || before || "").trim(), data, context, Boolean(after) && isShort);
  return number && number >= 1 && number <= 30 ? number : null;
}

/** A small number in figures, Roman numerals or words, perhaps an ordinal. @param {string} text @param {LanguageWords} data @param {GradingContext} context @param {boolean} ordinal @returns {number | null} */
function countedPeriod(text, data, context, ordinal) {
  const signs = (data.facts && data.facts.ordinalSigns) || "(?!)";
  const figures = /^(\d{1,2})(.*)$/u.exec(text);
  if (figures) {
    const sign = wholeMatch(context.compiled(signs, "u"), figures[2].trim());
    return sign || !(ordinal || figures[2]) ? Number(figures[1]) : null;
  }
  const withoutSign = text.replace(context.compiled(`(?:${signs})$`, "u"), "").trim();
  const roman = romanValue(text) ?? romanValue(withoutSign);
  if (roman !== null) return roman;
  return speltOrdinal(text, context.languagesOf(data), context) || speltNumber(splitWords(text.replace(/-/g, " ")), context.languagesOf(data), context) || null;
}

/** The number below 90 that Roman numerals in small letters are. @param {string} letters @returns {number | null} */
function romanValue(letters) {
  if (!/^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const values = Array.from(letters, (letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] || 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0);
}

/** The first year of the decade that a text is, or below 100 its place in a century. @param {string} text @param {LanguageWords} data @param {GradingContext} context @returns {number | null} */
function readDecade(text, data, context) {
  const words = /** @type {DateWords} */ (data.dates);
  const found = wholeMatch(context.compiled(words.decade, "u"), text);
  if (!found) return decadeOfCentury(text, data, context);
  const { figures, word } = /** @type {Record<string, string | undefined>} */ (found.groups);
  if (figures) return Number(figures.replace(/^'+/, ""));
  const plain = (word || "").replace(/-/g, " ");
  const parts = splitWords(plain);
  const before = parts.slice(0, -1);
  const tens = words.decades[plain] ?? (before.length ? words.decades[parts[parts.length - 1]] : undefined);
  if (tens === undefined) return decadeOfCentury(text, data, context);
  if (!before.length || plain in words.decades) return tens;
  const hundreds = speltNumber(before, context.languagesOf(data), context);
  return hundreds > 0 && hundreds < 100 ? hundreds * 100 + tens : null;
}

/** @param {string} text @param {LanguageWords} data @param {GradingContext} context @returns {number | null} */
function decadeOfCentury(text, data, context) {
  const words = /** @type {DateWords} */ (data.dates);
  const parts = splitWords(text);
  for (let place = 1; place < parts.length; place += 1) {
    const found = wholeMatch(context.compiled(words.decade, "u"), parts.slice(0, place).join(" "));
    const tens = found ? words.decades[(/** @type {Record<string, string | undefined>} */ (found.groups).word || "").replace(/-/g, " ")] : 0;
    const number = tens ? readCentury(parts.slice(place).join(" "), data, context) : null;
    if (tens && number) return (number - 1) * 100 + tens;
  }
  return null;
}

/** The number of an ordinal in words; 0 if it is none. @param {string} words @param {LanguageWords[]} languages @param {GradingContext} context */
function speltOrdinal(words, languages, context) {
  const plain = words.replace(/-/g, " ");
  const [tens, , ones] = partitionLast(plain, " ");
  for (const data of languages) {
    const table = data.facts ? data.facts.ordinals : {};
    if (plain in table) return table[plain];
    const counted = tens && ones in table ? speltNumber(splitWords(tens), context.languagesOf(data), context) : 0;
    if (counted >= 20 && counted % (table[ones] < 10 ? 10 : 100) === 0) return counted + table[ones];
  }
  return 0;
}

/** The number that words are, all of them; 0 if they are none. @param {string[]} words @param {LanguageWords[]} languages @param {GradingContext} context */
function speltNumber(words, languages, context) {
  const [number, used] = readNumberWords(words, languages, context);
  return number !== null && used === words.length ? Number(number) : 0;
}

/** The whole number or year that words begin with, and how many of them it takes. @param {string[]} words @param {LanguageWords[]} languages @param {GradingContext} context @returns {[number | null, number]} */
function readSpelt(words, languages, context) {
  for (const used of [3, 2]) {
    if (words.length < used) continue;
    const hundreds = speltNumber(words.slice(0, 1), languages, context);
    const rest = speltNumber(words.slice(1, used), languages, context);
    if (hundreds >= 10 && hundreds <= 99 && rest >= 10 && rest <= 99 && !(hundreds <= 12 && rest < 60)) return [hundreds * 100 + rest, used];
  }
  const [number, used] = readNumberWords(words, languages, context);
  return [number === null ? null : Number(number), used];
}

/** The day that a text counts out: the second Wednesday of October 2014. @param {string} text @param {GradingContext} context @returns {PartialDate | null} */
function dayOfMonth(text, context) {
  const [count, , rest] = partition(withoutArticle(text, context.own), " ");
  const [named, , month] = partition(rest, " ");
  for (const data of context.read) {
    if (!data.dates || !month || !(named === data.dates.day || named in data.dates.weekdays)) continue;
    const of = readDayOrYear(withoutFillers(month, context), context, 4);
    const figures = count.replace(context.dayEndings, "");
    const number = isDecimal(figures) ? Number(figures) || null : speltOrdinal(count, context.read, context) || null;
    const place = data.dates.last.has(count) ? 0 : number;
    if (typeof of === "string" || !of.month || of.day || place === null) return null;
    const weekday = data.dates.weekdays[named];
    const days = [];
    for (let day = 1; day <= daysIn(of.year, of.month); day += 1) {
      if (weekday === undefined || weekdayOf(of.year, of.month, day) === weekday) days.push(day);
    }
    const day = place ? days[place - 1] : days[days.length - 1];
    return place <= days.length ? { ...of, day } : null;
  }
  return null;
}

/** A day, month or year, without its era. @param {string} typed @param {GradingContext} context @param {number} yearDigits @returns {PartialDate | DateDoubt} */
function readDayOrYear(typed, context, yearDigits) {
  let text = yearDigits < 4 ? typed.replace(/(?<![\p{L}\p{N}_])'(?=\d)/gu, "") : typed;
  const eastAsian = /^(\d{1,4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?$/.exec(text);
  if (eastAsian) return dated(Number(eastAsian[1]), eastAsian[2] ? Number(eastAsian[2]) : null, eastAsian[3] ? Number(eastAsian[3]) : null);
  if (/^[\d./ -]+$/.test(text)) return readDateInFigures(text.replace(/\s*([./-])\s*/g, "$1"), context, yearDigits);
  text = text.replace(/°/g, "o").replace(context.dayEndings, "");
  const found = context.monthName.exec(text);
  if (found) {
    return aroundMonth(text.slice(0, found.index), context.any.months[found[0]], text.slice(found.index + found[0].length), context, yearDigits);
  }
  const words = text.split(DATE_BETWEEN).filter(Boolean);
  const slips = words.flatMap((word, place) => {
    const month = monthWithSlip(word, context);
    return month ? [{ place, month }] : [];
  });
  if (slips.length === 1) {
    const [{ place, month }] = slips;
    return aroundMonth(words.slice(0, place).join(" "), month, words.slice(place + 1).join(" "), context, yearDigits);
  }
  const numbers = dateNumbers(words, context);
  if (!numbers || numbers.length !== 1) return "no date";
  return numbers[0].length >= yearDigits && numbers[0].length <= 4 ? dated(Number(numbers[0])) : "no year";
}

/** A date without the name of a month. @param {string} text @param {GradingContext} context @param {number} yearDigits @returns {PartialDate | DateDoubt} */
function readDateInFigures(text, context, yearDigits) {
  if (/^\d+$/.test(text)) {
    if (text.length >= yearDigits && text.length <= 4) return dated(Number(text));
    const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
    const read = compact ? dated(Number(compact[1]), Number(compact[2]), Number(compact[3])) : "no year";
    return read === "not in calendar" ? "month in figures" : read;
  }
  let found = /^(\d\d)(\d\d)([./ -])(\d{1,2})$/.exec(text);
  if (found) {
    const season = found[3] !== "-" && Number(found[4]) === (Number(found[2]) + 1) % 100;
    return season ? "month in figures" : dated(Number(found[1] + found[2]), Number(found[4]));
  }
  found = /^(\d{1,2})[./ -](\d{4})$/.exec(text);
  if (found) return dated(Number(found[2]), Number(found[1]));
  found = /^(\d{4})([./ -])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (found) {
    const read = dated(Number(found[1]), Number(found[3]), Number(found[4]));
    const other = dated(Number(found[1]), Number(found[4]), Number(found[3]));
    return read === "not in calendar" && other !== "not in calendar" ? "month in figures" : read;
  }
  found = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (!found || found[4].length < yearDigits || (found[4].length === 3 && yearDigits === 4)) return "month in figures";
  const [first, second, third] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const [dayFirst, monthFirst] = [dated(third, second, first), dated(third, first, second)];
  if (typeof dayFirst === "string") return monthFirst;
  const isCustom = context.own && context.own.dates && context.own.dates.dayFirst;
  return typeof monthFirst === "string" || isSameDate(monthFirst, dayFirst) || isCustom ? dayFirst : "month in figures";
}

/** @param {string} before @param {number} month @param {string} after @param {GradingContext} context @param {number} yearDigits @returns {PartialDate | DateDoubt} */
function aroundMonth(before, month, after, context, yearDigits) {
  const sides = [before, after].map((side) => dateNumbers(side.split(DATE_BETWEEN).filter(Boolean), context));
  const [first, last] = sides;
  if (!first || !last || [...first, ...last].some((number) => number.length > 4)) return "no date";
  const all = [...first, ...last];
  const isYear = (/** @type {string} */ number, /** @type {number} */ digits) => number.length >= digits;
  if (all.length === 2 && (first.length === 1 || first.length === 0) && isYear(all[1], yearDigits)) return dated(Number(all[1]), month, Number(all[0]));
  if (all.length === 2 && (first.length === 1 || first.length === 2) && isYear(all[0], Math.max(3, yearDigits))) return dated(Number(all[0]), month, Number(all[1]));
  if (all.length === 1 && isYear(all[0], yearDigits)) return dated(Number(all[0]), month);
  return "no year";
}

/** The values of the words, in figures or spelt out; null if one of them is not a number. @param {string[]} words @param {GradingContext} context */
function dateNumbers(words, context) {
  const numbers = [];
  let rest = words.slice(0, 16);
  while (rest.length) {
    let used = 1;
    if (isDecimal(rest[0])) numbers.push(rest[0]);
    else {
      const [number, length] = speltInDate(rest, context);
      if (number === null) return null;
      used = length;
      numbers.push(String(number));
    }
    rest = rest.slice(used);
  }
  return numbers;
}

/** @param {string[]} words @param {GradingContext} context @returns {[number | null, number]} */
function speltInDate(words, context) {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    const number = speltOrdinal(words.slice(0, length).join(" "), context.read, context);
    if (number) return [number, length];
  }
  return readSpelt(words, context.read, context);
}

/** The month whose name a word is but for one letter; 0 if it is none or may be two. @param {string} word @param {GradingContext} context */
function monthWithSlip(word, context) {
  if (!isAlpha(word)) return 0;
  const months = new Set();
  for (const [name, month] of Object.entries(context.any.months)) {
    const [shorter, longer] = [Math.min(word.length, name.length), Math.max(word.length, name.length)];
    if (longer >= 5 && shorter >= 4 && longer - shorter <= 1 && isOneSlip(word, name)) months.add(month);
  }
  return months.size === 1 ? /** @type {number} */ ([...months][0]) : 0;
}

/** @param {string} word @param {string} name */
function isOneSlip(word, name) {
  let start = 0;
  while (start < Math.min(word.length, name.length) && word[start] === name[start]) start += 1;
  const [one, other] = [word.slice(start), name.slice(start)];
  return (
    one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1) ||
    (one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
  );
}

/** @param {DateDescription} question @param {string} typed @param {GradingContext} context */
function gradeDate(question, typed, context) {
  const { say } = context;
  const key = question.key;
  const text = Array.from(typed).length > 120 ? "" : splitHedges(strip(plainBare(typed), " .;:!?"), context)[0];
  const given = parseDate(text, context, key);
  if (typeof given === "string") return unreadable(context.tables.dateDoubts[Array.from(typed).length > 120 ? "no date" : given]);
  if (key.span || given.span) return gradeSpan(key, given, context);
  const parts = (/** @type {PartialDate} */ date) => [date.year, date.month, date.day].filter((part) => part !== null);
  const [wanted, said] = [parts(key), parts(given)];
  if (said.some((part, at) => at < wanted.length && part !== wanted[at])) return graded("wrong");
  if (said.length >= wanted.length) return graded("correct", ONE);
  if (said.length === 2) return graded("close", ZERO, { notes: [say("Also enter the day.")] });
  return graded("close", ZERO, { notes: [say(wanted.length === 2 ? "Also enter the month." : "Also enter the day and the month.")] });
}

/** @param {PartialDate} key @param {PartialDate} given @param {GradingContext} context */
function gradeSpan(key, given, { tables }) {
  if (namesSameSpan(key, given)) return graded("correct", ONE);
  if (!containsDate(key, given) && !containsDate(given, key)) return graded("wrong");
  const note = key.span === 10 ? tables.spanNotes.decade : key.span === 100 ? tables.spanNotes.century : tables.spanNotes.year;
  return graded("close", ZERO, { notes: [note] });
}
