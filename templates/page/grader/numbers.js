// Numbers as learners type them, read strictly: what is in doubt is no number.

/**
 * @typedef {{value: Exact, unit: string | null, hedge: Hedge | null}} ParsedNumber
 * @typedef {"no number" | "range" | "dotted thousands" | "comma or point" | "long scale"} NumberDoubt
 * @typedef {{unit: string | null, hedge: [string, Hedge] | null, whole: boolean}} ExpectedNumber
 *   `hedge` is a word of the key, bare, and what it says.
 * @typedef {"under" | "nearly" | "about" | "slightly over" | "over"} Hedge
 */

const FIGURE = /(?:(?<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+))?(?<decimals>\.\d+)?/;
const POWER_OF_TEN = pattern(`e(?<e>[+-]?\\d{1,4})(?![${WORD_CHARACTER}.,])|\\s*[x\u00d7*·⋅]\\s*10\\s*(?:\\^\\s*|\\*\\*\\s*|(?=-\\d))(?:\\((?<inside>[+-]?\\d{1,4})\\)|(?<power>[+-]?\\d{1,4}))(?![\\d.,^])`);
const BARE_POWER = /10(?:\^|\*\*)(?<power>[+-]?\d{1,4})(?![\d.,^])/;
const RATIO = /(?:(?<whole>\d+)[ -])?(?<above>\d{1,6}) ?[/\u2044] ?(?<below>\d{1,6})(?![\d.,/:^])/;
const DOTTED_THOUSANDS = /[1-9]\d{0,2}(?:\.\d{3})+(?![\de]| ?[x\u00d7*·⋅])/;
const TYPED_UNIT = pattern(`(?:[${SIGNS}'"]|[${LETTER}])(?:[^\\d,;:!?]|(?<=[${LETTER}])\\^?-?[1-4](?!\\d)|(?<=\\^)-?[1-4](?!\\d))*`, "us");
const UNIT_WORD = pattern(`[${LETTER}]+`, "gu");

/** A number in figures that a text begins with, and what comes directly after it. @param {string} text @returns {[Exact, string] | null} */
function readFigures(text) {
  const ratio = matchAtStart(RATIO, text);
  if (ratio) {
    const groups = /** @type {Record<string, string>} */ (ratio.groups);
    const [whole, above, below] = [BigInt(groups.whole || 0), BigInt(groups.above), BigInt(groups.below)];
    if (!below || above % below === 0n || (groups.whole && above > below)) return null;
    return [plus(exact(whole), exact(above, below)), text.slice(ratio[0].length)];
  }
  const powerAlone = matchAtStart(BARE_POWER, text);
  if (powerAlone) return scientific("1", /** @type {Record<string, string>} */ (powerAlone.groups).power, text.slice(powerAlone[0].length));
  const found = matchAtStart(FIGURE, text);
  if (!found || !found[0]) return null;
  const figures = /** @type {Record<string, string | undefined>} */ (found.groups);
  const digits = (figures.whole || "0").replace(/[, ]/g, "") + (figures.decimals || "");
  const rest = text.slice(found[0].length);
  const raised = matchAtStart(POWER_OF_TEN, rest);
  if (!raised) return [decimal(digits), rest];
  const groups = /** @type {Record<string, string>} */ (raised.groups);
  return scientific(digits, groups.e || groups.inside || groups.power, rest.slice(raised[0].length));
}

/** @param {string} digits @param {string} exponent @param {string} rest @returns {[Exact, string] | null} */
function scientific(digits, exponent, rest) {
  return Math.abs(Number(exponent)) <= 99 ? [decimal(digits, Number(exponent)), rest] : null;
}

/** @param {string} text */
function withExponents(text) {
  return text
    .replace(/(-?)((?:\^\d)+)/g, (_, sign, digits) => `^${sign}${digits.replaceAll("^", "")}`)
    .replace(pattern(`(?<=[${LETTER}])\\.(?=[${LETTER}]{1,3}\\^?-\\d)`, "gu"), "·")
    .replace(/(?<=km)h\^?-1(?!\d)/g, " h^-1")
    .replace(pattern(`(?:(?<=[${LETTER}][ ·*])|(?<=km))(h|s|min|m|l|kg|mol|K)-(?=[1-3](?!\\d))`, "gu"), "$1^-");
}

/** Fractions in one character stand apart from the figures before them. @param {string} text */
function marked(text) {
  return text.replace(/[\u00bc-\u00be\u2150-\u215f\u2189]/g, " $&");
}

