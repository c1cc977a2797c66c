// Numbers that are spelt out: by tables for English and Arabic, and for other languages as the library text2num reads them.

/**
 * @typedef {object} NumberTable
 * @property {string} pattern a whole number; every word is followed by a space
 * @property {string} group a number below a thousand, which stands in it as `<group>`
 * @property {Record<string, number>} values @property {Record<string, number>} factors @property {Record<string, number>} doubles
 * @property {Set<string>} first @property {string} joined @property {boolean} alone
 *
 * @typedef {object} NumberLibrary
 * @property {string} name the language @property {[string, string][]} respelt @property {[string, string][]} elided
 * @property {string[]} regional
 */

/** Places for digits, which words fill from the right. */
class Places {
  constructor() {
    this.digits = "";
    this.zeros = 0;
    this.frozen = false;
    /** Words that must not come next. @type {string} */
    this.blocked = "";
  }

  get length() {
    return this.digits.length + this.zeros;
  }

  /** @param {number} count */
  last(count) {
    return this.digits.slice(-count);
  }

  /** Whether the places from one to another, counted from the right, are free. @param {number} first @param {number} last */
  isFree(first, last) {
    return !/[1-9]/.test(this.digits.slice(Math.max(0, this.digits.length - last - 1), Math.max(0, this.digits.length - first)));
  }

  /** @param {string} digits */
  put(digits) {
    if (this.frozen) return false;
    if (!this.digits && digits === "0") {
      this.zeros += 1;
      return true;
    }
    if (/^0*$/.test(digits) || (this.digits && (this.digits.length < digits.length || /[1-9]/.test(this.last(digits.length))))) return false;
    this.force(digits);
    return true;
  }

  /** @param {string} digits */
  force(digits) {
    this.digits = this.digits.slice(0, -digits.length) + digits;
    return true;
  }

  /** A digit in the place of the tens. @param {string} digit */
  putTens(digit) {
    if (this.frozen) return false;
    if (this.digits.length < 2) this.digits = this.digits.padStart(2, "0");
    if (this.digits[this.digits.length - 2] !== "0") return false;
    this.digits = this.digits.slice(0, -2) + digit + this.digits.slice(-1);
    return true;
  }

  /** Multiplies the last digits by a power of ten. @param {number} places */
  shift(places) {
    if (this.frozen) return false;
    if (!this.digits) this.digits = "1";
    const size = this.digits.length;
    if (size <= places) {
      this.digits += "0".repeat(places);
      return true;
    }
    let right = this.digits.slice(-places);
    if (/^0*$/.test(right)) right = `${right.slice(0, -1)}1`;
    const moved = right.replace(/^0+/, "");
    const span = places + moved.length;
    if (size < span || /[1-9]/.test(this.digits.slice(size - span, size - places))) return false;
    this.digits = this.digits.slice(0, size - span) + moved + "0".repeat(places);
    return true;
  }
}

/** @typedef {"ok" | "incomplete" | "wrong"} Applied */
/** @param {boolean} done @returns {Applied} */
function applied(done) {
  return done ? "ok" : "wrong";
}

/** @param {string} words @param {number} first @returns {Record<string, string>} */
function digitsOf(words, first, step = 1) {
  return Object.assign(Object.create(null), Object.fromEntries(
    words.split(" ").flatMap((group, at) => group.split("|").map((word) => [word, String(first + at * step)])),
  ));
}

