// Text as it is compared: the normal form, small letters, letters without accents. The same as quizgen.text in Python.

/** Letters, as `[^\W\d_]` finds them, and the characters of words. */
const LETTER = "\\p{L}\\p{Nl}\\p{No}";
const WORD_CHARACTER = "\\p{L}\\p{N}_";

/** @param {string} source @param {string} [flags] */
function pattern(source, flags = "u") {
  return new RegExp(source, flags);
}

/** The match of a whole text. @param {RegExp} expression @param {string} text @returns {RegExpExecArray | null} */
function wholeMatch(expression, text) {
  let whole = wholePatterns.get(expression);
  if (!whole) {
    whole = new RegExp(`^(?:${expression.source})$`, expression.flags.replace("g", ""));
    wholePatterns.set(expression, whole);
  }
  return whole.exec(text);
}
/** @type {Map<RegExp, RegExp>} */
const wholePatterns = new Map();

/** The match at the start of a text. @param {RegExp} expression @param {string} text @returns {RegExpExecArray | null} */
function matchAtStart(expression, text) {
  let first = startPatterns.get(expression);
  if (!first) {
    first = new RegExp(`^(?:${expression.source})`, expression.flags.replace("g", ""));
    startPatterns.set(expression, first);
  }
  return first.exec(text);
}
/** @type {Map<RegExp, RegExp>} */
const startPatterns = new Map();

/** All matches of words. @param {RegExp} expression with the flag g @param {string} text */
function findAll(expression, text) {
  return Array.from(text.matchAll(expression), (found) => found[0]);
}

/** @param {string} text */
function splitWords(text) {
  const trimmed = text.trim();
  return trimmed ? trimmed.split(/\s+/u) : [];
}

/** A text without some characters at its ends. @param {string} text @param {string} characters */
function strip(text, characters) {
  let start = 0;
  while (start < text.length && characters.includes(text[start])) start += 1;
  return stripEnd(text.slice(start), characters);
}

/** @param {string} text @param {string} characters */
function stripEnd(text, characters) {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

/** The text before and after the first mark. @param {string} text @param {string} mark @returns {[string, string, string]} */
function partition(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, "", ""] : [text.slice(0, at), mark, text.slice(at + mark.length)];
}

/** The text before and after the last mark. @param {string} text @param {string} mark @returns {[string, string, string]} */
function partitionLast(text, mark) {
  const at = text.lastIndexOf(mark);
  return at < 0 ? ["", "", text] : [text.slice(0, at), mark, text.slice(at + mark.length)];
}

/** @param {string} text @param {string} ending */
function withoutEnd(text, ending) {
  return ending && text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}

/** @param {string} text @param {string} beginning */
function withoutStart(text, beginning) {
  return text.startsWith(beginning) ? text.slice(beginning.length) : text;
}

/** @template T @param {Iterable<T>} one @param {{has(value: T): boolean}} other */
function isDisjoint(one, other) {
  for (const each of one) if (other.has(each)) return false;
  return true;
}

/** Characters for others. @param {string} text @param {Record<string, string>} table */
function translate(text, table) {
  return Array.from(text, (char) => (Object.hasOwn(table, char) ? table[char] : char)).join("");
}

/** @param {string} text */
function isAscii(text) {
  return /^[\x00-\x7f]*$/.test(text);
}

/** @param {string} text */
function isDecimal(text) {
  return /^\p{Nd}+$/u.test(text);
}

/** @param {string} text */
function isAlpha(text) {
  return /^\p{L}+$/u.test(text);
}