/** @param {string} text */
function asciiMarks(text) {
  if (isAscii(text)) return text;
  return text.replace(/\u066b/g, ".").replace(/\u066c/g, ",").replace(/\u066a/g, "%").replace(/(?<=\p{Nd})،(?=\p{Nd})/gu, ",");
}

const CJK = /** @type {Record<string, bigint>} */ ({
  "〇": 0n, "零": 0n, "一": 1n, "二": 2n, "三": 3n, "四": 4n, "五": 5n, "六": 6n, "七": 7n, "八": 8n, "九": 9n, "十": 10n, "百": 100n,
  "千": 1000n, "万": 10000n, "萬": 10000n, "億": 100000000n, "亿": 100000000n,
});

/** A text in which the Chinese numerals at its start are figures. @param {string} text */
function withCjkFigures(text) {
  const found = /^(?:\d+(?:\.\d+)?)?[〇零一二三四五六七八九十百千万萬億亿]+/.exec(text);
  const value = found && found[0].length <= 20 ? cjkValue(found[0]) : null;
  return found && value !== null ? `${value} ${text.slice(found[0].length).trim()}`.trim() : text;
}

/** @param {string} numerals @returns {bigint | null} */
function cjkValue(numerals) {
  const figures = /^\d*/.exec(numerals)?.[0] || "";
  const rest = numerals.slice(figures.length);
  if (!rest || rest[0] === ".") return null;
  if (!/[十百千万萬億亿]/.test(rest)) return figures ? null : BigInt(Array.from(rest, (each) => CJK[each]).join(""));
  let [total, group] = [0n, 0n];
  let digit = figures ? BigInt(figures) : null;
  for (const each of rest) {
    const value = CJK[each];
    if (value >= 10000n) {
      total += (group + (digit || 0n) || 1n) * value;
      [group, digit] = [0n, null];
    } else if (value >= 10n) {
      group += (digit === null ? 1n : digit) * value;
      digit = null;
    } else if (value) {
      if (digit !== null) return null;
      digit = value;
    }
  }
  return total + group + (digit || 0n);
}

/** A text without the hedges at its ends, and what they say. @param {string} text in small bare letters @param {GradingContext} context @param {[string, Hedge] | null} [own] @returns {[string, Hedge | null]} */
function splitHedges(text, context, own = null) {
  /** @type {Hedge[]} */
  const found = [];
  const { hedges } = context.any;
  const words = own ? [hedges.find(([word]) => word === own[0]) || own, ...hedges.filter(([word]) => word !== own[0])] : hedges;
  if (/(?<=\p{Nd})\+(?=$| \P{Nd})/u.test(text)) {
    text = text.replace(/(?<=\p{Nd})\+(?=$| \P{Nd})/gu, "");
    found.push("over");
  }
  for (;;) {
    let shorter = text;
    for (const [word, hedge] of words) {
      const before = shorter;
      if (shorter.startsWith(word) && !isAlpha(shorter.slice(word.length, word.length + 1))) shorter = strip(shorter.slice(word.length), " ,");
      shorter = stripEnd(withoutEnd(shorter, ` ${word}`), " ,");
      if (shorter !== before && hedge) found.push(hedge);
    }
    if (/(?<=\p{Nd})-?ish$/u.test(shorter)) {
      shorter = shorter.replace(/(?<=\p{Nd})-?ish$/u, "");
      found.push("about");
    }
    if (shorter === text) break;
    text = shorter;
  }
  return [text, found.find((hedge) => hedge === "under" || hedge === "over") || found[0] || null];
}

/** @param {Hedge} hedge */
function hedgeDirection(hedge) {
  return { under: -1, nearly: -1, about: 0, "slightly over": 1, over: 1 }[hedge];
}

/** @param {Hedge | null} key @param {Hedge | null} typed @returns {"same" | "different" | "opposed"} */
function compareHedges(key, typed) {
  if (key === typed || (key && typed && hedgeDirection(key) === hedgeDirection(typed))) return "same";
  const isOpposed = typed && (key === null ? typed === "under" || typed === "over" : hedgeDirection(key) * hedgeDirection(typed) < 0);
  return isOpposed ? "opposed" : "different";
}