const GERMAN_ONES = digitsOf("ein|eins zwei|zwo drei vier fünf sechs sieben acht neun", 1);
const GERMAN_TEENS = digitsOf("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10);
const GERMAN_TENS = digitsOf("zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 2);
const GERMAN_PARTS = /billion|milliarden|milliarde|millionen|million|tausend|hundert|und/g;

/** @param {string} word @param {Places} places @returns {Applied} */
function applyGerman(word, places) {
  const parts = wordParts(word, GERMAN_PARTS);
  if (parts.length > 1) return applyGroup(parts, places, applyGerman);
  const blocked = places.blocked;
  places.blocked = "";
  if (word === "null") return applied(places.put("0"));
  if (word in GERMAN_ONES) {
    const done = places.isFree(0, 1) && places.put(GERMAN_ONES[word]);
    if (done) places.blocked = "tens";
    if (done && word === "eins") places.frozen = true;
    return applied(done);
  }
  if (word in GERMAN_TEENS) return applied(places.put(GERMAN_TEENS[word]));
  if (word in GERMAN_TENS) return applied(!blocked && places.putTens(GERMAN_TENS[word]));
  switch (word) {
    case "hundert":
      return applied((places.last(2).length === 1 || places.last(2) < "20") && places.shift(2));
    case "tausend":
      return applied(places.isFree(3, 5) && places.shift(3));
    case "million":
    case "millionen":
      return applied(places.isFree(6, 8) && places.shift(6));
    case "milliarde":
    case "milliarden":
      return applied(places.shift(9));
    case "billion":
      return applied(places.shift(12));
    default:
      return word === "und" ? "incomplete" : "wrong";
  }
}

const FRENCH_ONES = digitsOf("un|une deux trois quatre cinq six sept huit neuf", 1);
const FRENCH_TEENS = digitsOf("dix onze douze treize quatorze quinze seize", 10);
const FRENCH_TENS = digitsOf("vingt trente quarante cinquante soixante septante huitante|octante nonante", 20, 10);

/** @param {string} typed @param {Places} places @returns {Applied} */
function applyFrench(typed, places) {
  const word = typed.endsWith("s") && typed !== "trois" ? typed.replace(/s+$/, "") : typed;
  const blocked = places.blocked;
  const last = places.last(2);
  places.blocked = "";
  if (word === "zéro") return applied(places.put("0"));
  if (word in FRENCH_ONES) return applied(!blocked.includes(FRENCH_ONES[word]) && places.put(FRENCH_ONES[word]));
  if (word in FRENCH_TEENS) {
    const digits = FRENCH_TEENS[word];
    const done = !places.frozen && (last === "60" || last === "80" ? places.force(String(Number(last) + Number(digits))) : places.put(digits));
    if (done && word === "dix") places.blocked = "123456";
    return applied(done);
  }
  if (word in FRENCH_TENS) {
    if (word === "vingt" && (last === "4" || last === "04")) return applied(places.force("80"));
    const done = places.put(FRENCH_TENS[word]);
    if (done) places.blocked = "1";
    return applied(done);
  }
  switch (word) {
    case "cent":
      return applied((last.length === 1 || last < "20") && last !== "1" && last !== "01" && places.shift(2));
    case "mille":
    case "mil":
      return applied(places.isFree(3, 5) && last !== "1" && places.shift(3));
    case "million":
      return applied(places.isFree(6, 8) && places.shift(6));
    case "milliard":
      return applied(places.shift(9));
    default:
      return word === "et" && places.length >= 2 ? "incomplete" : "wrong";
  }
}

const SPANISH_ONES = digitsOf("un|uno|una dos tres cuatro cinco seis siete ocho nueve", 1);
const SPANISH_NUMBERS = {
  ...digitsOf("diez once doce trece catorce quince dieciseis|dieciséis diecisiete dieciocho diecinueve", 10),
  ...digitsOf("veinte veintiuno|veintiuna veintidós|veintidos veintitrés|veintitres veinticuatro veinticinco veintiseis|veintiséis veintisiete veintiocho veintinueve", 20),
  ...digitsOf("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
  ...digitsOf("cien|ciento dosciento|doscienta tresciento|trescienta cuatrociento|cuatrocienta quiniento|quinienta seisciento|seiscienta seteciento|setecienta ochociento|ochocienta noveciento|novecienta", 100, 100),
};

/** @param {string} typed @param {Places} places @returns {Applied} */
function applySpanish(typed, places) {
  let word = typed;
  if ((typed.endsWith("os") && typed !== "dos") || typed.endsWith("as")) word = typed.replace(/s+$/, "");
  else if (typed.endsWith("es") && typed !== "tres") word = typed.replace(/(?:es)+$/, "");
  const last = places.last(2);
  if (word === "cero") return applied(places.put("0"));
  if (word in SPANISH_ONES) return applied(last !== "10" && last !== "20" && places.put(SPANISH_ONES[word]));
  if (Object.hasOwn(SPANISH_NUMBERS, word)) return applied(places.put(/** @type {Record<string, string>} */ (SPANISH_NUMBERS)[word]));
  switch (word) {
    case "mil":
      return applied(places.isFree(3, 5) && last !== "1" && places.shift(3));
    case "millon":
    case "millón":
      return applied(places.isFree(6, 8) && places.shift(6));
    default:
      return word === "y" && places.length >= 2 ? "incomplete" : "wrong";
  }
}

const ITALIAN_ONES = digitsOf("un|uno|una due tre|tré quattro cinque sei sette otto|tto nove", 1);
const ITALIAN_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta";
const ITALIAN_NUMBERS = {
  ...digitsOf("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10),
  ...digitsOf(ITALIAN_TENS.replace("ottanta", "ottanta|ttanta"), 20, 10),
  ...digitsOf(ITALIAN_TENS.replace(/[ai](?= |$)/g, "uno").replace(/(\S+)uno/g, "$1uno|$1un"), 21, 10),
  ...digitsOf(ITALIAN_TENS.replace(/[ai](?= |$)/g, "otto"), 28, 10),
  ...digitsOf("centuno|centun", 101),
};
const ITALIAN_PARTS = /cinquanta|miliardo|miliardi|quaranta|sessanta|settanta|milione|milioni|bilione|bilioni|ottanta|novanta|trenta|ttanta|cento|mille|venti|mila/g;

/** @param {string} word @param {Places} places @returns {Applied} */
function applyItalian(word, places) {
  const parts = wordParts(word, ITALIAN_PARTS);
  if (parts.length > 1) return applyGroup(parts, places, applyItalian);
  const last = places.last(2);
  if (word === "zero") return applied(places.put("0"));
  if (word in ITALIAN_ONES) {
    const free = /^(?:un.?|t?tto|otto)$/.test(word) ? places.isFree(0, 1) : last !== "10";
    return applied(free && places.put(ITALIAN_ONES[word]));
  }
  if (Object.hasOwn(ITALIAN_NUMBERS, word)) return applied(places.put(/** @type {Record<string, string>} */ (ITALIAN_NUMBERS)[word]));
  const isOne = places.length === 1 && places.last(1) === "1";
  const powers = /** @type {Record<string, number>} */ ({ milion: 6, miliard: 9, bilion: 12 });
  const power = powers[word.slice(0, -1)];
  if (power && /[eio]$/.test(word) && (power !== 6 || places.isFree(6, 8))) {
    if (!/^(?:[mb]ilion[ei]|miliard[oi])$/.test(word)) return "wrong";
    return applied((word.endsWith("i") ? places.length > 0 && !isOne : isOne) && places.shift(power));
  }
  switch (word) {
    case "cento":
      return applied((last.length === 1 || last < "10") && last !== "1" && last !== "01" && places.shift(2));
    case "mille":
      return applied(places.isFree(3, 5) && places.put("1000"));
    case "mila":
      return applied(places.isFree(3, 5) && !["1", "001", "", "000"].includes(places.last(3)) && places.shift(3));
    default:
      return word === "e" && places.length >= 2 ? "incomplete" : "wrong";
  }
}

/** A word cut at the parts that make numbers of it. @param {string} word @param {RegExp} parts */
function wordParts(word, parts) {
  const cut = [];
  let end = 0;
  for (const found of word.matchAll(parts)) {
    if (found.index > end) cut.push(word.slice(end, found.index));
    cut.push(found[0]);
    end = found.index + found[0].length;
  }
  if (end < word.length) cut.push(word.slice(end));
  return cut;
}

/** @param {string[]} parts @param {Places} places @param {(word: string, places: Places) => Applied} apply @returns {Applied} */
function applyGroup(parts, places, apply) {
  const group = new Places();
  const state = applyAll(parts, group, apply);
  if (state !== "ok") return state;
  return applied(!(group.length > 3 && group.length <= 6 && !places.isFree(3, 5)) && places.put(group.digits));
}

/** @param {string[]} words @param {Places} places @param {(word: string, places: Places) => Applied} apply */
function applyAll(words, places, apply) {
  /** @type {Applied} */
  let state = "wrong";
  for (const word of words) {
    state = apply(word, places);
    if (state === "wrong") break;
  }
  return state;
}

/** What text2num reads at most. */
const MOST_SPELT = 2n ** 63n;
const APPLY = /** @type {Record<string, (word: string, places: Places) => Applied>} */ ({ de: applyGerman, fr: applyFrench, es: applySpanish, it: applyItalian });

/** The number that words are; null if they are none. @param {string} words @param {NumberLibrary} library */
function wholeNumber(words, library) {
  if (library.regional.some((word) => splitWords(words).includes(word))) return null;
  const respelt = library.respelt.reduce((text, [plain, spelt]) => text.replaceAll(plain, spelt), words);
  const places = new Places();
  if (applyAll(splitWords(respelt.toLowerCase()), places, APPLY[library.name]) !== "ok") return null;
  const value = BigInt(places.digits);
  return value < MOST_SPELT ? value : null;
}

/** @param {string[]} tokens @param {NumberLibrary & {one: Set<string>}} library @returns {[bigint | null, number]} */
function readByLibrary(tokens, library) {
  if (!tokens.length) return [null, 0];
  const words = tokens.slice(0, 30);
  const one = words.length > 1 && library.one.has(words[0]) && wholeNumber(words[1], library) !== null;
  for (let end = words.length; end > (one ? 1 : 0); end -= 1) {
    const value = wholeNumber(words.slice(one ? 1 : 0, end).join(" "), library);
    if (value !== null) {
      if (end === 1 && library.one.has(words[0])) return [null, 0];
      return end < words.length && wholeNumber(words[end], library) !== null ? [null, 0] : [value, end];
    }
  }
  return [null, 0];
}

/** @param {NumberTable} table @param {string} word */
function isNumberWord(table, word) {
  return word in table.values || word in table.factors || word in table.doubles;
}

/** A word, without the letter for "and" that is written together with it. @param {NumberTable} table @param {string} token */
function splitJoined(table, token) {
  if (table.joined && token.startsWith(table.joined) && !isNumberWord(table, token) && isNumberWord(table, token.slice(table.joined.length))) {
    return [table.joined, token.slice(table.joined.length)];
  }
  return [token];
}

/** The number that words begin with; null if none, or if they may be two. @param {string[]} tokens @param {NumberTable & {beforeNoun: Record<string, number>}} table @param {GradingContext} context @returns {[bigint | null, number]} */
function readByTable(tokens, table, context) {
  if (!tokens.length || !table.first.has(tokens[0])) return [null, 0];
  const parts = tokens.map((token) => splitJoined(table, token));
  const found = matchAtStart(context.compiled(table.pattern.replaceAll("<group>", table.group), "u"), parts.flat().map((part) => `${part} `).join(""));
  const words = found ? splitWords(found[0]) : [];
  let used = 0;
  let taken = 0;
  while (taken < words.length) {
    taken += parts[used].length;
    used += 1;
  }
  const goesOn = used < tokens.length && isNumberWord(table, /** @type {string} */ (splitJoined(table, tokens[used]).at(-1)));
  if (!words.length || taken > words.length || goesOn) return [null, 0];
  const value = tableValue(words, table, {});
  return value === tableValue(words, table, table.beforeNoun) ? [value, used] : [null, 0];
}

/** @param {string[]} words @param {NumberTable} table @param {Record<string, number>} beforeNoun */
function tableValue(words, table, beforeNoun) {
  let total = 0n;
  let group = 0n;
  for (const word of words) {
    const factor = BigInt(table.factors[word] || 1);
    if (word in table.doubles) [total, group] = [total + BigInt(table.doubles[word]), 0n];
    else if (Object.hasOwn(beforeNoun, word) && !group) total += BigInt(beforeNoun[word]);
    else if (factor === 100n) group = (group || 1n) * 100n;
    else if (factor > 1n) [total, group] = [total + (group || 1n) * factor, 0n];
    else group += BigInt(table.values[word]);
  }
  return total + group;
}

/** The number that a list of words begins with, and how many it takes. @param {string[]} tokens in small bare letters @param {LanguageWords[]} languages @param {GradingContext} context @returns {[bigint | null, number]} */
function readNumberWords(tokens, languages, context) {
  for (const { numbers } of languages) {
    if (!numbers) continue;
    const found = "pattern" in numbers ? readByTable(tokens, numbers, context) : readByLibrary(tokens, numbers);
    if (found[0] !== null) return found;
  }
  return [null, 0];
}

/** Number words in full that have lost their last vowel. @param {string} text @param {LanguageWords | null} language @param {GradingContext} context */
function elidedNumbers(text, language, context) {
  const numbers = language && language.numbers;
  if (!numbers || "pattern" in numbers || !numbers.elided.length) return text;
  const inFull = new Map(numbers.elided);
  const short = context.compiled(`(?<![${WORD_CHARACTER}])(${[...inFull.keys()].join("|")})['\\u2019](?=[${LETTER}])`, "gu");
  return text.replace(short, (_, word) => `${inFull.get(word)} `);
}