/** @param {string} text */
function countDigits(text) {
  return (text.match(/[\p{Nd}²³¹⁰⁴-⁹₀-₉]/gu) || []).length;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTE_MARKS = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/g;
const DOUBLE_QUOTE_MARKS = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Normal form n1. @param {string} text */
function n1(text) {
  const plain = isAscii(text)
    ? text
    : text.replace(INVISIBLE, "").normalize("NFKC").replace(QUOTE_MARKS, "'").replace(DOUBLE_QUOTE_MARKS, '"').replace(DASHES, "-");
  return splitWords(plain).join(" ");
}

/** @param {string} text */
function casefold(text) {
  return text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const DIRECTIONS = /[\u061c\u202a-\u202e\u2066-\u2069]/g;
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g;
const TWO_LETTERS = { "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe", "þ": "th", "ð": "dh", "ß": "ss", "ё": "е" };
const LIGATURES = { "æ": "ae", "œ": "oe", "ß": "ss" };
const ONE_LETTER = {
  "ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "ħ": "h", "ŧ": "t",
  "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627",
  "\u0649": "\u064a", "\u0629": "\u0647", "\u0624": "\u0621", "\u0626": "\u0621",
  "\u06cc": "\u064a", "\u06a9": "\u0643", "\u06d5": "\u0647", "\u06be": "\u0647", "\u200c": "", "\u200d": "",
};

/** @param {string} text */
function withoutDirections(text) {
  return text.replace(DIRECTIONS, "");
}

/** @param {string} text */
function withPowers(text) {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (mark) => `^${SUPERSCRIPTS.indexOf(mark)}`);
}

/** Digits of every script as 0 to 9. @param {string} text */
function asciiDigits(text) {
  return isAscii(text) ? text : text.replace(/\p{Nd}/gu, decimalDigit);
}

/** @param {string} digit */
function decimalDigit(digit) {
  const code = /** @type {number} */ (digit.codePointAt(0));
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** @param {string} text */
function plainCase(text) {
  if (isAscii(text)) return casefold(n1(text));
  return asciiDigits(n1(casefold(n1(withPowers(withoutDirections(text))))));
}

/** Without accents and vowel signs. @param {string} text */
function bare(text) {
  return isAscii(text) ? text : text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}

/** @param {string} text */
function plainBare(text) {
  return bare(plainCase(text));
}

/** With two letters for each that keyboards lack. @param {string} text */
function spelledOut(text) {
  return isAscii(text) ? text : translate(text, TWO_LETTERS);
}

/** In the letters that every keyboard of its script has. @param {string} text */
function simplest(text) {
  return isAscii(text) ? text : bare(translate(bare(translate(text, ONE_LETTER)), LIGATURES));
}

/** What was typed, without control characters and halves of characters. @param {string} typed @param {boolean} [lines] */
function legible(typed, lines = false) {
  const text = typed.replace(/[\ud800-\udfff]/gu, "\ufffd");
  return text.replace(lines ? /[\x00-\x08\x0b-\x1f\x7f-\x9f]+/g : /[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, " ").trim();
}

const HYPHEN_IN_WORD = pattern(`(?<=[${LETTER}])-(?=[${LETTER}])`, "gu");
const INITIAL = pattern(`(?<![${WORD_CHARACTER}])([${LETTER}])\\.`, "gu");
const ABBREVIATED = pattern(`(?<=[${LETTER}])\\.(?=\\s|$)`, "gu");
const PUNCTUATION = /[()[\]{}"!?¡¿،؛؟]|(?<!\p{Nd})[,;:]|[,;:](?!\p{Nd})|(?<=\s)-(?=\s)/gu;
const LETTER_RUN = pattern(`[${LETTER}]+`, "gu");

/** The text as it is compared, with its accents. @param {string} text @param {LanguageWords | null} language */
function folded(text, language) {
  let small = plainCase(text).replace(HYPHEN_IN_WORD, " ").replace(INITIAL, "$1").replace(ABBREVIATED, "");
  const parted = stripEnd(strip(splitWords(small.replace(PUNCTUATION, " ")).join(" "), "' "), ". ");
  return withoutArticle(parted || small, language);
}

/** @param {string} text in small letters @param {LanguageWords | null} language */
function withoutArticle(text, language) {
  for (const article of language ? language.articles : []) {
    if (text.startsWith(article)) {
      const rest = text.slice(article.length).trim();
      if (rest) return rest;
    }
  }
  return text;
}

/** The words of a text in small bare letters. @param {string} text */
function letterRuns(text) {
  return findAll(LETTER_RUN, text);
}