/** A number at the start of a text, and what comes after it. @param {string} text @param {GradingContext} context @returns {[Exact, string] | null} */
function numberAtStart(text, context) {
  return context.remember("start", text, () =>
    readFraction(text, context) || figureAtStart(text, context) || fractionAtStart(text, context) || wordsAtStart(text, context));
}

/** @param {string} text @param {GradingContext} context @returns {[Exact, string] | null} */
function figureAtStart(text, context) {
  const found = readFigures(text);
  if (!found) return null;
  const rest = found[1];
  const attached = (/^[\p{L}\p{Nl}\p{No}]+/u.exec(rest) || [""])[0];
  const readable = attached
    ? attached !== "s" && (context.typedScale(attached) !== null || context.units.isSymbol(attached) || attached.length > 3)
    : !rest || ` ${SIGNS}'"`.includes(rest[0]);
  return readable && !/^(?:[.,/^]|'\d|\s*\d)/.test(rest) ? found : null;
}

/** @param {string} text @param {GradingContext} context @returns {[Exact, string] | null} */
function wordsAtStart(text, context) {
  const { any, own } = context;
  const tokens = splitWords(elidedNumbers(text, own, context).replace(/-/g, " "));
  let [value, used] = readNumberWords(tokens, context.read, context);
  if (value === null && tokens.length) {
    const [first, second] = tokens;
    if (tokens.length === 1 && any.zeroAlone.has(first)) return [ZERO, ""];
    const isOne = context.read.some(({ numbers }) => numbers && numbers.one.has(first));
    if ((tokens.length === 1 && context.onesAlone.has(first)) || (isOne && second !== undefined && second in any.scales)) [value, used] = [1n, 1];
    else if (first.length > 2 && any.countingAlone.has(first)) [value, used] = [1n, 0];
  }
  return value === null ? null : [exact(value), tokens.slice(used).join(" ")];
}

/** One, if a text begins with an article before a unit. @param {string} text @param {GradingContext} context @returns {[Exact, string] | null} */
function oneAtStart(text, context) {
  for (const { numbers } of context.read) {
    for (const one of numbers ? numbers.one : []) {
      if (text.startsWith(`${one} `) || text.startsWith(`${one}'`)) return [ONE, text.slice(one.length + 1)];
    }
    if (numbers && "alone" in numbers && numbers.alone) return [ONE, text];
  }
  return null;
}

/** The number that a text is, with its unit if there is one. @param {string} text @param {ExpectedNumber} expected @param {GradingContext} context @returns {ParsedNumber | NumberDoubt} */
function parseNumber(text, expected, context) {
  if (Array.from(text).length > 120) return "no number";
  const twice = /^\s*([^()]+?)\s*\(([^()]+)\)\s*$/u.exec(text);
  if (twice) {
    const [once, again] = twice.slice(1).map((part) => parseNumber(part, expected, context));
    return isSameParsed(once, again) ? once : "no number";
  }
  let typed = asTyped(text);
  if (countDigits(typed) > 60) return "no number";
  const feet = /^(\d{1,3})' ?(\d{1,2}(?:\.\d+)?)"$/.exec(typed);
  if (feet) {
    const minutes = expected.unit !== null && context.units.kinship(expected.unit, "s") === "same";
    typed = minutes ? `${feet[1]} min ${feet[2]} s` : `${feet[1]} ft ${feet[2]} in`;
  }
  const small = casefold(typed);
  if (/\dG$/.test(typed) && !(expected.unit !== null && context.units.kinship(expected.unit, "g") === "same")) return "no number";
  const [plain, hedge] = splitHedges(small, context, expected.hedge);
  const english = inEnglishFigures(plain, expected, context);
  if (english === null) return "comma or point";
  if (context.own && findAll(UNIT_WORD, english).some((word) => word in /** @type {LanguageWords} */ (context.own).doubtfulScales)) return "long scale";
  const read = readSigned(english, expected, context);
  const dotted = expected.whole && matchAtStart(DOTTED_THOUSANDS, english) !== null;
  if (!read) return dotted ? "dotted thousands" : context.rangePattern.test(english) ? "range" : "no number";
  const [value, unit] = read;
  const isOtherMeasure = unit && expected.unit && context.units.isMeasure(unit) && context.units.name(unit) !== context.units.name(expected.unit);
  if (dotted && !isOtherMeasure) return "dotted thousands";
  return { value, unit: unit && withCapitals(unit, small, typed), hedge };
}

/** @param {ParsedNumber | NumberDoubt} one @param {ParsedNumber | NumberDoubt} other */
function isSameParsed(one, other) {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return isEqual(one.value, other.value) && one.unit === other.unit && one.hedge === other.hedge;
}

/** @param {string} unit @param {string} small @param {string} typed */
function withCapitals(unit, small, typed) {
  const at = small.lastIndexOf(unit);
  return at >= 0 && small.length === typed.length ? typed.slice(at, at + unit.length) : unit;
}

/** With plain digits and marks, and with its capital letters. @param {string} text */
function asTyped(text) {
  const normal = asciiDigits(n1(withPowers(withoutDirections(marked(text.replace(/º/g, "°"))))));
  return stripEnd(withCjkFigures(bare(asciiMarks(withExponents(normal)))).trim(), " .;:!?");
}

/** With its number as English writes it; null if it is in doubt. @param {string} text @param {ExpectedNumber} expected @param {GradingContext} context */
function inEnglishFigures(text, expected, context) {
  const { marks } = context;
  text = text.replace(/(?<![\p{L}\p{N}_.,'])[1-9]\d{0,2}(?:'\d{3})+(?![\d'])/gu, (found) => found.replaceAll("'", ""));
  const found = /[\d.,]*\d(?: \d{3}(?!\d))*(?:,\d+)?/.exec(text);
  if (!found) return text;
  let figures = found[0];
  const replaced = (/** @type {string} */ value) => text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
  if (!context.own && /^\d+,(?:\d\d?|\d{4,})$/.test(figures)) return replaced(figures.replace(/,/g, "."));
  if (marks.decimal !== ",") return text;
  const points = /^[1-9]\d{0,2}((?:\.\d{3})+)(,\d+)?$/.exec(figures);
  if (points) {
    const certain = points[2] || points[1].length > 4 || (marks.points && expected.whole);
    if (!certain) return expected.whole || marks.points ? null : text;
    figures = figures.replace(/\./g, "").replace(/,/g, ".");
  } else if (/^(?:\d{1,3}(?: \d{3})+|\d*),\d+$/.test(figures)) {
    if (expected.whole && /^[1-9]\d{0,2},\d{3}$/.test(figures)) return null;
    figures = figures.replace(/,/g, ".");
  }
  return replaced(figures);
}

/** The number in a text without hedges, and its unit. @param {string} text @param {ExpectedNumber} expected @param {GradingContext} context @returns {[Exact, string | null] | null} */
function readSigned(text, expected, context) {
  const { units } = context;
  let [body, unit] = unitAskedFor(text, expected, context);
  let [negative, rest] = splitSign(body, context);
  body = rest;
  const currency = matchAtStart(CURRENCY, body);
  if (currency) {
    const [inside, after] = splitSign(body.slice(currency[0].length).trim(), context);
    negative = negative !== inside;
    body = after;
  }
  const words = context.any.belowZero.find((each) => body.endsWith(` ${each}`));
  if (words) body = withoutEnd(body, words).trim();
  const read = readQuantityText(body, expected, context);
  if (!read) return null;
  const names = [currency && currency[0], read[1], unit].filter((name) => name);
  const last = /** @type {string} */ (names[names.length - 1]);
  if (names.some((name) => units.kinship(last, /** @type {string} */ (name)) !== "same")) return null;
  return [negative || words ? negated(read[0]) : read[0], last || null];
}

/** @param {string} text @param {ExpectedNumber} expected @param {GradingContext} context @returns {[string, string | null]} */
function unitAskedFor(text, expected, context) {
  const name = expected.unit ? plainBare(expected.unit) : "";
  if (!text.endsWith(` ${name}`) || isUnit(context.units.scaleAndUnit(name)[1], context)) return [text, null];
  return [withoutEnd(text, name).trim(), expected.unit];
}

/** @param {string} text @param {GradingContext} context @returns {[boolean, string]} */
function splitSign(text, context) {
  const found = matchAtStart(context.minusPattern, text);
  return found ? [found[1] !== "+", text.slice(found[0].length)] : [false, text];
}

/** A number and its unit, or several that make one. @param {string} text @param {ExpectedNumber} expected @param {GradingContext} context @returns {[Exact, string | null] | null} */
function readQuantityText(text, expected, context) {
  const start = numberAtStart(text, context);
  if (!start) return compositeQuantity(text, context);
  let [factor, rest] = scaleOf(start[1], expected.unit, context);
  const isScaled = !isEqual(factor, ONE);
  const value = isScaled ? times(start[0], factor) : start[0];
  if (rest && (isScaled || compare(value, number("1000")) >= 0)) rest = withoutOf(rest, context);
  if (!rest) return [value, null];
  const unit = isUnit(rest, context) ? rest : null;
  if (unit && context.units.isMeasure(unit)) return [value, unit];
  return compositeQuantity(text, context) || (unit ? [value, unit] : null);
}

/** What the words directly after a number multiply it by, and what comes after them. @param {string} rest @param {string | null} unit @param {GradingContext} context @returns {[Exact, string]} */
function scaleOf(rest, unit, context) {
  if (rest.trim().includes(" ") && context.units.isMeasure(rest.trim())) return [ONE, rest.trim()];
  let factor = ONE;
  const limit = number("1e15");
  for (;;) {
    const found = /^\s*([\p{L}\p{Nl}\p{No}]+)\.?(?![^\s$£€¥₹₽])/u.exec(rest);
    const scale = found && context.typedScale(found[1]);
    if (!found || !scale || compare(factor, limit) >= 0 || (unit && context.units.kinship(unit, found[1]) === "same")) break;
    factor = times(factor, scale);
    rest = rest.slice(found[0].length);
  }
  return [factor, rest.trim()];
}

/** A unit without the word that stands before it after a scale. @param {string} text @param {GradingContext} context */
function withoutOf(text, context) {
  const [word, , unit] = partition(text, splitWords(text)[0].includes("'") ? "'" : " ");
  return context.any.afterScale.has(word) ? unit : text;
}

/** Whether a text may be a unit: a measure, or words that neither count nor join. @param {string} text @param {GradingContext} context */
function isUnit(text, context) {
  if (!wholeMatch(TYPED_UNIT, text)) return false;
  if (context.units.isMeasure(text)) return true;
  const tokens = findAll(UNIT_WORD, text);
  if (tokens.some((token) => readNumberWords([token], context.read, context)[0] !== null)) return false;
  return !tokens.some((token) => context.read.some((data) => data.rangeWords.has(token))) && !mentionsFraction(text, context);
}

const NEXT_SMALLER = /** @type {Record<string, string>} */ ({ h: "min", min: "s", ft: "in", m: "cm" });

/** Quantities in a row of one kind, each of a smaller unit, or with a fraction at the end. @param {string} text @param {GradingContext} context @param {number} [parts] @returns {[Exact, string] | null} */
function compositeQuantity(text, context, parts = 3) {
  const start = numberAtStart(text, context) || oneAtStart(text, context);
  if (!start) return null;
  const [value, rest] = start;
  const words = splitWords(rest.replace(pattern(`(?<=[${LETTER}])(?=\\p{Nd})`, "gu"), " ").replace(/, /g, " "));
  for (let size = Math.min(3, words.length); size > 0; size -= 1) {
    const unit = words.slice(0, size).join(" ");
    let after = words.slice(size);
    if (!context.units.isMeasure(unit)) continue;
    const joined = context.own ? context.own.fractions.joined : "";
    if (!after.length) return [value, unit];
    if (context.read.some((data) => data.fractions.joining.has(after[0]))) after = after.slice(1);
    else if (joined && after[0].startsWith(joined)) after = [after[0].slice(joined.length), ...after.slice(1)];
    const more = restOfQuantity(after.join(" "), unit, context, parts - 1);
    return more && [plus(value, more), unit];
  }
  return null;
}

/** What a second part of a quantity adds to the first, in its unit. @param {string} text @param {string} unit @param {GradingContext} context @param {number} parts @returns {Exact | null} */
function restOfQuantity(text, unit, context, parts) {
  const part = fractionAtStart(text, context);
  if (part && !part[1]) return part[0];
  const found = numberAtStart(text, context);
  if (!found) return null;
  let value = found[0];
  /** @type {string | null} */
  let smaller = found[1].trim() || NEXT_SMALLER[context.units.name(unit)] || null;
  if (!found[1] && smaller === "cm" && compare(value, number("10")) < 0) return null;
  if (smaller && parts > 1 && !context.units.isMeasure(smaller)) [value, smaller] = compositeQuantity(text, context, parts) || [value, null];
  if (!smaller || !context.units.isMeasure(smaller) || context.units.kinship(unit, smaller) !== "same") return null;
  const added = context.units.converted(value, smaller, unit);
  return compare(added, ZERO) > 0 && compare(added, ONE) < 0 ? added : null;
}
