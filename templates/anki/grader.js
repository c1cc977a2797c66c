const LETTER = "\\p{L}\\p{Nl}\\p{No}";
const WORD_CHARACTER = "\\p{L}\\p{N}_";
function pattern(source, flags = "u") {
return new RegExp(source, flags);
}
function wholeMatch(expression, text) {
let whole = wholePatterns.get(expression);
if (!whole) {
whole = new RegExp(`^(?:${expression.source})$`, expression.flags.replace("g", ""));
wholePatterns.set(expression, whole);
}
return whole.exec(text);
}
const wholePatterns = new Map();
function matchAtStart(expression, text) {
let first = startPatterns.get(expression);
if (!first) {
first = new RegExp(`^(?:${expression.source})`, expression.flags.replace("g", ""));
startPatterns.set(expression, first);
}
return first.exec(text);
}
const startPatterns = new Map();
function findAll(expression, text) {
return Array.from(text.matchAll(expression), (found) => found[0]);
}
function splitWords(text) {
const trimmed = text.trim();
return trimmed ? trimmed.split(/\s+/u) : [];
}
function strip(text, characters) {
let start = 0;
while (start < text.length && characters.includes(text[start])) start += 1;
return stripEnd(text.slice(start), characters);
}
function stripEnd(text, characters) {
let end = text.length;
while (end > 0 && characters.includes(text[end - 1])) end -= 1;
return text.slice(0, end);
}
function partition(text, mark) {
const at = text.indexOf(mark);
return at < 0 ? [text, "", ""] : [text.slice(0, at), mark, text.slice(at + mark.length)];
}
function partitionLast(text, mark) {
const at = text.lastIndexOf(mark);
return at < 0 ? ["", "", text] : [text.slice(0, at), mark, text.slice(at + mark.length)];
}
function withoutEnd(text, ending) {
return ending && text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}
function withoutStart(text, beginning) {
return text.startsWith(beginning) ? text.slice(beginning.length) : text;
}
function isDisjoint(one, other) {
for (const each of one) if (other.has(each)) return false;
return true;
}
function translate(text, table) {
return Array.from(text, (char) => (Object.hasOwn(table, char) ? table[char] : char)).join("");
}
function isAscii(text) {
return /^[\x00-\x7f]*$/.test(text);
}
function isDecimal(text) {
return /^\p{Nd}+$/u.test(text);
}
function isAlpha(text) {
return /^\p{L}+$/u.test(text);
}
function countDigits(text) {
return (text.match(/[\p{Nd}²³¹⁰⁴-⁹₀-₉]/gu) || []).length;
}
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTE_MARKS = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/g;
const DOUBLE_QUOTE_MARKS = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
function n1(text) {
const plain = isAscii(text)
? text
: text.replace(INVISIBLE, "").normalize("NFKC").replace(QUOTE_MARKS, "'").replace(DOUBLE_QUOTE_MARKS, '"').replace(DASHES, "-");
return splitWords(plain).join(" ");
}
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
function withoutDirections(text) {
return text.replace(DIRECTIONS, "");
}
function withPowers(text) {
return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (mark) => `^${SUPERSCRIPTS.indexOf(mark)}`);
}
function asciiDigits(text) {
return isAscii(text) ? text : text.replace(/\p{Nd}/gu, decimalDigit);
}
function decimalDigit(digit) {
const code = (digit.codePointAt(0));
let zero = code;
while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
return String(code - zero);
}
function plainCase(text) {
if (isAscii(text)) return casefold(n1(text));
return asciiDigits(n1(casefold(n1(withPowers(withoutDirections(text))))));
}
function bare(text) {
return isAscii(text) ? text : text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}
function plainBare(text) {
return bare(plainCase(text));
}
function spelledOut(text) {
return isAscii(text) ? text : translate(text, TWO_LETTERS);
}
function simplest(text) {
return isAscii(text) ? text : bare(translate(bare(translate(text, ONE_LETTER)), LIGATURES));
}
function legible(typed, lines = false) {
const text = typed.replace(/[\ud800-\udfff]/gu, "\ufffd");
return text.replace(lines ? /[\x00-\x08\x0b-\x1f\x7f-\x9f]+/g : /[\x00-\x1f\x7f-\x9f\u2028\u2029]+/g, " ").trim();
}
const HYPHEN_IN_WORD = pattern(`(?<=[${LETTER}])-(?=[${LETTER}])`, "gu");
const INITIAL = pattern(`(?<![${WORD_CHARACTER}])([${LETTER}])\\.`, "gu");
const ABBREVIATED = pattern(`(?<=[${LETTER}])\\.(?=\\s|$)`, "gu");
const PUNCTUATION = /[()[\]{}"!?¡¿،؛؟]|(?<!\p{Nd})[,;:]|[,;:](?!\p{Nd})|(?<=\s)-(?=\s)/gu;
const LETTER_RUN = pattern(`[${LETTER}]+`, "gu");
function folded(text, language) {
let small = plainCase(text).replace(HYPHEN_IN_WORD, " ").replace(INITIAL, "$1").replace(ABBREVIATED, "");
const parted = stripEnd(strip(splitWords(small.replace(PUNCTUATION, " ")).join(" "), "' "), ". ");
return withoutArticle(parted || small, language);
}
function withoutArticle(text, language) {
for (const article of language ? language.articles : []) {
if (text.startsWith(article)) {
const rest = text.slice(article.length).trim();
if (rest) return rest;
}
}
return text;
}
function letterRuns(text) {
return findAll(LETTER_RUN, text);
}
function greatestCommonDivisor(one, other) {
while (other) [one, other] = [other, one % other];
return one < 0n ? -one : one;
}
function exact(above, below = 1n) {
if (below < 0n) [above, below] = [-above, -below];
const common = greatestCommonDivisor(above, below) || 1n;
[above, below] = [above / common, below / common];
let [rest, twos, fives] = [below, 0, 0];
for (; rest % 2n === 0n; rest /= 2n) twos += 1;
for (; rest % 5n === 0n; rest /= 5n) fives += 1;
return { above, below, exponent: rest === 1n ? -Math.max(twos, fives) || 0 : null };
}
function decimal(digits, power = 0) {
const [whole, , part] = partition(digits, ".");
const exponent = power - part.length;
const number = BigInt(whole + part);
const value = exponent >= 0 ? exact(number * 10n ** BigInt(exponent)) : exact(number, 10n ** BigInt(-exponent));
return { ...value, exponent };
}
function number(text) {
const [above, slash, below] = partition(text, "/");
if (slash) return exact(BigInt(above), BigInt(below));
const negative = text.startsWith("-");
const [digits, , power] = partition(negative ? text.slice(1) : text, "e");
const value = decimal(digits, Number(power || 0));
return negative ? negated(value) : value;
}
function negated(value) {
return { ...value, above: -value.above };
}
function plus(one, other) {
return exact(one.above * other.below + other.above * one.below, one.below * other.below);
}
function minus(one, other) {
return plus(one, negated(other));
}
function times(one, other) {
return exact(one.above * other.above, one.below * other.below);
}
function dividedBy(one, other) {
return exact(one.above * other.below, one.below * other.above);
}
function compare(one, other) {
const difference = one.above * other.below - other.above * one.below;
return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
function isEqual(one, other) {
return compare(one, other) === 0;
}
function isWhole(value) {
return value.below === 1n;
}
function isWithin(value, low, high) {
return compare(low, value) <= 0 && compare(value, high) <= 0;
}
function power(value, exponent) {
const size = BigInt(Math.abs(exponent));
const raised = exact(value.above ** size, value.below ** size);
return exponent < 0 ? dividedBy(ONE, raised) : raised;
}
function fractionText(value) {
return value.below === 1n ? String(value.above) : `${value.above}/${value.below}`;
}
const ZERO = exact(0n);
const ONE = exact(1n);
function coefficient(value) {
const exponent = (value.exponent);
const size = value.above < 0n ? -value.above : value.above;
return String(exponent >= 0 ? size / 10n ** BigInt(exponent) : (size * 10n ** BigInt(-exponent)) / value.below);
}
function formatNumber(value, marks) {
if (value.exponent === null) return fractionText(value);
const digits = coefficient(value);
const sign = value.above < 0n ? "-" : "";
const adjusted = digits.length - 1 + value.exponent;
if (value.above && (value.exponent > 0 || adjusted < -9)) {
const first = digits.slice(0, 1) + (digits.length > 1 ? marks.decimal + digits.slice(1) : "");
return `${sign}${first} \u00d7 10${String(adjusted).replace("-", "\u207b").replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)])}`;
}
const places = Math.max(0, -value.exponent);
const padded = (digits + "0".repeat(Math.max(0, value.exponent))).padStart(places + 1, "0");
const whole = places ? padded.slice(0, -places) : padded;
const part = places ? padded.slice(-places) : "";
const grouped = whole.length < marks.groupedFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/g, marks.thousands);
return sign + grouped + (part && marks.decimal + part);
}
function roundedToFourFigures(value) {
return roundedTo(roundedTo(value, 28), 4);
}
function roundedTo(value, figures) {
const negative = value.above < 0n;
const size = negative ? negated(value) : value;
let exponent = String(size.above).length - String(size.below).length - figures;
const scaled = () => (exponent >= 0 ? dividedBy(size, exact(10n ** BigInt(exponent))) : times(size, exact(10n ** BigInt(-exponent))));
while (scaled().above / scaled().below >= 10n ** BigInt(figures)) exponent += 1;
const { above, below } = scaled();
let digits = above / below;
const rest = 2n * (above % below);
if (rest > below || (rest === below && digits % 2n)) digits += 1n;
if (digits === 10n ** BigInt(figures)) [digits, exponent] = [digits / 10n, exponent + 1];
const rounded = decimal(String(digits), exponent);
return negative ? negated(rounded) : rounded;
}
const PREFIX_POWERS = ({ T: 12, G: 9, M: 6, k: 3, h: 2, d: -1, c: -2, m: -3, "μ": -6, n: -9, p: -12 });
const UNIT_POWER = pattern(`(?<unit>.*[${LETTER}])\\^?(?<power>-?[1-4])`, "us");
const CURRENCY = /us\$|[$£€¥₹₽]|(?:usd|eur|gbp|jpy|inr|chf|cny|rmb|rub)(?=[ \p{Nd}])/u;
const SIGNS = "$£€¥₹₽%‰٪°″";
const ONE_UNIT = ({ factor: ONE, dimension: "", offset: ZERO, known: true });
function baseUnits(dimension) {
return dimension ? dimension.split("|").map((each) => {
const [base, , exponent] = partitionLast(each, ":");
return [base, Number(exponent)];
}) : [];
}
function dimensionOf(exponents) {
return [...exponents].filter(([, exponent]) => exponent).map(([base, exponent]) => `${base}:${exponent}`).sort().join("|");
}
function product(one, other, exponent = 1) {
const exponents = new Map(baseUnits(one.dimension));
for (const [base, each] of baseUnits(other.dimension)) exponents.set(base, (exponents.get(base) || 0) + exponent * each);
return { factor: times(one.factor, power(other.factor, exponent)), dimension: dimensionOf(exponents), offset: ZERO, known: one.known && other.known };
}
class Units {
constructor(any) {
this.any = any;
this.table = new Map(Object.entries(any.measures));
this.symbols = this.readSymbols();
this.anyCase = new Map();
for (const [symbol, units] of this.symbols) {
const small = casefold(symbol);
this.anyCase.set(small, [...new Set([...(this.anyCase.get(small) || []), ...units])]);
}
this.per = pattern(`(?:^| )(?:${any.per})(?!$)`, "ui");
this.measures = new Map();
this.readings = new Map();
}
prefixesOf(symbol) {
return partition(this.table.get(symbol) || "", "|")[2];
}
readSymbols() {
const names = new Map();
for (const symbol of this.table.keys()) {
for (const prefix of ["", ...this.prefixesOf(symbol)]) names.set(prefix + symbol, [prefix + symbol]);
}
for (const [unit, aliases] of Object.entries(this.any.aliases)) {
for (const alias of aliases.split(" ")) names.set(alias, [...(names.get(alias) || []), unit]);
}
for (const name of [...names.keys()]) {
if (name[0] === "μ" && name !== "μs") names.set(`u${name.slice(1)}`, (names.get(name)));
}
return names;
}
measure(symbol) {
let found = this.measures.get(symbol);
if (found === undefined) {
found = this.readMeasure(symbol);
this.measures.set(symbol, found);
}
return found;
}
readMeasure(symbol) {
const row = this.table.get(symbol);
if (row) {
const [factor, ...base] = splitWords(partition(row, "|")[0]);
const exponents = new Map(base.map((each) => {
const name = each.replace(/[-0-9]+$/, "");
return [name, Number(each.slice(name.length) || 1)];
}));
return { factor: number(factor), dimension: dimensionOf(exponents), offset: number(this.any.offsets[symbol] || "0"), known: true };
}
const unit = this.prefixesOf(symbol.slice(1)).includes(symbol.slice(0, 1)) && symbol ? this.measure(symbol.slice(1)) : null;
return unit && { ...unit, factor: times(unit.factor, power(number("10"), PREFIX_POWERS[symbol[0]])) };
}
kinship(unit, typed) {
if (unit === null) return "unknown";
const [ours, theirs] = [this.scaleAndUnit(unit)[1], this.scaleAndUnit(typed)[1]];
if (ours === theirs || this.pair(ours, theirs)) return "same";
const [mine, yours] = [this.read(ours), this.read(theirs)];
const all = [...mine, ...yours];
if (mine.length && yours.length && all.every((each) => each.known)) {
const bases = [...new Set(all.flatMap((each) => baseUnits(each.dimension).map(([base]) => base)))].sort();
return bases.join(" ") === "month s" ? "unknown" : "other";
}
return !all.some((each) => each.known) && this.isQualified(this.name(ours), this.name(theirs)) ? "same" : "unknown";
}
converted(value, typed, unit) {
const [[ourScale, ours], [theirScale, theirs]] = [this.scaleAndUnit(unit), this.scaleAndUnit(typed)];
let result = times(value, theirScale);
const found = this.pair(ours, theirs);
if (found) {
const [our, their] = found;
result = times(plus(result, dividedBy(their.offset, their.factor)), their.factor);
result = dividedBy(minus(result, our.offset), our.factor);
}
return dividedBy(result, ourScale);
}
scaleAndUnit(unit) {
let scale = ONE;
let tokens = splitWords(unit);
while (tokens.length && tokens[0].length > 2 && Object.hasOwn(this.any.scales, plainBare(tokens[0]))) {
scale = times(scale, number(this.any.scales[plainBare(tokens[0])]));
tokens = tokens.slice(1);
}
if (!isEqual(scale, ONE) && tokens.length) {
const [word, apostrophe, rest] = partition(plainBare(tokens[0]), "'");
if (this.any.afterScale.has(word)) tokens = apostrophe ? [rest, ...tokens.slice(1)] : tokens.slice(1);
}
return [scale, tokens.join(" ")];
}
isMeasure(word) {
const found = this.read(word);
return found.length > 0 && found.every((each) => each.known);
}
isSymbol(word) {
return this.anyCase.has(casefold(word)) || this.isMeasure(word);
}
read(unit) {
let found = this.readings.get(unit);
if (!found) {
found = this.readUnit(unit);
this.readings.set(unit, found);
}
return found;
}
readUnit(unit) {
const text = splitWords(bare(n1(unit)).replace(/\./g, "").replace(/° /g, "°")).join(" ");
if (!text || text.length > 60) return [this.counted(text.slice(0, 60))];
const found = this.known(text);
if (found.length) return found;
return this.anyCase.has(casefold(text)) ? [] : [this.counted(text)];
}
counted(text) {
return { factor: ONE, dimension: `${singularName(plainName(text))}:1`, offset: ZERO, known: false };
}
known(text, depth = 3) {
const simple = this.simple(text);
if (simple.length) return simple;
if (!depth) return [];
for (const [above, below] of this.quotients(text)) {
const divisors = below ? this.known(below, depth - 1) : [];
if (divisors.length) {
let dividends = above ? this.known(above, depth - 1) : [ONE_UNIT];
if (!dividends.length) dividends = [this.counted(above)];
return dividends.flatMap((one) => divisors.map((other) => product(one, other, -1)));
}
}
const factors = text.split(/[ *·⋅]+/);
if (factors.length < 2 || factors.length > 6 || !factors.every((factor) => this.isFactor(factor))) return [];
return [factors.reduce((result, factor) => product(result, this.simple(factor)[0]), ONE_UNIT)];
}
isFactor(factor) {
const found = wholeMatch(UNIT_POWER, factor);
return isAlpha(factor.slice(0, 1)) && this.symbols.has(found ? (found.groups).unit : factor);
}
quotients(text) {
const found = [];
const [above, slash, below] = partitionLast(text, "/");
if (slash) found.push([above.trim(), below.trim()]);
const per = this.per.exec(text);
if (per) found.push([text.slice(0, per.index).trim(), text.slice(per.index + per[0].length).trim()]);
return found;
}
simple(text) {
const found = this.named(text);
if (found.length) return found;
const raised = wholeMatch(UNIT_POWER, text);
if (raised) {
const groups = (raised.groups);
const base = this.named(groups.unit);
if (base.length) return base.map((each) => product(ONE_UNIT, each, Number(groups.power)));
}
const small = casefold(text);
for (const [words, exponent] of this.any.unitPowers) {
if (!small.includes(words)) continue;
for (const [before, after] of [[`${words} `, ""], ["", ` ${words}`], [words, ""]]) {
if (small.startsWith(before) && small.endsWith(after) && text.length > before.length + after.length) {
const base = this.named(text.slice(before.length, text.length - after.length));
if (base.length) return base.map((each) => product(ONE_UNIT, each, exponent));
}
}
}
return [];
}
named(text) {
const plain = plainName(text);
const singular = plain.length > 2 ? singularName(plain) : text;
const certain = this.ofSymbols(this.symbols.get(text) || this.symbols.get(singular) || []);
const named = this.symbolsOfName(plain).filter((name) => name !== text).flatMap((name) => this.known(name, 2));
const loose = new Map();
for (const each of this.ofSymbols((this.anyCase.get(casefold(text)) || []).filter((name) => !this.isMega(text, name)))) {
const kind = loose.get(each.dimension) || [];
if (!kind.some((other) => isSameMeasure(other, each))) loose.set(each.dimension, [...kind, each]);
}
const kinds = new Set([...certain, ...named].map((each) => each.dimension));
const more = [...loose].filter(([kind, each]) => !kinds.has(kind) && each.length === 1).map(([, each]) => each[0]);
const all = [];
for (const each of [...certain, ...named, ...more]) if (!all.some((other) => isSameMeasure(other, each))) all.push(each);
return all;
}
symbolsOfName(plain) {
return this.any.units[plain] || this.any.units[singularName(plain)] || this.prefixed(plain);
}
isMega(text, symbol) {
return text.slice(1) === symbol.slice(1) && text[0] === "M" && !this.table.has(symbol);
}
ofSymbols(names) {
return names.flatMap((name) => this.measure(name) || this.known(name, 2)[0] || []);
}
pair(ours, theirs) {
const pairs = this.read(ours).flatMap((our) => this.read(theirs).filter((their) => our.dimension === their.dimension).map((their) => ([our, their])));
return pairs.find(([our, their]) => isSameMeasure(our, their)) || pairs[0] || null;
}
isQualified(one, other) {
const [short, long] = one.length <= other.length ? [one, other] : [other, one];
const more = withoutEnd(long, ` ${short}`);
return more !== long && isDisjoint(splitWords(more), this.any.saysMore);
}
name(unit) {
const plain = plainName(unit);
const names = this.symbolsOfName(plain);
if (names.length) return names[0];
const meanings = this.symbols.get(unit) || [];
if (meanings.length === 1) return meanings[0];
const symbol = this.anyCase.has(casefold(unit)) || (unit.length <= 60 && this.known(unit).length > 0);
return symbol ? unit : singularName(plain);
}
prefixed(name) {
const singular = singularName(name);
for (const [prefix, symbol] of this.any.unitPrefixes) {
if (!name.startsWith(prefix)) continue;
for (const rest of [name.slice(prefix.length), withoutStart(singular, prefix)]) {
const unit = (this.any.units[rest] || []).find((each) => this.measure(symbol + each));
if (unit) return [symbol + unit];
}
}
return [];
}
}
function isSameMeasure(one, other) {
return one.dimension === other.dimension && one.known === other.known && isEqual(one.factor, other.factor) && isEqual(one.offset, other.offset);
}
function plainName(unit) {
return splitWords(plainBare(unit).replace(/\./g, "").replace(/-/g, " ")).join(" ");
}
function singularName(plain) {
return splitWords(plain).map((word) => arabicSingular(englishSingular(word))).join(" ");
}
const VES = new Map([
..."kni li mid wi".split(" ").map((stem) => ([`${stem}ves`, `${stem}fe`])),
..."cal el hal hoo lea loa scar sel shel thie whar wol".split(" ").map((stem) => ([`${stem}ves`, `${stem}f`])),
]);
function englishSingular(word) {
const end = (letters) => word.slice(0, -letters);
const f = VES.get(word);
if (f) return f;
if (word.length > 5 && /(?:[^aeious]|[^h]s|buffal)oes$/u.test(word) && word !== "canoes") return end(2);
if (word.length > 4 && word.endsWith("ies")) return `${end(3)}y`;
if (/(?:ch|sh|x|ss|z)es$/.test(word)) return end(2);
if (word.length > 3 && word.endsWith("men")) return `${end(2)}an`;
return word.length > 2 && word.endsWith("s") && !"sui".includes(word[word.length - 2]) ? end(1) : word;
}
function arabicSingular(word) {
const ending = ["ات", "\u0627"].find((each) => word.endsWith(each) && word.length > each.length + 2);
return ending ? withoutEnd(word, ending) : word;
}
class Places {
constructor() {
this.digits = "";
this.zeros = 0;
this.frozen = false;
this.blocked = "";
}
get length() {
return this.digits.length + this.zeros;
}
last(count) {
return this.digits.slice(-count);
}
isFree(first, last) {
return !/[1-9]/.test(this.digits.slice(Math.max(0, this.digits.length - last - 1), Math.max(0, this.digits.length - first)));
}
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
force(digits) {
this.digits = this.digits.slice(0, -digits.length) + digits;
return true;
}
putTens(digit) {
if (this.frozen) return false;
if (this.digits.length < 2) this.digits = this.digits.padStart(2, "0");
if (this.digits[this.digits.length - 2] !== "0") return false;
this.digits = this.digits.slice(0, -2) + digit + this.digits.slice(-1);
return true;
}
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
function applied(done) {
return done ? "ok" : "wrong";
}
function digitsOf(words, first, step = 1) {
return Object.assign(Object.create(null), Object.fromEntries(
words.split(" ").flatMap((group, at) => group.split("|").map((word) => [word, String(first + at * step)])),
));
}
const GERMAN_ONES = digitsOf("ein|eins zwei|zwo drei vier fünf sechs sieben acht neun", 1);
const GERMAN_TEENS = digitsOf("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10);
const GERMAN_TENS = digitsOf("zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 2);
const GERMAN_PARTS = /billion|milliarden|milliarde|millionen|million|tausend|hundert|und/g;
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
function applySpanish(typed, places) {
let word = typed;
if ((typed.endsWith("os") && typed !== "dos") || typed.endsWith("as")) word = typed.replace(/s+$/, "");
else if (typed.endsWith("es") && typed !== "tres") word = typed.replace(/(?:es)+$/, "");
const last = places.last(2);
if (word === "cero") return applied(places.put("0"));
if (word in SPANISH_ONES) return applied(last !== "10" && last !== "20" && places.put(SPANISH_ONES[word]));
if (Object.hasOwn(SPANISH_NUMBERS, word)) return applied(places.put((SPANISH_NUMBERS)[word]));
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
function applyItalian(word, places) {
const parts = wordParts(word, ITALIAN_PARTS);
if (parts.length > 1) return applyGroup(parts, places, applyItalian);
const last = places.last(2);
if (word === "zero") return applied(places.put("0"));
if (word in ITALIAN_ONES) {
const free = /^(?:un.?|t?tto|otto)$/.test(word) ? places.isFree(0, 1) : last !== "10";
return applied(free && places.put(ITALIAN_ONES[word]));
}
if (Object.hasOwn(ITALIAN_NUMBERS, word)) return applied(places.put((ITALIAN_NUMBERS)[word]));
const isOne = places.length === 1 && places.last(1) === "1";
const powers = ({ milion: 6, miliard: 9, bilion: 12 });
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
function applyGroup(parts, places, apply) {
const group = new Places();
const state = applyAll(parts, group, apply);
if (state !== "ok") return state;
return applied(!(group.length > 3 && group.length <= 6 && !places.isFree(3, 5)) && places.put(group.digits));
}
function applyAll(words, places, apply) {
let state = "wrong";
for (const word of words) {
state = apply(word, places);
if (state === "wrong") break;
}
return state;
}
const MOST_SPELT = 2n ** 63n;
const APPLY = ({ de: applyGerman, fr: applyFrench, es: applySpanish, it: applyItalian });
function wholeNumber(words, library) {
if (library.regional.some((word) => splitWords(words).includes(word))) return null;
const respelt = library.respelt.reduce((text, [plain, spelt]) => text.replaceAll(plain, spelt), words);
const places = new Places();
if (applyAll(splitWords(respelt.toLowerCase()), places, APPLY[library.name]) !== "ok") return null;
const value = BigInt(places.digits);
return value < MOST_SPELT ? value : null;
}
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
function isNumberWord(table, word) {
return word in table.values || word in table.factors || word in table.doubles;
}
function splitJoined(table, token) {
if (table.joined && token.startsWith(table.joined) && !isNumberWord(table, token) && isNumberWord(table, token.slice(table.joined.length))) {
return [table.joined, token.slice(table.joined.length)];
}
return [token];
}
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
const goesOn = used < tokens.length && isNumberWord(table, (splitJoined(table, tokens[used]).at(-1)));
if (!words.length || taken > words.length || goesOn) return [null, 0];
const value = tableValue(words, table, {});
return value === tableValue(words, table, table.beforeNoun) ? [value, used] : [null, 0];
}
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
function readNumberWords(tokens, languages, context) {
for (const { numbers } of languages) {
if (!numbers) continue;
const found = "pattern" in numbers ? readByTable(tokens, numbers, context) : readByLibrary(tokens, numbers);
if (found[0] !== null) return found;
}
return [null, 0];
}
function elidedNumbers(text, language, context) {
const numbers = language && language.numbers;
if (!numbers || "pattern" in numbers || !numbers.elided.length) return text;
const inFull = new Map(numbers.elided);
const short = context.compiled(`(?<![${WORD_CHARACTER}])(${[...inFull.keys()].join("|")})['\\u2019](?=[${LETTER}])`, "gu");
return text.replace(short, (_, word) => `${inFull.get(word)} `);
}
const FRACTION_TOKEN = pattern(`[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:[.,'][0-9]+)*|[${LETTER}]+`, "uy");
function fractionWords(text, data, all = false) {
const row = [];
let at = 0;
while (at <= text.length) {
const between = all ? /^[^]*?(?=[\p{L}\p{N}]|$)/u.exec(text.slice(at)) : /^[\s'-]*/u.exec(text.slice(at));
FRACTION_TOKEN.lastIndex = at + (between ? between[0].length : 0);
const found = FRACTION_TOKEN.exec(text);
if (!found) break;
const [word, end] = [found[0], found.index + found[0].length];
const { joined, values } = data.fractions;
if (joined && word.startsWith(joined) && values.has(word.slice(joined.length))) {
row.push({ text: joined, end: found.index + joined.length }, { text: word.slice(joined.length), end });
} else row.push({ text: word, end });
at = end;
}
return row;
}
function fractionAt(tokens, at, data) {
for (const [words, value] of (at < tokens.length && data.fractions.values.get(tokens[at])) || []) {
if (words.every((word, place) => tokens[at + place] === word)) return [number(value), at + words.length];
}
return null;
}
function readFraction(text, context) {
for (const data of context.read) {
const words = fractionWords(text, data);
const found = beginsWithFraction(words.map((word) => word.text), data, context);
if (found) return [found[0], text.slice(words[found[1] - 1].end)];
}
return null;
}
function beginsWithFraction(tokens, data, context) {
const { joining, point } = data.fractions;
const first = fractionAt(tokens, 0, data);
if (first) {
if (joining.has(tokens[first[1]])) return null;
const [scale, used] = scaleAfter(tokens, first[1], data, context);
return scale ? [times(first[0], scale), used] : null;
}
for (let at = 1; at < Math.min(tokens.length, 8); at += 1) {
if (point.has(tokens[at])) {
const found = longestDecimals(tokens, at, data, context);
if (!found) return null;
const [scale, used] = scaleAfter(tokens, found[1], data, context);
return scale ? [times(found[0], scale), used] : found;
}
const part = joining.has(tokens[at]) ? fractionAt(tokens, at + 1, data) : null;
if (!part) continue;
const counted = countedWords(tokens.slice(0, at), data, context)[0];
if (!counted) return null;
const [scale, used] = scaleAfter(tokens, part[1], data, context);
const end = scale ? used : part[1];
if (compare(counted.scale, ONE) > 0) {
return scale && !isEqual(scale, counted.scale) ? null : [plus(counted.value, times(part[0], counted.scale)), end];
}
return compare(counted.value, HUNDRED) < 0 ? [times(plus(counted.value, part[0]), scale || ONE), end] : null;
}
return null;
}
const HUNDRED = exact(100n);
function longestDecimals(tokens, point, data, context) {
let digits = "";
let longest = null;
for (let at = point + 1; at < Math.min(point + 4, tokens.length); at += 1) {
const figures = isDecimal(tokens[at]) && !digits;
const value = figures ? BigInt(tokens[at]) : readNumberWords([tokens[at]], context.languagesOf(data), context)[0];
if (value === null || value >= 100n || (digits && value >= 10n)) break;
digits += figures ? tokens[at] : String(value);
const whole = numbersBefore(tokens, point, data, context).find((counted) => isEqual(counted.scale, ONE) && isWhole(counted.value));
if (whole) longest = [plus(whole.value, decimal(`0.${digits}`)), at + 1];
}
return longest;
}
function numbersBefore(tokens, end, data, context) {
for (let start = Math.max(0, end - 8); start < end; start += 1) {
const found = countedWords(tokens.slice(start, end), data, context);
if (found.length) return found;
}
return [];
}
function countedWords(tokens, data, context) {
if (!tokens.length) return [];
const last = scaleValues(tokens[tokens.length - 1], data, context);
if (isDecimal(tokens[0][0])) {
const readings = figureValues(tokens[0]);
if (tokens.length === 1) return readings.map((value) => ({ value, scale: ONE }));
return tokens.length === 2 ? readings.flatMap((value) => last.map((scale) => ({ value: times(value, scale), scale }))) : [];
}
const [value, used] = readNumberWords(tokens, context.languagesOf(data), context);
if (value !== null && used === tokens.length) {
const doubles = data.numbers && "pattern" in data.numbers ? data.numbers.doubles[tokens[tokens.length - 1]] : 0;
let scale = doubles ? exact(BigInt(doubles) / 2n) : last[0] || ONE;
if (tokens.length > 1 && last.length) scale = times(scale, scaleValues(tokens[tokens.length - 2], data, context)[0] || ONE);
return [{ value: exact(value), scale: isEqual(scale, HUNDRED) ? ONE : scale }];
}
if (tokens.length === 2 && data.numbers && data.numbers.one.has(tokens[0])) return last.map((scale) => ({ value: scale, scale }));
return [];
}
function figureValues(figures) {
const whole = figures.replace(/[.,'\s](?=[0-9]{3}(?![0-9]))/g, "");
const plain = figures.replace(/'/g, "");
const readings = new Set([whole, whole.replace(/,/g, "."), plain.replace(/,/g, "."), plain.replace(/,/g, "")]);
return [...readings].filter((reading) => /^[0-9]+(?:\.[0-9]+)?$/.test(reading)).map((reading) => decimal(reading));
}
function scaleValues(word, data, context) {
const doubtful = data.doubtfulScales[word];
if (doubtful) return doubtful.map(number);
const scale = word.length > 1 ? context.any.scales[word] : "";
return scale ? [number(scale)] : [];
}
function scaleAfter(tokens, at, data, context) {
for (let end = at; end < Math.min(at + 3, tokens.length); end += 1) {
const scale = context.any.scales[tokens[end]];
if (scale && !(tokens[end] in data.doubtfulScales)) return [number(scale), end + 1];
if (!data.fractions.links.has(tokens[end])) break;
}
return [null, at];
}
function fractionAtStart(text, context) {
for (const data of context.read) {
const words = fractionWords(text, data);
const tokens = words.map((word) => word.text);
const found = fractionAt(tokens, 0, data) || partsAt(tokens, data, context);
if (!found) continue;
let [value, end] = found;
if (data.fractions.joining.has(tokens[end])) return null;
while (data.fractions.links.has(tokens[end])) end += 1;
return [value, text.slice(words[end - 1].end).replace(/^[ ']+/, "")];
}
return null;
}
function partsAt(tokens, data, context) {
const at = tokens.slice(0, 3).findIndex((token) => token in data.fractions.parts);
if (at < 1) return null;
let [value, used] = readNumberWords(tokens.slice(0, at), context.languagesOf(data), context);
if (value === null && at === 1 && data.numbers && data.numbers.one.has(tokens[0])) [value, used] = [1n, 1];
const parts = BigInt(data.fractions.parts[tokens[at]]);
return value && used === at && value < parts ? [exact(value, parts), at + 1] : null;
}
function mentionsFraction(text, context) {
return context.read.some((data) => {
const tokens = fractionWords(text, data, true).map((word) => word.text);
return tokens.some((token, at) => data.fractions.joining.has(token) && fractionAt(tokens, at + 1, data) !== null);
});
}
const FIGURE = /(?:(?<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?!\d)|\d+))?(?<decimals>\.\d+)?/;
const POWER_OF_TEN = pattern(`e(?<e>[+-]?\\d{1,4})(?![${WORD_CHARACTER}.,])|\\s*[x\u00d7*·⋅]\\s*10\\s*(?:\\^\\s*|\\*\\*\\s*|(?=-\\d))(?:\\((?<inside>[+-]?\\d{1,4})\\)|(?<power>[+-]?\\d{1,4}))(?![\\d.,^])`);
const BARE_POWER = /10(?:\^|\*\*)(?<power>[+-]?\d{1,4})(?![\d.,^])/;
const RATIO = /(?:(?<whole>\d+)[ -])?(?<above>\d{1,6}) ?[/\u2044] ?(?<below>\d{1,6})(?![\d.,/:^])/;
const DOTTED_THOUSANDS = /[1-9]\d{0,2}(?:\.\d{3})+(?![\de]| ?[x\u00d7*·⋅])/;
const TYPED_UNIT = pattern(`(?:[${SIGNS}'"]|[${LETTER}])(?:[^\\d,;:!?]|(?<=[${LETTER}])\\^?-?[1-4](?!\\d)|(?<=\\^)-?[1-4](?!\\d))*`, "us");
const UNIT_WORD = pattern(`[${LETTER}]+`, "gu");
function readFigures(text) {
const ratio = matchAtStart(RATIO, text);
if (ratio) {
const groups = (ratio.groups);
const [whole, above, below] = [BigInt(groups.whole || 0), BigInt(groups.above), BigInt(groups.below)];
if (!below || above % below === 0n || (groups.whole && above > below)) return null;
return [plus(exact(whole), exact(above, below)), text.slice(ratio[0].length)];
}
const powerAlone = matchAtStart(BARE_POWER, text);
if (powerAlone) return scientific("1", (powerAlone.groups).power, text.slice(powerAlone[0].length));
const found = matchAtStart(FIGURE, text);
if (!found || !found[0]) return null;
const figures = (found.groups);
const digits = (figures.whole || "0").replace(/[, ]/g, "") + (figures.decimals || "");
const rest = text.slice(found[0].length);
const raised = matchAtStart(POWER_OF_TEN, rest);
if (!raised) return [decimal(digits), rest];
const groups = (raised.groups);
return scientific(digits, groups.e || groups.inside || groups.power, rest.slice(raised[0].length));
}
function scientific(digits, exponent, rest) {
return Math.abs(Number(exponent)) <= 99 ? [decimal(digits, Number(exponent)), rest] : null;
}
function withExponents(text) {
return text
.replace(/(-?)((?:\^\d)+)/g, (_, sign, digits) => `^${sign}${digits.replaceAll("^", "")}`)
.replace(pattern(`(?<=[${LETTER}])\\.(?=[${LETTER}]{1,3}\\^?-\\d)`, "gu"), "·")
.replace(/(?<=km)h\^?-1(?!\d)/g, " h^-1")
.replace(pattern(`(?:(?<=[${LETTER}][ ·*])|(?<=km))(h|s|min|m|l|kg|mol|K)-(?=[1-3](?!\\d))`, "gu"), "$1^-");
}
function marked(text) {
return text.replace(/[\u00bc-\u00be\u2150-\u215f\u2189]/g, " $&");
}
function asciiMarks(text) {
if (isAscii(text)) return text;
return text.replace(/\u066b/g, ".").replace(/\u066c/g, ",").replace(/\u066a/g, "%").replace(/(?<=\p{Nd})،(?=\p{Nd})/gu, ",");
}
const CJK = ({
"〇": 0n, "零": 0n, "一": 1n, "二": 2n, "三": 3n, "四": 4n, "五": 5n, "六": 6n, "七": 7n, "八": 8n, "九": 9n, "十": 10n, "百": 100n,
"千": 1000n, "万": 10000n, "萬": 10000n, "億": 100000000n, "亿": 100000000n,
});
function withCjkFigures(text) {
const found = /^(?:\d+(?:\.\d+)?)?[〇零一二三四五六七八九十百千万萬億亿]+/.exec(text);
const value = found && found[0].length <= 20 ? cjkValue(found[0]) : null;
return found && value !== null ? `${value} ${text.slice(found[0].length).trim()}`.trim() : text;
}
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
function splitHedges(text, context, own = null) {
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
function hedgeDirection(hedge) {
return { under: -1, nearly: -1, about: 0, "slightly over": 1, over: 1 }[hedge];
}
function compareHedges(key, typed) {
if (key === typed || (key && typed && hedgeDirection(key) === hedgeDirection(typed))) return "same";
const isOpposed = typed && (key === null ? typed === "under" || typed === "over" : hedgeDirection(key) * hedgeDirection(typed) < 0);
return isOpposed ? "opposed" : "different";
}
function numberAtStart(text, context) {
return context.remember("start", text, () =>
readFraction(text, context) || figureAtStart(text, context) || fractionAtStart(text, context) || wordsAtStart(text, context));
}
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
function oneAtStart(text, context) {
for (const { numbers } of context.read) {
for (const one of numbers ? numbers.one : []) {
if (text.startsWith(`${one} `) || text.startsWith(`${one}'`)) return [ONE, text.slice(one.length + 1)];
}
if (numbers && "alone" in numbers && numbers.alone) return [ONE, text];
}
return null;
}
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
if (context.own && findAll(UNIT_WORD, english).some((word) => word in (context.own).doubtfulScales)) return "long scale";
const read = readSigned(english, expected, context);
const dotted = expected.whole && matchAtStart(DOTTED_THOUSANDS, english) !== null;
if (!read) return dotted ? "dotted thousands" : context.rangePattern.test(english) ? "range" : "no number";
const [value, unit] = read;
const isOtherMeasure = unit && expected.unit && context.units.isMeasure(unit) && context.units.name(unit) !== context.units.name(expected.unit);
if (dotted && !isOtherMeasure) return "dotted thousands";
return { value, unit: unit && withCapitals(unit, small, typed), hedge };
}
function isSameParsed(one, other) {
if (typeof one === "string" || typeof other === "string") return one === other;
return isEqual(one.value, other.value) && one.unit === other.unit && one.hedge === other.hedge;
}
function withCapitals(unit, small, typed) {
const at = small.lastIndexOf(unit);
return at >= 0 && small.length === typed.length ? typed.slice(at, at + unit.length) : unit;
}
function asTyped(text) {
const normal = asciiDigits(n1(withPowers(withoutDirections(marked(text.replace(/º/g, "°"))))));
return stripEnd(withCjkFigures(bare(asciiMarks(withExponents(normal)))).trim(), " .;:!?");
}
function inEnglishFigures(text, expected, context) {
const { marks } = context;
text = text.replace(/(?<![\p{L}\p{N}_.,'])[1-9]\d{0,2}(?:'\d{3})+(?![\d'])/gu, (found) => found.replaceAll("'", ""));
const found = /[\d.,]*\d(?: \d{3}(?!\d))*(?:,\d+)?/.exec(text);
if (!found) return text;
let figures = found[0];
const replaced = (value) => text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
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
const last = (names[names.length - 1]);
if (names.some((name) => units.kinship(last, (name)) !== "same")) return null;
return [negative || words ? negated(read[0]) : read[0], last || null];
}
function unitAskedFor(text, expected, context) {
const name = expected.unit ? plainBare(expected.unit) : "";
if (!text.endsWith(` ${name}`) || isUnit(context.units.scaleAndUnit(name)[1], context)) return [text, null];
return [withoutEnd(text, name).trim(), expected.unit];
}
function splitSign(text, context) {
const found = matchAtStart(context.minusPattern, text);
return found ? [found[1] !== "+", text.slice(found[0].length)] : [false, text];
}
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
function withoutOf(text, context) {
const [word, , unit] = partition(text, splitWords(text)[0].includes("'") ? "'" : " ");
return context.any.afterScale.has(word) ? unit : text;
}
function isUnit(text, context) {
if (!wholeMatch(TYPED_UNIT, text)) return false;
if (context.units.isMeasure(text)) return true;
const tokens = findAll(UNIT_WORD, text);
if (tokens.some((token) => readNumberWords([token], context.read, context)[0] !== null)) return false;
return !tokens.some((token) => context.read.some((data) => data.rangeWords.has(token))) && !mentionsFraction(text, context);
}
const NEXT_SMALLER = ({ h: "min", min: "s", ft: "in", m: "cm" });
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
function restOfQuantity(text, unit, context, parts) {
const part = fractionAtStart(text, context);
if (part && !part[1]) return part[0];
const found = numberAtStart(text, context);
if (!found) return null;
let value = found[0];
let smaller = found[1].trim() || NEXT_SMALLER[context.units.name(unit)] || null;
if (!found[1] && smaller === "cm" && compare(value, number("10")) < 0) return null;
if (smaller && parts > 1 && !context.units.isMeasure(smaller)) [value, smaller] = compositeQuantity(text, context, parts) || [value, null];
if (!smaller || !context.units.isMeasure(smaller) || context.units.kinship(unit, smaller) !== "same") return null;
const added = context.units.converted(value, smaller, unit);
return compare(added, ZERO) > 0 && compare(added, ONE) < 0 ? added : null;
}
const DATE_BETWEEN = /[\s,\u060c./-]+/u;
function dated(year, month = null, day = null) {
const exists =
Math.abs(year) >= 1 && Math.abs(year) <= 9999 && (month === null || (month >= 1 && month <= 12)) &&
(day === null || (month !== null && day >= 1 && day <= daysIn(year > 0 ? year : 2000, month)));
return exists ? { kind: "date", year, month, day, span: null } : "not in calendar";
}
function daysIn(year, month) {
const day = new Date(0);
day.setUTCFullYear(year, month, 0);
return day.getUTCDate();
}
function weekdayOf(year, month, day) {
const date = new Date(0);
date.setUTCFullYear(year, month - 1, day);
return (date.getUTCDay() + 6) % 7;
}
function century(number, beforeChrist = false) {
return { kind: "date", year: beforeChrist ? -100 * number : 100 * number - 99, month: null, day: null, span: 100 };
}
function centuryOf(date) {
return Math.floor((Math.abs(date.year) - 1) / 100) + 1;
}
function isSameDate(one, other) {
return one.year === other.year && one.month === other.month && one.day === other.day && one.span === other.span;
}
function namesSameSpan(one, other) {
return isSameDate(one, other) || (one.span === 100 && other.span === 10 && other.year === one.year - 1);
}
function containsDate(span, other) {
if (span.span === 100) return centuryOf(span) === centuryOf(other) && span.year < 0 === other.year < 0;
return span.span === 10 && other.span !== 100 && span.year <= other.year && other.year < span.year + 10;
}
function parseDate(typed, context, expected = null) {
let text = splitWords(typed).join(" ");
if (Array.from(text).length > 120) return "no date";
let era = null;
for (const [sign, said] of ([[-1, context.eras[0]], [1, context.eras[1]]])) {
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
function withoutFillers(text, context) {
const { months, fillers, weekdays } = context.any;
const kept = [];
for (const word of splitWords(text)) {
const plain = strip(word, ",.\u060c");
const before = kept[kept.length - 1];
const counted = before !== undefined && !/[,\u060c]$/.test(before) && !/\d{4}/.test(before) && !(strip(before, ",.") in months);
if (!fillers.has(plain) && (!weekdays.has(plain) || counted)) kept.push(word);
}
return strip(kept.join(" "), " ,");
}
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
function readCentury(text, data, context) {
const words = (data.dates);
if (text in words.namedCenturies) return words.namedCenturies[text];
const found = wholeMatch(context.compiled(`(?<after>.+?)[ -]?(?:${words.centuryWords})|(?:${words.centuryWords}) ?(?<before>.+)`, "u"), text);
if (!found) return null;
const { after, before } = (found.groups);
const isShort = text.length - (after || "").length < 5;
const number = countedPeriod((after || before || "").trim(), data, context, Boolean(after) && isShort);
return number && number >= 1 && number <= 30 ? number : null;
}
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
function romanValue(letters) {
if (!/^(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
const values = Array.from(letters, (letter) => ({ i: 1, v: 5, x: 10, l: 50 })[letter] || 0);
return values.reduce((sum, value, at) => sum + (value < (values[at + 1] || 0) ? -value : value), 0);
}
function readDecade(text, data, context) {
const words = (data.dates);
const found = wholeMatch(context.compiled(words.decade, "u"), text);
if (!found) return decadeOfCentury(text, data, context);
const { figures, word } = (found.groups);
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
function decadeOfCentury(text, data, context) {
const words = (data.dates);
const parts = splitWords(text);
for (let place = 1; place < parts.length; place += 1) {
const found = wholeMatch(context.compiled(words.decade, "u"), parts.slice(0, place).join(" "));
const tens = found ? words.decades[((found.groups).word || "").replace(/-/g, " ")] : 0;
const number = tens ? readCentury(parts.slice(place).join(" "), data, context) : null;
if (tens && number) return (number - 1) * 100 + tens;
}
return null;
}
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
function speltNumber(words, languages, context) {
const [number, used] = readNumberWords(words, languages, context);
return number !== null && used === words.length ? Number(number) : 0;
}
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
function aroundMonth(before, month, after, context, yearDigits) {
const sides = [before, after].map((side) => dateNumbers(side.split(DATE_BETWEEN).filter(Boolean), context));
const [first, last] = sides;
if (!first || !last || [...first, ...last].some((number) => number.length > 4)) return "no date";
const all = [...first, ...last];
const isYear = (number, digits) => number.length >= digits;
if (all.length === 2 && (first.length === 1 || first.length === 0) && isYear(all[1], yearDigits)) return dated(Number(all[1]), month, Number(all[0]));
if (all.length === 2 && (first.length === 1 || first.length === 2) && isYear(all[0], Math.max(3, yearDigits))) return dated(Number(all[0]), month, Number(all[1]));
if (all.length === 1 && isYear(all[0], yearDigits)) return dated(Number(all[0]), month);
return "no year";
}
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
function speltInDate(words, context) {
for (let length = Math.min(3, words.length); length > 0; length -= 1) {
const number = speltOrdinal(words.slice(0, length).join(" "), context.read, context);
if (number) return [number, length];
}
return readSpelt(words, context.read, context);
}
function monthWithSlip(word, context) {
if (!isAlpha(word)) return 0;
const months = new Set();
for (const [name, month] of Object.entries(context.any.months)) {
const [shorter, longer] = [Math.min(word.length, name.length), Math.max(word.length, name.length)];
if (longer >= 5 && shorter >= 4 && longer - shorter <= 1 && isOneSlip(word, name)) months.add(month);
}
return months.size === 1 ? ([...months][0]) : 0;
}
function isOneSlip(word, name) {
let start = 0;
while (start < Math.min(word.length, name.length) && word[start] === name[start]) start += 1;
const [one, other] = [word.slice(start), name.slice(start)];
return (
one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1) ||
(one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2))
);
}
function gradeDate(question, typed, context) {
const { say } = context;
const key = question.key;
const text = Array.from(typed).length > 120 ? "" : splitHedges(strip(plainBare(typed), " .;:!?"), context)[0];
const given = parseDate(text, context, key);
if (typeof given === "string") return unreadable(context.tables.dateDoubts[Array.from(typed).length > 120 ? "no date" : given]);
if (key.span || given.span) return gradeSpan(key, given, context);
const parts = (date) => [date.year, date.month, date.day].filter((part) => part !== null);
const [wanted, said] = [parts(key), parts(given)];
if (said.some((part, at) => at < wanted.length && part !== wanted[at])) return graded("wrong");
if (said.length >= wanted.length) return graded("correct", ONE);
if (said.length === 2) return graded("close", ZERO, { notes: [say("Also enter the day.")] });
return graded("close", ZERO, { notes: [say(wanted.length === 2 ? "Also enter the month." : "Also enter the day and the month.")] });
}
function gradeSpan(key, given, { tables }) {
if (namesSameSpan(key, given)) return graded("correct", ONE);
if (!containsDate(key, given) && !containsDate(given, key)) return graded("wrong");
const note = key.span === 10 ? tables.spanNotes.decade : key.span === 100 ? tables.spanNotes.century : tables.spanNotes.year;
return graded("close", ZERO, { notes: [note] });
}
function compareFacts(typed, key, context) {
if (Math.max(Array.from(typed).length, Array.from(key).length) > 200) return null;
const [ours, wanted] = factHedge(plainFact(key), context);
const [theirs, given] = factHedge(plainFact(typed), context);
if (areMoneyAndWeight(given, wanted)) return "other unit";
let agreement = compareWholes(given, wanted, context);
if (agreement === null && arePlaceAndShare(given, wanted, context)) return "different";
if (agreement === null) {
const same = sameNumberWords(given, wanted, context);
agreement = same === null ? null : same ? "same" : "different";
}
if (agreement !== "same") return agreement;
return ({ same: "same", different: "hedge missing", opposed: "hedge opposed" })[compareHedges(ours, theirs)];
}
function areMoneyAndWeight(one, other) {
const money = pattern(`£|(?<![${WORD_CHARACTER}])(?:gbp|sterling)(?![${WORD_CHARACTER}])`, "iu");
const weight = pattern(`(?<![${WORD_CHARACTER}])lbs?(?![${WORD_CHARACTER}])`, "iu");
return (money.test(one) && weight.test(other)) || (money.test(other) && weight.test(one));
}
function arePlaceAndShare(one, other, context) {
const found = [readQuantity(one, context), readQuantity(other, context)];
const [first, second] = found;
return Boolean(first && second && first.ordinal !== second.ordinal && (!isWhole(first.value) || !isWhole(second.value)));
}
function plainFact(text) {
const plain = stripEnd(n1(withPowers(marked(legible(text)))), " ;:!?");
return /(?: \.|[+%]\.)$/.test(plain) ? plain.slice(0, -1) : plain;
}
function factHedge(text, context) {
const [rest, hedge] = splitHedges(plainBare(text), context);
const words = splitWords(text);
for (let first = 0; first <= Math.min(3, words.length); first += 1) {
for (let last = words.length; last > Math.max(words.length - 3, first); last -= 1) {
const part = words.slice(first, last).join(" ");
if (plainBare(part) === rest) return [hedge, part];
}
}
return [hedge, rest];
}
function compareWholes(typed, key, context) {
for (const [one, other] of [[key, typed], [typed, key]]) {
const year = /^[1-9]\d{3}$/.test(one) ? readDay(other, context) : null;
if (year && year.kind === "date") return year.month === null && !year.span && String(year.year) === one ? "same" : "different";
}
for (const read of [readDay, readTime, readRange, readAmount]) {
let wanted = read(key, context, null);
if (!wanted) {
const alone = read(typed, context, null);
if (alone) wanted = read(key, context, alone);
}
const given = wanted ? read(typed, context, wanted) : null;
if (wanted && given) return compareFact(given, wanted, context);
if (wanted && read === readDay && mayBeSeveralDates(typed, context)) return "unclear";
}
return null;
}
function compareFact(given, wanted, context) {
if (given.kind === "time" && wanted.kind === "time") {
if (given.hour === wanted.hour && given.minute === wanted.minute && given.certain === wanted.certain) return "same";
if (given.certain && wanted.certain) return "different";
return given.hour % 12 === wanted.hour % 12 && given.minute === wanted.minute ? "unclear" : "different";
}
if (given.kind === "range" && wanted.kind === "range") {
const same = compareFact(given.first, wanted.first, context) === "same" && compareFact(given.last, wanted.last, context) === "same";
return same ? "same" : "different";
}
if (given.kind === "date" && wanted.kind === "date") return namesSameSpan(wanted, given) ? "same" : "different";
if (given.kind === "amount" && wanted.kind === "amount") return compareAmounts(given, wanted, context);
return given.kind === "day" && wanted.kind === "day" && given.month === wanted.month && given.day === wanted.day ? "same" : "different";
}
function compareAmounts(given, wanted, context) {
const [ours, theirs] = [wanted.quantity, given.quantity];
if (!isSameQuantity(ours, theirs, context)) return isEqual(ours.value, theirs.value) ? "other unit" : "different";
const versions = !ours.unit && given.figures && wanted.figures && given.figures !== wanted.figures;
return versions ? "different" : "same";
}
function plainWhole(text) {
return strip(plainBare(text), " .;:!?");
}
function readDay(text, context, key = null) {
const plain = plainWhole(text);
if (isDecimal(plain)) return null;
const month = context.read[0].months[plain];
if (month) return { kind: "day", month, day: null };
let read = parseDate(plain, context, key && key.kind === "date" && key.span ? key : null);
const figures = key && key.kind === "day" ? /^\d{1,2}([./])\d{1,2}$/.exec(plain) : null;
if (figures || (read === "no year" && namesMonth(plain, context))) {
read = parseDate(`${plain}${figures ? figures[1] : " "}2000`, context);
return typeof read !== "string" && read.year === 2000 && read.month && read.day ? { kind: "day", month: read.month, day: read.day } : null;
}
return typeof read === "string" ? null : read;
}
function namesMonth(text, context) {
return !text.includes("'") && letterRuns(text).some((word) => context.read.some((data) => word in data.months));
}
function mayBeSeveralDates(text, context) {
const plain = plainWhole(text);
const read = parseDate(plain, context);
if (read === "no year") return /\d\D+\d\d$|'\d\d$/u.test(plain) && namesMonth(plain.replace(/'/g, ""), context);
return (read === "month in figures" || read === "no century") && !/^(?:\d+(?:[.,]\d+)?|\d+[- ]\d+)$/.test(plain);
}
function readTime(text, context, key = null) {
const plain = plainWhole(text);
const facts = context.facts;
for (const words of facts) {
if (plain in words.times) return time(words.times[plain][0], words.times[plain][1], true);
}
const clock = facts.map((words) => words.clock).filter(Boolean).join("|") || "(?!)";
const [first, , rest] = partition(plain, " ");
const ordered = rest && wholeMatch(context.compiled(clock, "u"), first) ? `${rest} ${first}` : plain;
const found = /^(?<hour>\d{1,2})(?:(?<mark>[:.h]) ?(?<minute>[0-5]\d))?(?<rest>.*)$/u.exec(ordered);
const expected = key && key.kind === "time" ? key : null;
if (found) return timeInFigures((found.groups), clock, expected ? ":h." : ":h", context);
const spoken = spokenTime(ordered, expected, context);
if (spoken) return spoken;
const spelt = rest ? speltNumber([first], context.read, context) : 0;
return spelt > 0 && spelt <= 24 ? readTime(`${spelt} ${rest}`, context) : null;
}
function time(hour, minute, certain) {
return { kind: "time", hour, minute, certain };
}
function timeInFigures(found, clock, marks, context) {
const [hour, minute, rest] = [Number(found.hour), Number(found.minute || 0), (found.rest || "").trim()];
if (hour > 24) return null;
const half = halfOfDay(rest, context);
if (half !== null) return hour >= 1 && hour <= 12 ? time((hour % 12) + 12 * half, minute, true) : null;
const spoken = [clock, ...context.facts.map((words) => words.halfDayClock)].filter(Boolean).join("|") || "(?!)";
const said = rest && wholeMatch(context.compiled(spoken, "u"), rest);
if (!said && (rest || !found.mark || !marks.includes(found.mark))) return null;
return time(hour % 24, minute, countsTo24(context) || hour > 12 || (found.hour || "").startsWith("0"));
}
function spokenTime(text, key, context) {
for (const words of context.facts) {
for (const [spoken, sign, needsKey] of words.spokenTimes) {
const found = wholeMatch(context.compiled(`${spoken}(?<rest>(?: .*)?)`, "u"), text);
if (!found || (needsKey && !key)) continue;
const groups = (found.groups);
const minutes = words.partsOfHour[groups.minutes] || countedTime(groups.minutes, context);
const hour = countedTime(groups.hour, context);
const rest = groups.rest.trim();
const half = halfOfDay(rest, context);
if (!(hour >= 1 && hour <= 12 && minutes >= 1 && minutes < 60) || (rest && half === null)) continue;
const ofDay = (hour * 60 + sign * minutes) % 720 + 720 * (half || 0) || 720;
const read = time(Math.floor(ofDay / 60), ofDay % 60, half !== null);
const isKey = key && countsTo24(context) && read.hour === key.hour % 12 && read.minute === key.minute;
return isKey && half === null ? key : read;
}
}
return null;
}
function countedTime(text, context) {
return isDecimal(text) ? Number(text) : speltNumber(splitWords(text.replace(/-/g, " ")), context.read, context);
}
function halfOfDay(text, context) {
for (const words of context.facts) {
for (const [half, said] of words.noon.entries()) {
if (said && wholeMatch(context.compiled(said, "u"), text)) return half;
}
}
return null;
}
function countsTo24(context) {
return context.facts[0].clock !== "";
}
function readRange(text, context) {
for (const [first, last] of rangeEnds(withoutArticle(plainWhole(text), context.own), context)) {
const short = /^([1-9]\d)(\d\d)-\d\d$/.exec(`${first}-${last}`);
let one = rangeEnd(first, context);
const other = rangeEnd(short && short[2] < last ? short[1] + last : last, context);
if (!one || !other) continue;
if (one.kind === "amount" && other.kind === "amount" && !one.quantity.unit) one = { ...one, quantity: { ...one.quantity, unit: other.quantity.unit } };
return { kind: "range", first: one, last: other };
}
return null;
}
function rangeEnds(text, context) {
const ends = [];
for (const words of context.facts) {
for (const [before, between] of words.ranges) {
const start = before ? `(?:${before}) ` : "";
const found = wholeMatch(context.compiled(`${start}(.+?)(?: (?:${between}) ?(?=\\p{Nd})| (?:${between}) |\\s*-\\s*)(.+)`, "u"), text);
if (found) ends.push([found[1].trim(), found[2].trim()]);
}
}
const parts = text.split(/\s*-\s*|(?<=\d)\s*:\s*(?=\d)/);
if (parts.length === 2 && parts.every(Boolean)) ends.push([parts[0], parts[1]]);
return ends;
}
function rangeEnd(text, context) {
return readDay(text, context) || readAmount(text, context) || readTime(text, context);
}
function readAmount(text, context, key = null) {
const like = key && key.kind === "amount" ? key.quantity : null;
const read = readQuantity(text, context, like) || speltYear(text, context) || shareOf(text, context);
if (!read || read.ordinal || /(?<![\p{Nd}.,])0\p{Nd}/u.test(text) || (read.unit && !context.units.isMeasure(read.unit))) return null;
return { kind: "amount", quantity: read, figures: /\p{Nd}[.,]\p{Nd}{1,2}$|[.,]\p{Nd}{4,}$/u.test(text) ? text : null };
}
function speltYear(text, context) {
const words = splitWords(plainWhole(text).replace(/-/g, " "));
const [year, used] = readSpelt(words, context.read, context);
return year && used === words.length ? quantity(exact(BigInt(year))) : null;
}
function quantity(value, unit = null) {
return { value, unit, hedge: null, ordinal: false };
}
function shareOf(text, context) {
for (const { outOf } of context.facts) {
const found = wholeMatch(context.compiled(`(.+) (?:${outOf}) (.+)`, "u"), plainWhole(text));
const parts = found ? [readQuantity(found[1], context), readQuantity(found[2], context)] : [];
const [some, whole] = parts.map((part) => (part && !part.unit && !part.ordinal && isWhole(part.value) ? part.value : null));
if (some && whole && compare(ZERO, some) < 0 && compare(some, whole) < 0) return quantity(dividedBy(some, whole));
}
return null;
}
function readQuantity(typed, context, like = null) {
const text = legible(typed);
const ordinal = readOrdinal(text, context);
if (ordinal) return { value: exact(ordinal[0]), unit: ordinal[1] ? context.units.name(ordinal[1]) : null, hedge: null, ordinal: true };
const plain = strip(plainBare(text), " .");
if ((context.onesAlone.has(plain) || context.any.zeroAlone.has(plain)) && !(like && !like.value.above)) return null;
let unit = like ? like.unit : null;
const letter = like ? null : /^[^$£€¥₹₽]*\p{Nd}(?: ?(?<metre>m)| (?<other>[KB]))\.?$/u.exec(text.trim());
if (letter) {
const groups = (letter.groups);
unit = groups.metre || groups.other;
}
let read = parseNumber(text, { unit, hedge: null, whole: Boolean(like && isWhole(like.value)) }, context);
if (!like && read === "comma or point") read = parseNumber(text, { unit, hedge: null, whole: true }, context);
if (typeof read === "string") return null;
return { value: read.value, unit: read.unit ? context.units.name(read.unit) : null, hedge: read.hedge, ordinal: false };
}
function isSameQuantity(one, other, context) {
if (one.ordinal !== other.ordinal) return false;
if (one.unit === other.unit) return isEqual(one.value, other.value);
if (one.unit === null || other.unit === null) {
const unit = one.unit || other.unit;
return (unit === "%" || unit === "‰") && isEqual(ofOne(one), ofOne(other));
}
return context.units.kinship(one.unit, other.unit) === "same" && isEqual(context.units.converted(other.value, other.unit, one.unit), one.value);
}
function ofOne(each) {
return each.unit ? times(each.value, partOfOne(each.unit) || ONE) : each.value;
}
function partOfOne(unit) {
return unit === "%" ? exact(1n, 100n) : unit === "‰" ? exact(1n, 1000n) : null;
}
function readOrdinal(text, context) {
if (Array.from(text).length > 80) return null;
const plain = strip(plainCase(text), " .!?");
for (const data of context.read) {
const found = ordinalOf(plain, data, context);
if (found) return found;
}
return null;
}
function ordinalOf(typed, data, context) {
let spelt = typed;
for (const article of data.articles) {
if (!(data.numbers && data.numbers.one.has(article.trim()))) spelt = withoutStart(spelt, article);
}
const plain = bare(spelt);
const figures = /^(\p{Nd}{1,4})([\p{L}\p{Nl}\p{No}]{1,4})(?: ([^\p{Nd},;:!?]+))?$/u.exec(plain);
if (figures && data.ordinalEndings.has(figures[2])) return [BigInt(figures[1]), figures[3] || ""];
const tokens = splitWords(plain.replace(/-/g, " "));
for (let end = Math.min(tokens.length, 6); end > 0; end -= 1) {
const last = data.ordinals[tokens[end - 1]];
if (!last) continue;
const [before, used] = readNumberWords(tokens.slice(0, end - 1), context.languagesOf(data), context);
if (end === 1 || (before !== null && used === end - 1 && last < 10 && before % 10n === 0n)) {
return [(before || 0n) + BigInt(last), tokens.slice(end).join(" ")];
}
}
const words = splitWords(spelt.replace(/-/g, " ")).slice(0, 6);
for (let end = words.length; end > 0; end -= 1) {
const value = data.ordinalWords[words.slice(0, end).join(" ")];
if (value) return [BigInt(value), words.slice(end).join(" ")];
}
return null;
}
function sameNumberWords(typed, key, context) {
let wanted = elementsOf(key, context, key);
if (!wanted.some(meaningOf)) return null;
let given = elementsOf(typed, context, null);
const [ours, theirs] = [wanted, given].map((side) => side.length > 2 && side[side.length - 1].value !== null && context.factRulers.has(side[0].text));
if (theirs && !ours) given = given.slice(1);
if (ours && !theirs) wanted = wanted.slice(1);
const last = given.length - 1;
if (given.length === wanted.length && given.every((one, place) => isSameElement(one, wanted[place], place === last && last > 0, context))) return true;
const [mine, yours] = [wanted, given].map((side) => side.map(meaningOf).filter(Boolean).sort());
const inFigures = wanted.some((each) => each.kind === "roman" || (meaningOf(each) && /\p{Nd}/u.test(each.text)));
const differ = mine.length !== yours.length || mine.some((each, at) => each !== yours[at]);
return differ && (yours.length || inFigures) ? false : null;
}
function meaningOf(element) {
if (element.value) return decimalText(element.value);
return element.kind === "code" ? element.text : null;
}
function decimalText(value) {
return value.exponent === null ? fractionText(value) : `${coefficient(value)}e${value.exponent}${value.above < 0n ? "-" : ""}`;
}
function isSameElement(given, wanted, named, context) {
if (given.text === wanted.text) return true;
if (given.kind === "unit" && wanted.kind === "unit") return context.units.name(given.text) === context.units.name(wanted.text);
if (!given.value || !wanted.value || !isEqual(given.value, wanted.value)) return false;
const version = /[.,]\p{Nd}?0$/u;
if (given.kind === "number" && wanted.kind === "number") return !(version.test(given.text) || version.test(wanted.text));
return given.kind === wanted.kind || given.kind === "roman" || wanted.kind === "roman" || named;
}
function elementsOf(typed, context, original) {
let text = typed;
if (context.facts.length && context.read[0].facts && context.read[0].facts.ordinalSigns.includes("\\.")) text = text.replace(/(?<=\p{Nd})\.(?=\s|$)/gu, "th");
for (const words of context.facts) {
for (const [short, long] of words.shortNames) text = text.replace(context.compiled(`(?<![${WORD_CHARACTER}])${short}`, "giu"), long);
}
text = text.replace(/(?<![\p{Nd}.,])(\p{Nd}{1,3})((?: \p{Nd}{3})+)(?!\p{Nd}|[.,]\p{Nd})/gu, (found) => found.replaceAll(" ", ""));
const tokens = splitWords(folded(text, context.own)).map((token) => strip(token, "'")).flatMap((token) => elementParts(token, context)).slice(0, 40);
const elements = [];
let place = 0;
while (place < tokens.length) {
const [found, used] = nextElements(tokens.slice(place), elements, original, context);
if (elements.length && context.beforeYear.has(elements[elements.length - 1].text) && /^[12]\p{Nd}{3}$/u.test(found[0].text)) elements.pop();
elements.push(...found);
place += used;
}
return numberLast(elements, context);
}
function elementParts(token, context) {
for (const data of context.read) {
const ending = data.facts ? context.compiled(data.facts.countedEnding, "u").exec(token) : null;
if (ending && speltNumber([bare(token.slice(0, ending.index))], context.languagesOf(data), context)) return [token.slice(0, ending.index), ending[0]];
}
return splitWords(token.replace(pattern(`(?<=[${LETTER}])-?(?=\\p{Nd})|(?<=\\p{Nd})-(?=[${LETTER}])`, "gu"), " "));
}
function nextElements(tokens, before, original, context) {
const token = tokens[0];
const previous = before[before.length - 1];
if (previous && previous.kind === "number") {
for (const count of [2, 1]) {
const unit = tokens.slice(0, count).join(" ");
if (tokens.length >= count && context.units.isMeasure(unit)) return [[element(unit, "unit")], count];
}
}
if (countDigits(token)) {
const found = pattern(`^(?<minus>-?)(?<sign>[$£€¥₹]?)(?<figures>\\p{Nd}[\\p{Nd}.,']*)(?<after>%|[${LETTER}]*)$`, "u").exec(token);
return found ? figureElements((found.groups), token, tokens[1], context) : [[element(token, "code")], 1];
}
const roman = romanElement(tokens, previous, original, context);
if (roman) return [[element(token, "roman", exact(BigInt(roman)))], 1];
if (tokens.length > 1 && context.any.minus.has(token)) {
const [after, used] = nextElements(tokens.slice(1), before, original, context);
const first = after[0];
if (first.kind === "number" && first.value) return [[element(`-${first.text}`, "number", negated(first.value)), ...after.slice(1)], used + 1];
}
return speltElement(tokens, previous, context);
}
function element(text, kind = "word", value = null) {
return { text, kind, value };
}
function speltElement(tokens, previous, context) {
const plain = tokens.slice(0, 12).map(bare);
for (let count = Math.min(5, plain.length); count > 0; count -= 1) {
const ordinal = speltOrdinal(plain.slice(0, count).join(" "), context.read, context);
if (ordinal) return [[element(tokens.slice(0, count).join(" "), "ordinal", exact(BigInt(ordinal)))], count];
}
let [number_, used] = readNumberWords(plain, context.read, context);
const scale = number_ === null && Array.from(tokens[0]).length >= 5 ? context.read.map((data) => data.scales[tokens[0]]).find((each) => each) : "";
if (scale) [number_, used] = [number(scale).above, 1];
const [year, words] = number_ === null || number_ >= 10n ? readSpelt(plain, context.read, context) : [null, 0];
if (year && words > used) [number_, used] = [BigInt(year), words];
const pronoun = number_ === 1n && previous && context.noNumeralAfter.has(previous.text);
if (number_ === null || pronoun) return [[element(tokens[0])], 1];
return [[element(tokens.slice(0, used).join(" "), "number", exact(number_))], used];
}
function figureElements(found, text, following, context) {
const [figures, after] = [stripEnd(found.figures, ".,'"), found.after];
if (after && isDecimal(figures) && !found.sign && wholeMatch(context.ordinalSigns, after)) return [[element(text, "ordinal", exact(BigInt(figures)))], 1];
const scale = following !== undefined && following in context.any.scales ? following : "";
const unit = after === "%" || (after !== "s" && context.units.isMeasure(after)) ? after : "";
const read = readQuantity(unit ? figures : `${figures}${after} ${scale}`, context);
if (!read || read.unit || /(?<![\p{Nd}.,])0\p{Nd}/u.test(figures)) return [[element(text, "code")], 1];
const value = found.minus ? negated(read.value) : read.value;
const units = [found.sign, unit].filter(Boolean).map((each) => element(each, "unit"));
return [[element(found.minus ? `-${figures}` : figures, "number", value), ...units], scale && !unit ? 2 : 1];
}
function romanElement(tokens, previous, original, context) {
const letters = tokens[0].replace(context.compiled(`(?:${context.ordinalSigns.source})$`, "gu"), "");
const value = romanValue(tokens[0]) || romanValue(letters);
if (!value || (original !== null && !context.compiled(`(?<![${WORD_CHARACTER}])${letters.toUpperCase()}`, "u").test(original))) return 0;
const afterName = previous && previous.kind === "word" && !context.noNumeralAfter.has(previous.text);
const beforeName = [2, 3, 4].some((end) => wholeMatch(context.things, tokens.slice(1, end).map(bare).join(" ")));
return afterName || beforeName ? value : 0;
}
function numberLast(elements, context) {
if (elements.length > 2 && elements[elements.length - 1].value) {
const before = elements.length - 2;
elements = elements.filter((each, place) => place !== before || !context.beforeOrdinal.has(each.text));
}
for (const [place, { text, kind, value }] of elements.entries()) {
if (kind !== "ordinal" && kind !== "roman") continue;
for (let end = place + 4; end > place + 1; end -= 1) {
const named = elements.slice(place + 1, end);
if (wholeMatch(context.things, named.map((each) => bare(each.text)).join(" "))) {
return [...elements.slice(0, place), ...named, element(text, "roman", value), ...elements.slice(end)];
}
}
}
return elements;
}
const VOWELS = "aeiouy";
const SAME_SOUND = ["ckq", "cs", "sz", "iyj", "vw", "fv", "gj"];
const SAME_SOUND_IN_TWO = [["ph", "f"], ["ck", "k"], ["kh", "k"], ["gh", "g"], ["ks", "x"], ["qu", "kw"], ["ng", "n"], ["tz", "t"], ["tz", "z"]];
const LIKE_SOUND = ["bp", "dt", "gk", "mn", "lr"];
const KEYBOARD_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEVER = 9;
function isOneOf(char, group) {
return char !== "" && group.includes(char);
}
function isSameWord(key, other, context) {
return (
key.word === other ||
(key.same || []).includes(context.respelled(other)) ||
(spelledOut(key.word) === spelledOut(other) && key.apart !== true && !(key.apart || []).includes(other))
);
}
function differsInNumber(key, other) {
return (key.plural || []).includes(other);
}
function isSlip(typed, key, context) {
const [mine, yours] = [bare(key.word), bare(typed)];
if ((key.names || []).includes(yours)) return true;
if (!key.kind || !isCased(yours) || isOtherWord(typed, key)) return false;
const isLong = Math.min(mine.length, yours.length) >= 5;
if (key.kind === "name") return isLong && soundsAlike(yours, mine);
if (key.kind === "term") return isLong && soundsAlike(yours, mine, false);
if (mine.length < 5) {
return yours.length >= mine.length && edits(mine, yours, 1) === 1 && Array.from(mine).every((char) => yours.includes(char));
}
const allowed = mine.length >= context.longWord ? 2 : 1;
const count = edits(mine, yours, allowed);
return (
(count <= allowed || isDoubled(yours, mine) || (yours.length >= 5 && soundsAlike(yours, mine, true, allowed))) &&
(mine.length > 7 || !isOddLetter(yours, mine)) &&
!(key.capital && differInLastVowel(yours, mine)) &&
!isLonger(mine, yours) &&
!isOpposed(mine, yours, context) &&
!(count > 1 && (key.rivals || []).some((word) => edits(word, yours, 1) <= 1))
);
}
function isOtherWord(typed, key) {
const known = key.known || [];
return [typed, partition(typed, "'")[0], spelledOut(typed)].some((form) => known.includes(form) || known.includes(`=${bare(form)}`));
}
function soundsAlike(typed, expected, vowels = true, most = 2) {
if (Math.max(typed.length, expected.length) > 40 || differInLastVowel(typed, expected)) return false;
const row = { "0,0": 0 };
for (let i = 0; i <= expected.length; i += 1) {
for (let j = Math.max(0, i - 2); j <= Math.min(typed.length, i + 2); j += 1) {
for (const [backI, backJ, cost] of soundSteps(expected.slice(0, i), typed.slice(0, j), vowels)) {
const before = row[`${i - backI},${j - backJ}`] ?? NEVER;
row[`${i},${j}`] = Math.min(row[`${i},${j}`] ?? NEVER, before + cost);
}
}
}
return (row[`${expected.length},${typed.length}`] ?? NEVER) <= most;
}
function soundSteps(mine, yours, vowels) {
const steps = [];
const [a, b] = [mine.slice(-1), yours.slice(-1)];
const [beforeA, beforeB] = [mine.slice(-2, -1), yours.slice(-2, -1)];
const areVowels = vowels && isOneOf(a, VOWELS) && isOneOf(b, VOWELS);
if (a && b) {
if (a === b || areVowels || SAME_SOUND.some((group) => group.includes(a) && group.includes(b))) steps.push([1, 1, a === b ? 0 : 1]);
if (mine.length > 1 && yours.length > 1 && mine.slice(-2) === b + beforeB) steps.push([2, 2, 1]);
}
if (areVowels) {
if (isOneOf(beforeA, VOWELS)) steps.push([2, 1, 1]);
if (isOneOf(beforeB, VOWELS)) steps.push([1, 2, 1]);
}
for (const [two, one] of SAME_SOUND_IN_TWO) {
if (mine.endsWith(two) && yours.endsWith(one)) steps.push([2, one.length, 1]);
if (yours.endsWith(two) && mine.endsWith(one)) steps.push([one.length, 2, 1]);
}
if (a && (a === beforeA || (a === "h" && mine.length > 1))) steps.push([1, 0, 1]);
if (b && (b === beforeB || (b === "h" && yours.length > 1))) steps.push([0, 1, 1]);
return steps;
}
function isOddLetter(typed, expected) {
if (typed.length !== expected.length) return false;
const places = Array.from(typed, (_, at) => at).filter((at) => typed[at] !== expected[at]);
if (places.length !== 1) return false;
const [one, other] = [typed[places[0]], expected[places[0]]];
return !(
[VOWELS, ...SAME_SOUND, ...LIKE_SOUND].some((group) => group.includes(one) && group.includes(other)) ||
KEYBOARD_ROWS.some((keys) => keys.includes(one) && keys.includes(other) && Math.abs(keys.indexOf(one) - keys.indexOf(other)) === 1)
);
}
function differInLastVowel(one, other) {
return one.slice(0, -1) === other.slice(0, -1) && isOneOf(one.slice(-1), VOWELS) && isOneOf(other.slice(-1), VOWELS);
}
function isDoubled(one, other) {
const single = (word) => word.replace(/(.)\1+/gu, "$1");
return single(one) === single(other);
}
function edits(one, other, most) {
if (Math.abs(one.length - other.length) > most) return most + 1;
const rows = [Array.from({ length: other.length + 1 }, (_, place) => place)];
for (let i = 1; i <= one.length; i += 1) {
const row = [i];
for (let j = 1; j <= other.length; j += 1) {
const cost = one[i - 1] === other[j - 1] ? 0 : 1;
row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost);
if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
}
rows.push(row);
}
return Math.min(rows[one.length][other.length], most + 1);
}
function isLonger(one, other) {
const [short, long] = one.length <= other.length ? [one, other] : [other, one];
return long.length - short.length > 1 && long.startsWith(short);
}
function isCased(word) {
return Array.from(word).every((char) => char === "'" || (isAlpha(char) && char.toLowerCase() !== char.toUpperCase()));
}
function isOpposed(expected, typed, context) {
const { beginnings, endings } = context.tables.any;
const pairs = (groups) => groups.flatMap((group) => group.flatMap((one) => group.filter((other) => other !== one).map((other) => [one, other])));
return (
pairs(beginnings).some(([mine, yours]) => expected.startsWith(mine) && typed.startsWith(yours) && expected.slice(mine.length) === typed.slice(yours.length)) ||
pairs(endings).some(([mine, yours]) => expected.endsWith(mine) && typed.endsWith(yours) && expected.slice(0, -mine.length) === typed.slice(0, -yours.length))
);
}
const SHARP = pattern(`(?<![${LETTER}\\p{Nd}])([A-Ga-g])(#|♭|♯)`, "gu");
const BESIDE_FIGURES = pattern(`(?<=\\p{Nd})\\s+(?=[${LETTER}])|(?<=[${LETTER}])\\s+(?=[+]?\\p{Nd})`, "gu");
const CASED_WORD = pattern(`[${LETTER}\\p{Nd}]+(?:['\\u2019\\-][${LETTER}\\p{Nd}]+)*`, "gu");
function gradeShortAnswer(question, text, context) {
if (!text) return unreadable(context.say("Type your answer."));
if (question.exact) {
const given = text.normalize("NFC").trim();
const rejected = question.reject.find((wording) => wording.text === given);
if (rejected) return rejection(rejected);
return rightOrWrong(question.exact.includes(given));
}
const grade = gradeWords(text, question, context, text);
if (grade.verdict === "correct" || grade.rejected) return grade;
return (question.contained || []).some((words) => containsWords(text, words, context)) ? graded("correct", ONE) : grade;
}
function gradeWords(typed, key, context, stemmed) {
const own = context.own;
const title = titleOf(typed, context);
const forms = key.accepted.filter((form) => !(title && form.title && title !== form.title));
const words = comparedWords(typed, own, context);
for (const step of steps(typed, context, !key.strict, key.ordered)) {
const rejected = (key.reject || []).find(step);
if (rejected) return rejection(rejected);
if (forms.some(step)) return graded("correct", ONE);
}
if (forms.some((form) => isFullName(words, form) || hasInitials(words, form))) return graded("correct", ONE);
if (forms.some((form) => form.longer)) {
const longer = forms.flatMap((form) => form.longer || []);
if (steps(bare(typed), context, false, false).some((step) => longer.some(step))) return graded("correct", ONE);
}
if (stemmed) {
const without = withoutKind(typed, key.kinds || [], context);
if (without !== typed) return gradeWords(without, key, context, "");
}
const facts = forms.map((form) => comparedFact(typed, form.text, context));
const nearly = facts.findIndex((fact) => fact !== null && fact !== "same" && fact !== "different");
if (nearly >= 0) return gradeFact(forms[nearly].text, (facts[nearly]), context);
const worded = forms.filter((_, at) => facts[at] === null);
if (key.strict || !worded.length) return graded("wrong");
return gradeNearMiss(words, worded, key, context);
}
function steps(typed, context, plurals, ordered = false) {
const given = folded(typed, context.own);
return [
(form) => folded(form.text, context.own) === given,
(form) => comparedFact(typed, form.text, context) === "same",
(form) => isEquivalent(typed, form, context, plurals, ordered),
];
}
function rejection(wording) {
const score = number(wording.credit || "0");
return graded(score.above ? "partly correct" : "wrong", score, { feedback: wording.feedback ? [wording.feedback] : [], rejected: true });
}
function comparedFact(typed, text, context) {
const [given, wanted] = [folded(typed, context.own), folded(text, context.own)];
if (Array.from(typed).length > 200 || (given !== wanted && bare(given) === bare(wanted))) return null;
return context.remember("fact", `${typed}\n${text}`, () => compareFacts(typed, text, context));
}
function gradeFact(text, agreement, { say }) {
switch (agreement) {
case "hedge missing":
return graded("correct", ONE, { notes: [say("A more exact answer: {answer}.", { answer: text })] });
case "unclear":
return graded("close", ZERO, { notes: [say("Your answer can be read in two ways. Write the number, date or time in full.")] });
case "hedge opposed":
return graded("wrong", ZERO, { notes: [say('"Less than" and "more than" are opposites.')] });
default:
return graded("wrong", ZERO, { notes: [say("Check the unit.")] });
}
}
function comparedWords(text, own, context) {
let written = text;
for (const [letters, letter] of own ? own.lettersTyped : []) written = written.replace(context.compiled(letters, "gu"), letter);
written = written.replace(SHARP, "$1 $2 ").replace(/`/g, "'");
const tokens = splitWords(folded(written, own).replace(/\//g, " ")).map((word) => writtenOut(word, own, context));
const words = tokens.flatMap((token) => splitWords(token.replace(/'/g, "")));
return own ? withoutSmallWords(words, own) : words;
}
function writtenOut(word, own, context) {
if (own && Object.hasOwn(own.shortForms, word)) return own.shortForms[word];
return context.tables.any.greek[word] || word;
}
function withoutSmallWords(words, own) {
let first = 0;
while (first < words.length - 1 && (own.leadingWords.has(words[first]) || own.rulers.has(words[first]))) first += 1;
const prefix = own.prefixedArticle;
let rest = words.slice(first);
if (prefix) rest = rest.map((word) => (word.length > prefix.length + 2 ? withoutStart(word, prefix) : word));
const without = rest.filter((word) => !own.innerArticles.has(word));
return without.length ? without : rest;
}
function titleOf(text, context) {
const own = context.own;
if (!own) return "";
const word = partition(folded(text, own), " ")[0];
return own.titles.has(word) || own.titles.has(`${word}.`) || own.rulers.has(word) ? writtenOut(word, own, context) : "";
}
function isEquivalent(typed, form, context, plurals, ordered) {
const own = context.own;
const mineClosed = closedUp(form.text, own);
if (mineClosed === folded(typed, own) || mineClosed === closedUp(typed, own)) return true;
const mine = form.parts || [];
const yours = mine.length ? context.partsOf(typed) : [];
if (!mine.length || mine.length !== yours.length) return isSamePart(typed, form.whole, context, plurals);
const same = mine.map((part) => yours.map((other) => isSamePart(other, part, context, plurals)));
if (same.every((row, at) => row[at])) return true;
return !ordered && isMatched(same);
}
function closedUp(text, own) {
return folded(text.replace(HYPHEN_IN_WORD, "").replace(BESIDE_FIGURES, ""), own);
}
function isMatched(same, row = 0, used = []) {
return row === same.length || same[row].some((fits, at) => fits && !used.includes(at) && isMatched(same, row + 1, [...used, at]));
}
function isSamePart(typed, key, context, plurals) {
let mine = key.words;
let yours = comparedWords(typed, context.own, context);
if (Math.max(mine.length, yours.length) > 60) return false;
if ((key.names || []).includes(bare(yours.join(" ")))) return true;
[mine, yours] = withoutInitials(mine, yours);
if (mine.length !== yours.length) return false;
const differing = mine.flatMap((word, at) => (isSameWord(word, yours[at], context) ? [] : [at]));
return !differing.length || Boolean(plurals && key.plurals && differing.every((at) => differsInNumber(mine[at], yours[at])));
}
function withoutInitials(mine, yours) {
const capitals = new Set(mine.filter((word) => word.capital).map((word) => word.word));
const at = mine.flatMap((word, place) => (place > 0 && place < mine.length - 1 && Array.from(word.word).length === 1 && capitals.has(word.word) ? [place] : []));
if (!at.length || ![mine.length, mine.length - at.length].includes(yours.length)) return [mine, yours];
if (yours.length === mine.length) {
if (!at.every((place) => yours[place].startsWith(mine[place].word))) return [mine, yours];
yours = yours.filter((_, place) => !at.includes(place));
}
return [mine.filter((_, place) => !at.includes(place)), yours];
}
function isFullName(yours, form) {
const mine = form.whole.words;
const more = yours.length - mine.length;
return more > 0 && mine.every(({ word }, at) => yours[more + at] === word) && (form.firstNames || []).includes(bare(yours.slice(0, more).join(" ")));
}
function hasInitials(yours, form) {
if (form.otherInitials === undefined || yours.length !== form.whole.words.length) return false;
const mine = form.whole.words.map(({ word }) => bare(word));
const given = yours.map(bare);
const isInitial = (word) => Array.from(word).length === 1;
return (
isInitial(given[0]) &&
!form.otherInitials.includes(given[0]) &&
mine[mine.length - 1] === given[given.length - 1] &&
mine.every((word, at) => word === given[at] || (isInitial(given[at]) && word.startsWith(given[at])))
);
}
function withoutKind(typed, kinds, context) {
const words = splitWords(folded(typed, context.own));
for (const kind of context.own && words.length > 1 ? kinds : []) {
if (bare(words[words.length - 1]) === kind) return words.slice(0, -1).join(" ");
if (bare(words[0]) === kind) {
const first = words.length > 2 && (context.own).functionWords.has(bare(words[1])) ? 2 : 1;
return words.slice(first).join(" ");
}
}
return typed;
}
function containsWords(typed, wanted, context) {
let yours = comparedWords(typed, context.own, context);
const mine = wanted.words.map(({ word }) => word);
if (wanted.only) {
const telling = yours.filter((word) => !(context.own && context.own.smallWords.has(word)) && !(wanted.asked || []).includes(word));
yours = telling.length ? telling : yours;
if (new Set(yours).size > mine.length) return false;
}
if (context.own && yours.some((word) => (context.own).denials.has(word) && !mine.includes(word))) return false;
const found = wanted.words.map((key) =>
yours.flatMap((other, place) => (isMeant(other, key, context) ? [place] : [])),
);
if (wanted.only && yours.some((_, place) => !found.some((places) => places.includes(place)))) return false;
if (wanted.any) return found.every((places) => places.length);
let last = -1;
for (const places of found) last = places.find((place) => place > last) ?? yours.length;
return last < yours.length;
}
function isMeant(typed, key, context) {
return (
isSameWord(key, typed, context) ||
(/^\p{Nd}/u.test(key.word) && comparedFact(typed, key.word, context) === "same") ||
differsInNumber(key, typed) ||
isSlip(typed, key, context)
);
}
function gradeNearMiss(words, forms, key, context) {
const { say } = context;
let nearest = null;
for (const form of forms) {
const found = nearMiss(words, form, context);
if (found && (!nearest || found.slips < nearest[1].slips)) nearest = [form, found];
}
for (const wording of key.reject || []) {
const found = nearMiss(words, wording, context);
if (found && found.slips <= (nearest ? nearest[1].slips : 0)) return rejection(wording);
}
if (!nearest) return graded("wrong");
const [form, { slips, otherwise }] = nearest;
const spelt = asWritten(otherwise, form.text);
const notes = [say("Correct spelling: {words}.", { words: { parts: spelt.length ? spelt : [form.text], between: ", " } })];
if (!slips) return graded("correct", ONE, { notes });
if (key.close) return graded("close", ZERO, { notes: [say("Check your spelling.")] });
return graded("correct (spelling)", ONE, { notes });
}
function nearMiss(yours, form, context) {
const mine = form.whole.words;
if (mine.length !== yours.length || !mine.length) return isRespaced(yours, form, context) ? { slips: 1, otherwise: [] } : null;
const letters = mine.reduce((sum, { word }) => sum + Array.from(word).length, 0);
const most = letters >= 9 ? 2 : 1;
let slips = 0;
const otherwise = [];
for (const [at, key] of mine.entries()) {
const other = yours[at];
if (isSameWord(key, other, context) || (form.whole.plurals && differsInNumber(key, other))) continue;
if (simplest(key.word) === simplest(other)) {
if (key.accents === true || (key.accents && key.accents.includes(other))) return null;
} else if (isSlip(other, key, context)) {
slips += 1;
if (slips > most) return null;
} else return null;
otherwise.push(key.word);
}
return { slips, otherwise };
}
function isRespaced(typed, form, context) {
const expected = form.whole.words.map(({ word }) => word);
const joined = typed.join("");
const denials = (words) => [...new Set(words.filter((word) => context.any.denials.has(word)))].sort().join(" ");
const compound = typed.length > 1 || Math.min(...expected.map((word) => word.length)) >= 3;
return (
joined.length >= 4 &&
joined === expected.join("") &&
denials(expected) === denials(typed) &&
(isCased(joined.replace(/'/g, "")) || /^[\u0600-\u06ff]+$/.test(joined)) &&
(compound || !form.otherWord)
);
}
function asWritten(words, text) {
const found = findAll(CASED_WORD, text);
return words.flatMap((word) => found.filter((given) => folded(given, null).replace(/'/g, "") === word));
}
function gradeNumeric(question, typed, context) {
const given = readNumeric(question, typed, context);
if (typeof given === "string") return unreadable(given);
const { units, say } = context;
const [low, high] = question.interval.map(number);
let { value } = given;
let fits = false;
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
function readNumeric(question, typed, context) {
const given = readInUnit(question, typed, context);
if (typeof given !== "string") return given;
const respelt = respelledNumber(question, typed, context);
if (respelt === typed) return given;
const corrected = readInUnit(question, respelt, context);
return typeof corrected === "string" ? given : corrected;
}
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
function respelledNumber({ own }, typed, { tables: { numberWords } }) {
const isNear = (word) => (other) => edits(word, other, 1) === 1;
const all = (kind) => [...numberWords[kind], ...own[kind]];
return typed.replace(pattern(`[${LETTER}]{5,}`, "gu"), (found) => {
const word = plainBare(found);
if (all("known").includes(word)) return found;
const near = all("words").filter(isNear(word));
const counting = near.filter((other) => all("counting").includes(other));
const meant = counting.length === 1 ? counting : [...new Set([...near, ...all("rivals").filter(isNear(word))])];
return meant.length === 1 ? meant[0] : found;
});
}
function numberInOtherWords(text, context) {
const plain = strip(plainBare(text), " .!?");
const wordsOnly = pattern(`^[${LETTER}]+(?:[ '-]+[${LETTER}]+)*$`, "u");
if (Array.from(text).length > 120 || !wordsOnly.test(plain) || (context.own && context.own.falseNumbers.has(plain))) return null;
const numbers = new Set();
for (const data of context.all) {
const tokens = splitWords(elidedNumbers(plain, data, context).replace(/-/g, " "));
if (tokens.length > 8) continue;
const [value, used] = readNumberWords(tokens, context.languagesOf(data), context);
if (value !== null && used === tokens.length) numbers.add(value);
}
return numbers.size === 1 ? exact([...numbers][0]) : null;
}
function convertedNote(given, value, unit, { say, marks }) {
const typed = `${formatNumber(given.value, marks)} ${given.unit}`;
if (value.exponent !== null && coefficient(value).length <= 4) {
return say("{given} is {number}.", { given: typed, number: `${formatNumber(value, marks)} ${unit}` });
}
const rounded = roundedToFourFigures(value);
const adjusted = coefficient(rounded).length - 1 + (rounded.exponent);
const about = adjusted >= 4 ? rounded : { ...rounded, exponent: Math.min(0, (rounded.exponent)) };
return say("{given} is about {number}.", { given: typed, number: `${formatNumber(about, marks)} ${unit}` });
}
function graded(verdict, score = ZERO, more = {}) {
const notes = more.notes || [];
return { verdict, score: fractionText(score), parts: [], feedback: [], ...more, notes, note: notes.join(" ") };
}
function unreadable(note) {
return graded("unreadable", ZERO, { notes: [note] });
}
function verdictOf(score) {
if (isEqual(score, ONE)) return "correct";
return score.above ? "partly correct" : "wrong";
}
function rightOrWrong(known) {
return known ? graded("correct", ONE) : graded("wrong");
}
function share(right, all = false) {
const count = right.filter(Boolean).length;
if (all) return count === right.length ? ONE : ZERO;
return exact(BigInt(count), BigInt(right.length));
}
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
return gradePairs(question, typeof response === "string" ? {} : (response), say);
case "ordering":
return gradeOrder(question, idsOf(response), say);
case "open-ended":
return typeof response === "string" ? selfAssessed(response, say) : gradeAssessment(question, Object.values(response), context);
}
}
function textOf(response) {
return typeof response === "string" ? response : "";
}
function idsOf(response) {
return Array.isArray(response) ? (response) : typeof response === "string" ? [response] : [];
}
function yesOrNo(typed, context) {
const word = bare(folded(legible(typed), null));
const { yes, no } = Array.from(word).length === 1 ? context.letters : context.tables.any;
return yes.includes(word) ? true : no.includes(word) ? false : null;
}
function optionFeedback(question, ticked) {
return (question.feedback.filter((words, option) => words && ticked.includes(option)));
}
function lastLetter(count) {
let name = "";
for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
return name;
}
function gradeChoice(question, ids, say) {
const ticked = ids.map(Number).filter((option) => option in question.credit);
if (ticked.length !== 1 || ids.length !== 1) {
return unreadable(say("Type one letter from {first} to {last}.", { first: letters("A"), last: letters(lastLetter(question.credit.length)) }));
}
const score = number(question.credit[ticked[0]]);
return graded(verdictOf(score), score, { feedback: optionFeedback(question, ticked) });
}
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
function gradePairs(question, pairs, say) {
const given = question.rights.map((_, left) => pairs[left] ?? "");
const rights = question.sides;
const isKnown = (right) => /^\d+$/.test(right) && Number(right) < rights;
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
function selfAssessed(typed, say) {
return legible(typed, true) ? graded("self-assessed") : unreadable(say("Type your answer."));
}
function gradeAssessment(question, typed, context) {
const say = context.say;
if (typed.length !== question.rubric.length) {
return unreadable(say("Enter points for each of the {n} criteria.", { n: decimal(String(question.rubric.length)) }));
}
let sum = ZERO;
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
function plainNumber(value) {
return formatNumber({ ...value, exponent: Math.min(0, (value.exponent)) }, { thousands: "", decimal: ".", groupedFrom: 99 });
}
function assessedPoints(most, line, context) {
const text = legible(line.slice(0, context.tables.longestLine));
const said = yesOrNo(text, context);
if (said !== null) return said ? most : { ...times(most, ZERO), exponent: most.exponent };
const given = parseNumber(text, { unit: null, hedge: null, whole: false }, context.inEnglish());
if (typeof given === "string" || given.unit !== null || given.value.exponent === null) return null;
return isWithin(given.value, ZERO, most) ? given.value : null;
}
function clozeGaps(question, text) {
const line = legible(text);
return question.gaps.length === 1 ? [line] : line.split(/[;|؛]/);
}
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
function withoutNextWord(typed, next) {
const [figures, , noun] = partitionLast(typed, " ");
return isDecimal(figures.slice(-1)) && folded(noun, null) === next ? figures : typed;
}
function letters(latin) {
return { letters: latin };
}
class GradingContext {
constructor(tables, language) {
this.tables = tables;
this.any = tables.any;
this.all = tables.languages;
this.units = new Units(tables.any);
this.own = this.all.find((data) => data.tag === language) || null;
this.read = this.all.filter((data) => data === this.own).concat(this.all.filter((data) => data.tag === "en" && data !== this.own));
this.facts = this.read.flatMap((data) => (data.facts ? [data.facts] : []));
this.marks = tables.marks;
this.letters = tables.letters;
this.longWord = tables.longWord;
this.onesAlone = this.own && this.own.numbers && !("pattern" in this.own.numbers) ? this.own.numbers.one : new Set();
this.minusPattern = pattern(this.any.minusPattern);
this.rangePattern = pattern(this.any.rangePattern);
this.dayEndings = pattern(this.any.dayEndings, "gu");
this.eras = this.any.eras.map((era) => pattern(era));
const months = Object.keys(this.any.months).sort((one, other) => other.length - one.length);
this.monthName = pattern(`(?<![${LETTER}])(?:${months.join("|").replace(/\./g, "\\.")})(?![${LETTER}])`);
const union = (of) => new Set(this.facts.flatMap((words) => [...of(words)]));
this.factRulers = union((words) => words.rulers);
this.noNumeralAfter = union((words) => words.noNumeralAfter);
this.beforeYear = union((words) => words.beforeYear);
this.beforeOrdinal = union((words) => words.beforeOrdinal);
this.ordinalSigns = pattern(this.facts.map((words) => words.ordinalSigns).filter(Boolean).join("|") || "(?!)");
this.things = pattern(this.facts.map((words) => words.numbered).filter(Boolean).join("|"));
this.say = this.say.bind(this);
this.patterns = new Map();
this.remembered = new Map();
}
compiled(source, flags) {
const name = `${flags}/${source}`;
let found = this.patterns.get(name);
if (!found) this.patterns.set(name, (found = pattern(source, flags)));
found.lastIndex = 0;
return found;
}
remember(kind, name, find) {
const key = `${kind}\n${name}`;
if (this.remembered.size > 4000) this.remembered.clear();
if (!this.remembered.has(key)) this.remembered.set(key, find());
return (this.remembered.get(key));
}
languagesOf(data) {
return data.tag === "en" ? [data] : [data, ...this.all.filter((each) => each.tag === "en")];
}
inEnglish() {
if (this.own && this.own.tag === "en") return this;
return this.remember("context", "en", () => {
const english = new GradingContext(this.tables, "en");
english.marks = { thousands: ",", decimal: ".", groupedFrom: 4, points: false };
return english;
});
}
respelled(word) {
return (this.own ? this.own.spellings : []).reduce((text, [spelling, letters_]) => text.replace(this.compiled(spelling, "gu"), letters_), word);
}
partsOf(text) {
const between = this.compiled(this.own ? this.own.between : this.tables.between, "u");
const parts = plainCase(text).trim().split(between).filter(Boolean);
return parts.length <= 8 ? parts : [text];
}
typedScale(word) {
if (word === "b") return number("1000000000");
const scale = this.any.scales[word];
return scale ? number(scale) : null;
}
say(template, fields = {}) {
const own = this.tables.phrases[template] || template;
const text = typeof own === "string" ? own : own[this.plural(fields.n)] || own.other;
return text.replace(/\{(\w+)\}/g, (_, name) => this.filledIn(fields[name]));
}
plural(value) {
const amount = value && typeof value === "object" && "above" in value ? Number(value.above) / Number(value.below) : 0;
return new Intl.PluralRules(this.tables.language || "en").select(amount);
}
filledIn(value) {
if (typeof value === "string") return value;
if ("letters" in value) {
const own = this.tables.optionLetters;
return value.letters.replace(/[A-Z]/g, (letter) => own[letter.charCodeAt(0) - 65]);
}
if ("parts" in value) return value.parts.join(String(this.tables.phrases[value.between] || value.between));
return formatNumber(value, this.marks);
}
}
function lookUps(data) {
if (Array.isArray(data)) return data.map(lookUps);
if (data === null || typeof data !== "object") return data;
const entries = Object.entries(data);
if (entries.length === 1 && entries[0][0] === "set") return new Set((entries[0][1]));
if (entries.length === 1 && entries[0][0] === "map") return new Map((entries[0][1]));
const plain = Object.create(null);
for (const [name, value] of entries) plain[name] = lookUps(value);
return plain;
}
function createGrader(data) {
const tables = (lookUps(data));
const context = new GradingContext(tables, tables.language);
return {
grade: (description, response) => gradeResponse((description), response, context),
};
}
const CARD_TABLES = {"any":{"afterScale":{"set":["d","de","di","of"]},"aliases":{"%":"٪","Gbit":"Gb","K":"°K","Mbit":"Mb","Tbit":"Tb","au":"AU","cent":"¢","cl":"cL","cm3":"cc ccm","day":"d","dl":"dL","dollar":"$ US$ us$ USD","euro":"€ EUR","eurocent":"¢ cent","franc":"CHF","ft":"'","g":"gr","in":"″ \"","kB":"KB","kbit":"Kb","km/h":"kmh kph kmph","km2":"sqkm qkm","kn":"kt","l":"L","lb":"lbs pound","m2":"sqm qm","min":"' mins","ml":"mL","pound":"£ GBP","ruble":"₽ RUB","rupee":"₹ INR Rs","s":"secs","yen":"¥ JPY","yuan":"CNY RMB","°C":"C °","°F":"F °","μg":"mcg"},"beginnings":[["macro","micro"],["ante","anti"],["inter","intra","infra"],["hyper","hypo"],["pre","pro","per"]],"belowZero":["below zero","تحت الصفر","unter null","bajo cero","en dessous de zero","au dessous de zero","sous zero","sotto zero"],"countingAlone":{"set":["docena","douzaine","dozen","dozzina","dutzend","mil","mille"]},"dayEndings":"(?<=[\\p{Nd}])(?:st|nd|rd|th|er|o)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))","denials":{"set":["dis","in","never","no","non","not","un","without"]},"endings":[["ism","ist"],["er","ee"],["or","ee"],["ate","ite","ide"],["ane","ene","yne","one","ine"],["less","ness"],["ol","al"]],"eras":["(?<![\\p{L}\\p{Nl}\\p{No}])(?:b\\.? ?c\\.?(?: ?e\\.?)?|before (?:christ|(?:the )?common era)|ق\\.? ?م\\.?|قبل الميلاد|v\\.? ?(?:chr(?:istus)?|u\\.? ?z)\\.?|vor (?:christus|christi geburt|unserer zeit(?:rechnung)?)|a\\.? ?(?:de )?(?:j\\.? ?)?c\\.?|antes de (?:cristo|jesucristo|nuestra era|la era comun)|a\\.? ?e\\.? ?c\\.?|av(?:ant|\\.)? ?j(?:esus|\\.)?[ -]*c(?:hrist|\\.)?|(?:avant|av\\.?) (?:notre ere|n\\.? ?e\\.?)|a\\.? ?c\\.?|avanti cristo|a\\.? ?e\\.? ?v\\.?|prima di cristo)(?![\\p{L}\\p{Nl}\\p{No}])","(?<![\\p{L}\\p{Nl}\\p{No}])(?:a\\.? ?d\\.?|c\\.? ?e\\.?|anno domini|ب\\.? ?م\\.?|بعد الميلاد|للميلاد|n\\.? ?(?:chr(?:istus)?|u\\.? ?z)\\.?|nach (?:christus|christi geburt|unserer zeit(?:rechnung)?)|d\\.? ?(?:de )?(?:j\\.? ?)?c\\.?|despues de (?:cristo|jesucristo)|de nuestra era|ap(?:res|r?\\.?)? ?j(?:esus|\\.)?[ -]*c(?:hrist|\\.)?|de notre ere|d\\.? ?c\\.?|dopo cristo|e\\.? ?v\\.?)(?![\\p{L}\\p{Nl}\\p{No}])"],"fillers":{"set":["ad","am","an","annee","anno","ano","ce","dal","das","day","de","del","dem","den","der","des","dia","die","du","el","en","giorno","gli","il","im","in","jahr","jour","la","las","le","les","lo","los","nel","of","on","tag","the","year","اليوم","سنة","شهر","عام","في","م","ميلادي","يوم"]},"greek":{"ͱ":"heta","ͳ":"sampi","͵":"sign","ͷ":"digamma","ͻ":"symbol","ͼ":"symbol","ͽ":"symbol","ΐ":"tonos","ά":"tonos","έ":"tonos","ή":"tonos","ί":"tonos","ΰ":"tonos","α":"alpha","β":"beta","γ":"gamma","δ":"delta","ε":"epsilon","ζ":"zeta","η":"eta","θ":"theta","ι":"iota","κ":"kappa","λ":"lamda","μ":"mu","ν":"nu","ξ":"xi","ο":"omicron","π":"pi","ρ":"rho","σ":"sigma","τ":"tau","υ":"upsilon","φ":"phi","χ":"chi","ψ":"psi","ω":"omega","ϊ":"dialytika","ϋ":"dialytika","ό":"tonos","ύ":"tonos","ώ":"tonos","ϗ":"symbol","ϙ":"koppa","ϛ":"stigma","ϝ":"digamma","ϟ":"koppa","ϡ":"sampi","ϣ":"shei","ϥ":"fei","ϧ":"khei","ϩ":"hori","ϫ":"gangia","ϭ":"shima","ϯ":"dei","ϳ":"yot","϶":"symbol","ϸ":"sho","ϻ":"san","ϼ":"symbol"},"hedges":[["approssimativamente","about"],["a little less than","nearly"],["a little more than","slightly over"],["slightly less than","nearly"],["slightly more than","slightly over"],["approximativement","about"],["nicht weniger als","over"],["aproximadamente","about"],["pas tout a fait","nearly"],["schatzungsweise","about"],["un peu moins de","nearly"],["a little under","nearly"],["etwas mehr als","slightly over"],["nicht mehr als","under"],["not fewer than","over"],["slightly under","nearly"],["un peu plus de","slightly over"],["a little over","slightly over"],["algo menos de","nearly"],["approximately","about"],["no fewer than","over"],["not exceeding","under"],["not less than","over"],["not more than","under"],["poco menos de","nearly"],["slightly over","slightly over"],["the answer is",null],["a maximum of","under"],["a minimum of","over"],["alrededor de","about"],["an estimated","about"],["give or take","about"],["greater than","over"],["in excess of","over"],["more or less","about"],["no less than","over"],["no more than","under"],["pas moins de","over"],["poco meno di","nearly"],["por lo menos","over"],["algo mas de","slightly over"],["all'incirca","about"],["come minimo","over"],["como maximo","under"],["como minimo","over"],["esattamente",null],["exactamente",null],["just shy of","nearly"],["mas o menos","about"],["no menos de","over"],["non meno di","over"],["pas plus de","under"],["poco mas de","slightly over"],["poco piu di","slightly over"],["pressappoco","about"],["weniger als","under"],["a peu pres","about"],["a total of",null],["al massimo","under"],["altogether",null],["au maximum","under"],["au minimum","over"],["etwas uber","slightly over"],["exactement",null],["fewer than","under"],["ich glaube",null],["il y avait",null],["just under","nearly"],["mindestens","over"],["non piu di","under"],["there were",null],["upwards of","over"],["wenigstens","over"],["على الاكثر","under"],["a lo sumo","under"],["autour de","about"],["estimated","about"],["hochstens","under"],["i believe",null],["in totale",null],["insgesamt",null],["intorno a","about"],["just over","slightly over"],["less than","under"],["more than","over"],["no mas de","under"],["not above","under"],["not below","over"],["not quite","nearly"],["not under","over"],["oder mehr","over"],["precisely",null],["seulement",null],["there are",null],["على الاقل","over"],["al menos","over"],["at least","over"],["au moins","over"],["au total",null],["cerca de","about"],["close to","about"],["creo que",null],["de large",null],["en total",null],["es waren",null],["in total",null],["je crois",null],["mehr als","over"],["menos de","under"],["moins de","under"],["not over","under"],["or fewer","under"],["probably","about"],["ungefahr","about"],["ما يقارب","about"],["approx.","about"],["at most","under"],["au plus","under"],["beinahe","nearly"],["c'etait",null],["de haut",null],["de long",null],["environ","about"],["es sind",null],["exactly",null],["i guess",null],["i think",null],["in etwa","about"],["jusqu'a","under"],["maximal","under"],["maximum","under"],["meno di","under"],["minimum","over"],["or less","under"],["or more","over"],["perhaps","about"],["plus de","over"],["pres de","about"],["presque","nearly"],["quelque","about"],["roughly","about"],["that is",null],["اكثر من","over"],["almeno","over"],["almost","nearly"],["answer",null],["approx","about"],["aprox.","about"],["around","about"],["bis zu","under"],["equals",null],["es ist",null],["es war",null],["fino a","under"],["fueron",null],["il y a",null],["it was",null],["mas de","over"],["minimo","over"],["nahezu","nearly"],["nearly","nearly"],["number",null],["piu di","over"],["shy of","nearly"],["um die","about"],["اقل من","under"],["بالضبط",null],["تقريبا","about"],["about","about"],["above","over"],["below","under"],["breit",null],["circa","about"],["credo",null],["erano",null],["exakt",null],["genau",null],["hasta","under"],["it is",null],["knapp","nearly"],["maybe","about"],["oltre","over"],["or so","about"],["quasi","nearly"],["thick",null],["under","under"],["unter","under"],["up to","under"],["zirka","about"],["حوالي","about"],["قرابة","about"],["away",null],["casi","nearly"],["deep",null],["eran",null],["etwa","about"],["fast","nearly"],["high",null],["hoch",null],["it's",null],["just",null],["lang",null],["long",null],["min.","over"],["only",null],["over","over"],["rund","about"],["solo",null],["some","about"],["sono",null],["tall",null],["tief",null],["uber","over"],["unas","about"],["unos","about"],["wide",null],["زهاء","about"],["كانت",null],["alt",null],["ca.","about"],["gut","slightly over"],["max","under"],["nur",null],["old",null],["son",null],["yes",null],["فقط",null],["كان",null],["نحو","about"],["<=","under"],[">=","over"],["c.","about"],["ca","about"],["<","under"],["=",null],[">","over"],["~","about"],["≈","about"],["≤","under"],["≥","over"]],"measures":{"%":"1/100","A":"1 A|mkμn","Ah":"3600 A s|m","B":"8 bit|kMGT","Bq":"1 Bq|kMGT","C":"1 A s|mμn","F":"1 m-2 kg-1 s4 A2|mμnp","GiB":"8589934592 bit","Gy":"1 Gy|mμ","Hz":"1 s-1|kMGT","J":"1 m2 kg s-2|mkMGT","K":"1 K|m","KiB":"8192 bit","MiB":"8388608 bit","N":"1 m kg s-2|mkM","Pa":"1 m-1 kg s-2|hkMG","Sv":"1 Sv|mμ","T":"1 kg s-2 A-1|mμ","V":"1 m2 kg s-3 A-1|mkMμ","W":"1 m2 kg s-3|mkMGTμ","Wh":"3600 m2 kg s-2|kMGT","acre":"4046.8564224 m2","atm":"101325 m-1 kg s-2","au":"149597870700 m","bar":"100000 m-1 kg s-2|m","bit":"1 bit|kMGT","cal":"4.184 m2 kg s-2|k","cd":"1 cd","cent":"1/100 dollar","century":"1200 month","dB":"1 dB","day":"86400 s","decade":"120 month","dollar":"1 dollar","eV":"1.602176634e-19 m2 kg s-2|kMG","euro":"1 euro","eurocent":"1/100 euro","fortnight":"1209600 s","franc":"1 franc","ft":"0.3048 m","g":"1/1000 kg|kmμn","gallon":"1 gallon","h":"3600 s","ha":"10000 m2","hp":"1 horsepower","in":"0.0254 m","kn":"463/900 m s-1","l":"1/1000 m3|hdcmμ","lb":"0.45359237 kg","lm":"1 lm","lx":"1 lx","ly":"9460730472580800 m","m":"1 m|kcdmμn","mi":"1609.344 m","millennium":"12000 month","min":"60 s","mol":"1 mol|mkμ","month":"1 month","mph":"0.44704 m s-1","nmi":"1852 m","oz":"0.028349523125 kg","penny":"1/100 pound","person":"1 person","pint":"1 pint","pound":"1 pound","ppm":"1/1000000","ruble":"1 ruble","rupee":"1 rupee","s":"1 s|mμn","stone":"6.35029318 kg","t":"1000 kg|kMG","ton":"907.18474 kg","week":"604800 s","yd":"0.9144 m","year":"12 month","yen":"1 yen","yuan":"1 yuan","°":"1 degree","°C":"1 K","°F":"5/9 K","Å":"1e-10 m","Ω":"1 m2 kg s-3 A-2|mkM","‰":"1/1000"},"minus":{"set":["meno","menos","minus","moins","negatif","negativ","negative","سالب","ناقص"]},"minusPattern":"(- ?|\\+|(?:meno|menos|minus|moins|negatif|negativ|negative|سالب|ناقص) )(?=[\\p{L}\\p{N}_$£€¥₹.])","months":{"abr":4,"abril":4,"ago":8,"agosto":8,"aout":8,"apr":4,"april":4,"aprile":4,"aug":8,"august":8,"avr":4,"avril":4,"dec":12,"december":12,"decembre":12,"dez":12,"dezember":12,"dic":12,"dicembre":12,"diciembre":12,"ene":1,"enero":1,"feb":2,"febbraio":2,"feber":2,"febrero":2,"februar":2,"february":2,"fevr":2,"fevrier":2,"gen":1,"gennaio":1,"giu":6,"giugno":6,"jan":1,"janner":1,"januar":1,"january":1,"janv":1,"janvier":1,"juil":7,"juillet":7,"juin":6,"jul":7,"juli":7,"julio":7,"july":7,"jun":6,"june":6,"juni":6,"junio":6,"lug":7,"luglio":7,"mag":5,"maggio":5,"mai":5,"mar":3,"march":3,"mars":3,"marz":3,"marzo":3,"may":5,"mayo":5,"nov":11,"november":11,"novembre":11,"noviembre":11,"oct":10,"october":10,"octobre":10,"octubre":10,"okt":10,"oktober":10,"ott":10,"ottobre":10,"sep":9,"sept":9,"september":9,"septembre":9,"septiembre":9,"set":9,"setiembre":9,"sett":9,"settembre":9,"اب":8,"ابريل":4,"اذار":3,"اغسطس":8,"افريل":4,"اكتوبر":10,"اوت":8,"ايار":5,"ايلول":9,"تشرين الاول":10,"تشرين الثاني":11,"تموز":7,"جانفي":1,"جوان":6,"جويلية":7,"حزيران":6,"ديسمبر":12,"سبتمبر":9,"شباط":2,"فبراير":2,"فيفري":2,"كانون الاول":12,"كانون الثاني":1,"مارس":3,"ماي":5,"مايو":5,"نوفمبر":11,"نيسان":4,"يناير":1,"يوليو":7,"يونيو":6},"no":["f","falsch","false","falso","faux","incorrect","n","nein","no","non","unwahr","wrong","خ","خاطي","خطا","غلط","ل","لا"],"offsets":{"°C":"5463/20","°F":"45967/180"},"per":"in der |every |each |في ال|a la |de l'|alla |per |لكل |pro |die |por |par |a l'|all'|an |بال|je |al |a ","rangePattern":"[\\p{Nd}]\\s*[\\p{L}\\p{Nl}\\p{No}]*\\s*(?:-|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:a|and|bis|e|et|or|to|und|y|الى)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))\\s*[$£€]?\\s*[\\p{Nd}]","saysMore":{"set":["a","a little less than","a little more than","a little over","a little under","a peu pres","aber","about","above","according","across","ad","after","again","against","agli","ago","ai","ainsi","al","alcune","alcuni","algo","algo mas de","algo menos de","algunas","algunos","all","all'incirca","alla","alle","allem","allen","aller","alles","allo","almeno","almost","along","already","alrededor de","als","also","although","always","am","among","an","an estimated","anche","ancora","and","another","answer","ante","antes","any","anyone","anything","approssimativamente","approx","approx.","approximately","approximativement","apres","aprox.","aproximadamente","are","around","as","asi","at","at least","at most","au","auch","aucun","aucune","auf","aun","aunque","aus","aussi","autour de","autre","autres","aux","avait","avant","avec","avoir","away","back","bajo","be","became","because","become","been","before","behind","bei","beim","beinahe","being","below","besides","best","between","billion","billions","bis","bln","bn","both","but","by","c","c.","ca","ca.","cada","called","came","can","cannot","car","casi","ce","cela","centaine","centaines","centena","centenar","centenares","centenas","centinaia","centinaio","cerca de","ces","cet","cette","ceux","chaque","che","chez","chi","ci","cinquantaine","cinquantina","cioe","circa","close to","come","comme","comment","como","con","contra","contro","correct","could","couple","cr","crore","crores","cual","cuales","cuando","cuanta","cuantas","cuanto","cuantos","cuarta","cuarto","cui","d","da","dagli","dai","dal","dalla","dalle","dallo","damit","dann","dans","das","dass","de","decena","decenas","decina","decine","degli","dei","del","della","delle","dello","dem","demi","den","denn","depuis","der","dernier","derniere","des","describe","described","describes","desde","despues","deux","deuxieme","di","did","die","dies","diese","diesem","diesen","dieser","dieses","dizaine","dizaines","do","docena","docenas","doch","does","doing","donc","donde","done","dont","dopo","dort","dos","douzaine","douzaines","dove","down","dozen","dozens","dozzina","dozzine","dreiviertelmillion","dritte","dritten","du","dunque","durante","durch","during","dutzend","e","each","east","eastern","ed","eighth","ein","eine","einem","einen","einer","eines","einige","either","el","ella","ellas","elle","elles","ellos","else","en","encore","entre","environ","er","era","eran","erano","erste","ersten","es","esa","ese","eso","esos","essere","est","esta","estaba","este","estimated","esto","estos","et","etaient","etait","ete","etre","etwa","etwas","etwas mehr als","etwas uber","eu","even","ever","every","exactly","fa","fait","far","fast","few","fewer","fewer than","fifth","fino","first","following","for","fourth","fra","from","fu","fue","fueron","fur","furent","furono","further","fut","gave","gegen","get","gets","gia","give","give or take","given","gli","go","goes","going","got","gut","ha","haben","habia","habian","hacia","had","halb","halbdutzend","halbe","half","han","hanno","has","hasta","hat","hatte","hatten","have","having","hay","he","her","here","hers","herself","hier","him","himself","hinter","his","how","however","hundert","hundred","i","ich","if","ihm","ihn","ihnen","ihr","ihre","ihrem","ihren","ihrer","il","ils","im","in","in etwa","ins","instead","into","intorno a","invece","io","is","ist","it","its","itself","j","ja","jamais","jamas","je","jede","jedem","jeden","jeder","jedes","jusque","just","just over","just shy of","just under","k","kann","kein","keine","keinem","keinen","keiner","kind","knapp","konnen","koti","krore","krores","l","la","lac","lacs","lakh","lakhs","las","last","le","least","lei","les","less","less than","let","letzte","letzten","leur","leurs","li","like","lkh","lkhs","lo","loro","lors","lorsque","los","lui","m","ma","made","mai","mais","make","makes","man","many","mas","mas de","mas o menos","may","maybe","md","mds","me","media","medio","mehr","mehr als","meisten","meme","memes","meno","meno di","menos","menos de","mentre","meta","mezzo","mi","might","migliaia","migliaio","mil","mila","miliardi","miliardo","milione","milioni","millar","millardo","millardos","millares","mille","milliard","milliarde","milliarden","milliards","millier","milliers","million","millionen","millions","millon","millones","mine","mio","mit","mitad","mld","mln","mn","moins","moins de","moitie","molto","more","more or less","more than","most","mrd","much","muss","must","muy","my","n","nach","nachste","nachsten","nada","nadie","nahezu","name","named","ne","near","nearly","negli","nei","neither","nel","nella","nelle","nello","nessun","nessuna","nessuno","never","next","ni","nicht","nichts","nie","niemals","niemand","niente","ningun","ninguna","ninguno","ninth","no","nobody","noch","noi","non","none","nor","nord","norden","nordlich","norte","north","northern","nos","nosotros","not","not quite","nothing","notre","nous","now","nulla","nun","nunca","nur","o","ob","oder","oeste","of","off","often","ogni","ohne","oltre","on","once","one","only","ont","onto","oppure","or","or less","or more","or so","osten","ostlich","other","others","otherwise","otra","otras","otro","otros","ou","ouest","our","ours","out","over","ovest","own","pair","par","para","parce","part","pas","pas tout a fait","pendant","per","perche","perhaps","pero","personne","peu","peut","piu","piu di","please","plus","plus de","poco","poco mas de","poco meno di","poco menos de","poco piu di","poi","por","porque","pour","pourquoi","premier","premiere","pres","pres de","presque","pressappoco","prima","primer","primera","primero","primo","probably","prochain","prochaine","prossima","prossimo","proxima","proximo","qu","quadrillion","quadrillions","qual","quale","quali","quand","quando","quanta","quante","quanti","quanto","quarantaine","quarantina","quarta","quarto","quasi","quatrieme","que","quel","quella","quelle","quelles","quelli","quello","quelque","quelques","quels","questa","queste","questi","questo","qui","quien","quindicina","quinzaine","quite","quoi","rather","rien","roughly","rund","s","sa","said","same","sans","say","says","schatzungsweise","score","se","sea","second","seconda","seconde","secondo","see","seem","segun","segunda","segundo","sehr","sein","seine","seinem","seinen","seiner","seit","selon","senza","ser","sera","ses","seventh","several","shall","she","should","shy of","si","sia","sich","sido","sie","sin","since","sind","sixth","slightly less than","slightly more than","slightly over","slightly under","so","sobre","soixantaine","sollte","solo","some","something","son","sono","sont","soon","sopra","sotto","sous","south","southern","statement","still","su","sua","such","sud","suden","sudlich","sue","sugli","sui","sul","sulla","sulle","sullo","suo","suoi","sur","sus","t","ta","take","taken","tambien","tan","tanto","tausend","te","tenia","tenth","tercer","tercera","tercero","terza","terzo","tes","than","that","the","their","theirs","them","then","there","therefore","these","they","thing","things","third","this","those","though","thousand","thousands","through","thus","tiene","tn","to","todas","todo","todos","together","ton","too","tous","tout","toute","toutes","toward","towards","tra","tras","trentaine","trentina","tres","trillion","trillions","trn","troisieme","trop","true","tsd","tu","tutta","tutte","tutti","tutto","twice","two","type","u","uber","ultima","ultimo","um","um die","un","un peu moins de","un peu plus de","una","unas","und","under","une","ungefahr","uno","unos","uns","unter","until","up","up to","upon","used","using","veintena","venne","ventina","vers","very","vi","via","viel","viele","viene","vierte","viertelmilliarde","viertelmillion","vierten","vingtaine","voici","voila","vom","von","vor","vos","votre","vous","want","war","waren","was","way","we","weder","weil","welche","welchem","welchen","welcher","welches","well","wenig","weniger","weniger als","wenigsten","wenn","went","wer","werden","were","west","westen","western","westlich","what","whatever","when","where","whether","which","while","who","whom","whose","why","wie","wieder","will","wird","with","within","without","wo","wofur","womit","worauf","word","words","would","wurde","wurden","y","ya","yet","you","your","yours","yourself","zirka","zu","zum","zur","zweimal","zweite","zweiten","zwischen","~","ابدا","اقل","اقل من","اكثر","اكثر من","الاخير","الاخيرة","الاف","الالف","الاول","الاولى","التى","التي","الثالث","الثالثة","الثاني","الثانية","الذي","الذين","الرابع","الرابعة","الف","الفا","المليار","المليون","الى","ان","او","اول","اولى","اي","اية","اين","بدون","بعد","بعض","بليون","به","بها","بين","تحت","تريليون","تقريبا","تكون","تلك","ثم","جنوب","حتى","حوالي","خلال","دزينة","دون","ذلك","زهاء","شرق","شمال","على","عليه","عليها","عن","عند","غرب","غير","فوق","في","فيه","فيها","قبل","قد","قرابة","كان","كانت","كانوا","كل","كم","كيف","لا","لم","لماذا","لن","له","لها","ليس","ليست","ما","ما يقارب","ماذا","متى","مع","ملايين","مليار","مليارا","مليارات","مليون","مليونا","من","منذ","منه","منها","نحو","نصف","هذا","هذه","هل","هم","هو","هي","و","يكون","≈"]},"scales":{"billion":"1000000000","billions":"1000000000","bln":"1000000000","bn":"1000000000","centaine":"100","centaines":"100","centena":"100","centenar":"100","centenares":"100","centenas":"100","centinaia":"100","centinaio":"100","cinquantaine":"50","cinquantina":"50","couple":"2","cr":"10000000","crore":"10000000","crores":"10000000","decena":"10","decenas":"10","decina":"10","decine":"10","dizaine":"10","dizaines":"10","docena":"12","docenas":"12","douzaine":"12","douzaines":"12","dozen":"12","dozens":"12","dozzina":"12","dozzine":"12","dreiviertelmillion":"750000","dutzend":"12","halbdutzend":"6","hundert":"100","hundred":"100","k":"1000","koti":"10000000","krore":"10000000","krores":"10000000","lac":"100000","lacs":"100000","lakh":"100000","lakhs":"100000","lkh":"100000","lkhs":"100000","m":"1000000","md":"1000000000","mds":"1000000000","migliaia":"1000","migliaio":"1000","mil":"1000","mila":"1000","miliardi":"1000000000","miliardo":"1000000000","milione":"1000000","milioni":"1000000","millar":"1000","millardo":"1000000000","millardos":"1000000000","millares":"1000","mille":"1000","milliard":"1000000000","milliarde":"1000000000","milliarden":"1000000000","milliards":"1000000000","millier":"1000","milliers":"1000","million":"1000000","millionen":"1000000","millions":"1000000","millon":"1000000","millones":"1000000","mio":"1000000","mld":"1000000000","mln":"1000000","mn":"1000000","mrd":"1000000000","pair":"2","quadrillion":"1000000000000000","quadrillions":"1000000000000000","quarantaine":"40","quarantina":"40","quindicina":"15","quinzaine":"15","score":"20","soixantaine":"60","tausend":"1000","thousand":"1000","thousands":"1000","tn":"1000000000000","trentaine":"30","trentina":"30","trillion":"1000000000000","trillions":"1000000000000","trn":"1000000000000","tsd":"1000","veintena":"20","ventina":"20","viertelmilliarde":"250000000","viertelmillion":"250000","vingtaine":"20","الاف":"1000","الالف":"1000","الف":"1000","الفا":"1000","المليار":"1000000000","المليون":"1000000","بليون":"1000000000","تريليون":"1000000000000","دزينة":"12","ملايين":"1000000","مليار":"1000000000","مليارا":"1000000000","مليارات":"1000000000","مليون":"1000000","مليونا":"1000000"},"unitPowers":[["square",2],["sq",2],["squared",2],["cubic",3],["cu",3],["cubed",3],["مربع",2],["مربعا",2],["مكعب",3],["مكعبا",3],["quadrat",2],["kubik",3],["cuadrado",2],["cuadrados",2],["cubico",3],["cubicos",3],["carre",2],["carres",2],["cube",3],["cubes",3],["quadrato",2],["quadrati",2],["quadro",2],["quadri",2],["cubo",3],["cubi",3],["cubici",3]],"unitPrefixes":[["tera","T"],["giga","G"],["mega","M"],["kilo","k"],["hecto","h"],["deci","d"],["centi","c"],["milli","m"],["micro","μ"],["nano","n"],["pico","p"],["كيلو","k"],["ميغا","M"],["ميجا","M"],["غيغا","G"],["جيجا","G"],["سنتي","c"],["ميلي","m"],["ملي","m"],["مل","m"],["ميكرو","μ"],["نانو","n"],["هكتو","h"],["hekto","h"],["dezi","d"],["zenti","c"],["mikro","μ"],["mili","m"],["chilo","k"],["etto","h"]],"units":{"acre":["acre"],"american dollar":["dollar"],"amp":["A"],"ampere":["A"],"amperio":["A"],"an":["year"],"angstrom":["Å"],"annee":["year"],"annee lumiere":["ly"],"annees lumiere":["ly"],"anni":["year"],"anni luce":["ly"],"anno":["year"],"anno luce":["ly"],"ano":["year"],"ano luz":["ly"],"anos luz":["ly"],"astronomical unit":["au"],"atmosphere":["atm"],"bar":["bar"],"becquerel":["Bq"],"bit":["bit"],"british pound":["pound"],"byte":["B"],"caloria":["cal"],"calorie":["cal"],"candela":["cd"],"celsius":["°C"],"centavo":["cent"],"centesimi":["eurocent"],"centesimo":["eurocent"],"centigrade":["°C"],"centime":["eurocent"],"century":["century"],"cheval vapeur":["hp"],"chevaux":["hp"],"chili":["kg"],"chilo":["kg"],"chilometri orari":["km/h"],"chilometro orario":["km/h"],"chilowattora":["kWh"],"coulomb":["C"],"day":["day"],"decada":["decade"],"decade":["decade"],"decenio":["decade"],"decenni":["decade"],"decennie":["decade"],"decennio":["decade"],"decibel":["dB"],"deg":["°"],"deg c":["°C"],"deg f":["°F"],"degre":["°"],"degre c":["°C"],"degre celsius":["°C"],"degre fahrenheit":["°F"],"degree":["°"],"degree c":["°C"],"degree celsius":["°C"],"degree centigrade":["°C"],"degree f":["°F"],"degree fahrenheit":["°F"],"degree kelvin":["K"],"degres celsius":["°C"],"degres fahrenheit":["°F"],"dia":["day"],"dolar":["dollar"],"dolar estadounidense":["dollar"],"dolares":["dollar"],"dolares estadounidenses":["dollar"],"dollar":["dollar"],"dollar americain":["dollar"],"dollari":["dollar"],"dollari americani":["dollar"],"dollaro":["dollar"],"dollars americains":["dollar"],"electron volt":["eV"],"electronvolt":["eV"],"ettari":["ha"],"ettaro":["ha"],"euro":["euro"],"euros":["euro"],"fahrenheit":["°F"],"farad":["F"],"feet":["ft"],"foot":["ft"],"fortnight":["fortnight"],"franc suisse":["franc"],"francs suisses":["franc"],"franken":["franc"],"fuss":["ft"],"gal":["gallon"],"gallon":["gallon"],"giorni":["day"],"giorno":["day"],"go":["GB"],"grad":["°"],"grad c":["°C"],"grad celsius":["°C"],"grad f":["°F"],"grad fahrenheit":["°F"],"gradi":["°"],"gradi c":["°C"],"gradi celsius":["°C"],"gradi centigradi":["°C"],"gradi fahrenheit":["°F"],"grado":["°"],"grado c":["°C"],"grado celsius":["°C"],"grado centigrado":["°C"],"grado fahrenheit":["°F"],"grados c":["°C"],"grados celsius":["°C"],"grados centigrados":["°C"],"grados fahrenheit":["°F"],"gram":["g"],"gramm":["g"],"gramme":["g"],"grammi":["g"],"grammo":["g"],"gramo":["g"],"gray":["Gy"],"hectare":["ha"],"hectarea":["ha"],"hektar":["ha"],"hektare":["ha"],"hektaren":["ha"],"hercio":["Hz"],"hertz":["Hz"],"heure":["h"],"hora":["h"],"horsepower":["hp"],"hour":["h"],"hr":["h"],"inch":["in"],"jahr":["year"],"jahre":["year"],"jahren":["year"],"jahrhundert":["century"],"jahrhunderte":["century"],"jahrhunderten":["century"],"jahrzehnt":["decade"],"jahrzehnte":["decade"],"jahrzehnten":["decade"],"joule":["J"],"jour":["day"],"journee":["day"],"julio":["J"],"kalorie":["cal"],"kalorien":["cal"],"kelvin":["K"],"kilo":["kg"],"kilokalorie":["kcal"],"kilokalorien":["kcal"],"kilometre heure":["km/h"],"kilometres heure":["km/h"],"kilovatio hora":["kWh"],"kilovatios hora":["kWh"],"kilowatt heure":["kWh"],"kilowattheure":["kWh"],"kilowattstunde":["kWh"],"kilowattstunden":["kWh"],"km orari":["km/h"],"kmh":["km/h"],"knot":["kn"],"knoten":["kn"],"ko":["kB"],"kph":["km/h"],"leute":["person"],"libra esterlina":["pound"],"libras esterlinas":["pound"],"lichtjahr":["ly"],"lichtjahre":["ly"],"lichtjahren":["ly"],"light year":["ly"],"lightyear":["ly"],"liter":["l"],"litern":["l"],"litre":["l"],"litri":["l"],"litro":["l"],"livre sterling":["pound"],"livres sterling":["pound"],"lumen":["lm"],"lux":["lx"],"meile":["mi"],"meilen":["mi"],"mensch":["person"],"menschen":["person"],"mes":["month"],"mese":["month"],"meses":["month"],"mesi":["month"],"meter":["m"],"metern":["m"],"meters":["m"],"metre":["m"],"metri":["m"],"metric ton":["t"],"metro":["m"],"mi/h":["mph"],"micron":["μm"],"miglia":["mi"],"miglio":["mi"],"mile":["mi"],"mile per hour":["mph"],"milla":["mi"],"mille terrestre":["mi"],"millennia":["millennium"],"millennium":["millennium"],"minute":["min"],"minuten":["min"],"minuti":["min"],"minuto":["min"],"mo":["MB"],"mois":["month"],"mole":["mol"],"monat":["month"],"monate":["month"],"monaten":["month"],"month":["month"],"mps":["m/s"],"nautical mile":["nmi"],"newton":["N"],"nodi":["kn"],"nodo":["kn"],"noeud":["kn"],"nudo":["kn"],"octet":["B"],"ohm":["Ω"],"ohmio":["Ω"],"ora":["h"],"ore":["h"],"ounce":["oz"],"out of 100":["%"],"out of a hundred":["%"],"pascal":["Pa"],"pct":["%"],"pence":["penny"],"penny":["penny"],"people":["person"],"per cent":["%"],"per cento":["%"],"per hundred":["%"],"per mille":["‰"],"per thousand":["‰"],"percent":["%"],"percentage":["%"],"percento":["%"],"percentuale":["%"],"person":["person"],"persona":["person"],"persone":["person"],"personen":["person"],"personne":["person"],"persons":["person"],"pfund sterling":["pound"],"pie":["ft"],"pied":["ft"],"piede":["ft"],"piedi":["ft"],"pint":["pint"],"pollice":["in"],"pollici":["in"],"por ciento":["%"],"porcentaje":["%"],"porciento":["%"],"pouce":["in"],"pound":["pound"],"pound sterling":["pound"],"pound weight":["lb"],"pour cent":["%"],"pourcent":["%"],"pourcentage":["%"],"promille":["‰"],"prozent":["%"],"prozentsatz":["%"],"ps":["hp"],"pt":["pint"],"pulgada":["in"],"quid":["pound"],"renminbi":["yuan"],"rouble":["ruble"],"ruble":["ruble"],"rupee":["rupee"],"schweizer franken":["franc"],"sec":["s"],"secoli":["century"],"secolo":["century"],"second":["s"],"seconde":["s"],"secondi":["s"],"secondo":["s"],"seemeile":["nmi"],"seemeilen":["nmi"],"segundo":["s"],"sek":["s"],"sekunde":["s"],"sekunden":["s"],"semaine":["week"],"semana":["week"],"settimana":["week"],"settimane":["week"],"short ton":["ton"],"siecle":["century"],"sievert":["Sv"],"siglo":["century"],"std":["h"],"sterlina":["pound"],"sterline":["pound"],"sterling":["pound"],"stone":["stone"],"stunde":["h"],"stunden":["h"],"stundenkilometer":["km/h"],"stundenkilometern":["km/h"],"swiss franc":["franc"],"tag":["day"],"tage":["day"],"tagen":["day"],"tesla":["T"],"ton":["ton"],"tonelada":["t"],"tonne":["t"],"tonnellata":["t"],"tonnellate":["t"],"tonnen":["t"],"us cent":["cent"],"us dollar":["dollar"],"v.h.":["%"],"vatio":["W"],"volt":["V"],"voltio":["V"],"vom hundert":["%"],"watt":["W"],"watt hour":["Wh"],"watthour":["Wh"],"week":["week"],"wk":["week"],"woche":["week"],"wochen":["week"],"yard":["yd"],"year":["year"],"yen":["yen"],"yr":["year"],"yuan":["yuan"],"zoll":["in"],"اسابيع":["week"],"اسبوع":["week"],"اشخاص":["person"],"اشهر":["month"],"اطنان":["t"],"اعوام":["year"],"امبير":["A"],"امتار":["m"],"اميال":["mi"],"ايام":["day"],"بالمية":["%"],"بايت":["B"],"ثانية":["s"],"ثوان":["s"],"جرام":["g"],"جراما":["g"],"جرامات":["g"],"جول":["J"],"درجات":["°"],"درجات ميوية":["°C"],"درجة":["°"],"درجة سيلسيوس":["°C"],"درجة ميوية":["°C"],"دقايق":["min"],"دقيقة":["min"],"دولار":["dollar"],"دولار امريكي":["dollar"],"دولارات":["dollar"],"ساعات":["h"],"ساعة":["h"],"سم":["cm"],"سنة":["year"],"سنوات":["year"],"سنين":["year"],"شخص":["person"],"شخصا":["person"],"شهر":["month"],"شهرا":["month"],"شهور":["month"],"طن":["t"],"عام":["year"],"عاما":["year"],"عقد":["decade"],"عقود":["decade"],"غرام":["g"],"غراما":["g"],"غرامات":["g"],"فولت":["V"],"في المية":["%"],"قرن":["century"],"قرون":["century"],"كجم":["kg"],"كغ":["kg"],"كم":["km"],"كم س":["km/h"],"كيلو":["kg"],"لتر":["l"],"لترا":["l"],"لترات":["l"],"متر":["m"],"مترا":["m"],"ملم":["mm"],"ميل":["mi"],"ميلا":["mi"],"هرتز":["Hz"],"هكتار":["ha"],"هكتارا":["ha"],"هكتارات":["ha"],"وات":["W"],"واط":["W"],"يورو":["euro"],"يوم":["day"],"يوما":["day"],"٪":["%"]},"weekdays":{"set":["di","dienstag","dim","dimanche","do","dom","domenica","domingo","donnerstag","fr","freitag","fri","friday","gio","giovedi","jeu","jeudi","jue","jueves","lun","lundi","lunedi","lunes","mardi","martedi","martes","mer","mercoledi","mercredi","mi","mie","miercoles","mittwoch","mo","mon","monday","montag","sa","sab","sabado","sabato","sam","samedi","samstag","sat","saturday","so","sonnabend","sonntag","sun","sunday","thu","thur","thurs","thursday","tue","tues","tuesday","ven","vendredi","venerdi","vie","viernes","wed","wednesday","weds","الاثنين","الاحد","الاربعاء","الثلاثاء","الجمعة","الخميس","السبت"]},"yes":["cierto","correct","giusto","j","ja","o","oui","r","richtig","right","s","si","t","true","v","verdadero","vero","vrai","w","wahr","y","yes","ص","صح","صحيح","صواب","ن","نعم"],"zeroAlone":{"set":["aucun","aucune","kein","keine","keinen","keiner","keines","nessuna","nessuno","ningun","ninguna","ninguno","none"]}},"between":"\\s*[,;،؛]\\s+|\\s*&\\s*","dateDoubts":{},"languages":[{"articles":["the ","an ","a "],"between":"\\s*[,;،؛]\\s+(?:(?:and)\\s+)?|\\s+(?:and|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"century|cent\\.?|c\\.?","day":"day","dayFirst":false,"decade":"(?<figures>'?[\\p{Nd}]{1,3}0) ?'?s|(?<word>[a-z -]+ies)","decades":{"eighties":80,"fifties":50,"forties":40,"nineties":90,"seventies":70,"sixties":60,"thirties":30,"twenties":20},"last":{"set":["last"]},"namedCenturies":{},"weekdays":{"fri":4,"friday":4,"mon":0,"monday":0,"sat":5,"saturday":5,"sun":6,"sunday":6,"thu":3,"thur":3,"thurs":3,"thursday":3,"tue":1,"tues":1,"tuesday":1,"wed":2,"wednesday":2,"weds":2}},"denials":{"set":["dis","in","never","no","non","not","un","without"]},"doubtfulScales":{"mil":["1000","1000000"]},"facts":{"beforeOrdinal":{"set":["the"]},"beforeYear":{"set":["of"]},"clock":"","countedEnding":"(?!)","halfDayClock":"o'? ?clock","noNumeralAfter":{"set":["am","and","another","any","as","because","brand","but","can","could","did","do","each","every","generation","how","if","is","like","malcolm","may","miss","model","mr","mrs","ms","must","no","not","or","planet","professor","shall","should","so","solution","some","than","that","the","this","was","what","when","which","would"]},"noon":["a\\.? ?m\\.?|in the morning","p\\.? ?m\\.?|in the (?:afternoon|evening)"],"numbered":"world war|punic war|crusade|amendment|republic|dynasty|balkan war|opium war|barons' war","ordinalSigns":"st|nd|rd|th","ordinals":{"eighteenth":18,"eighth":8,"eightieth":80,"eleventh":11,"fifteenth":15,"fifth":5,"fiftieth":50,"first":1,"fortieth":40,"fourteenth":14,"fourth":4,"hundredth":100,"nineteenth":19,"ninetieth":90,"ninth":9,"second":2,"seventeenth":17,"seventh":7,"seventieth":70,"sixteenth":16,"sixth":6,"sixtieth":60,"tenth":10,"third":3,"thirteenth":13,"thirtieth":30,"thirty first":31,"twelfth":12,"twentieth":20,"twenty eighth":28,"twenty fifth":25,"twenty first":21,"twenty fourth":24,"twenty ninth":29,"twenty second":22,"twenty seventh":27,"twenty sixth":26,"twenty third":23},"outOf":"in(?: every)?|out of","partsOfHour":{"half":30,"quarter":15},"ranges":[["from","to|until|till|through"],["between","and|&"],["","to|until|till|through"]],"rulers":{"set":["czar","emperor","empress","kaiser","king","pope","queen","saint","shah","sultan","tsar"]},"shortNames":[["w\\.?w\\.? ?(?=(?:[\\p{Nd}]|i{1,2})(?![\\p{L}\\p{N}_]))","world war "],["(two|three|four|five|six|seven|eight|nine|ten)-?fold(?![\\p{L}\\p{N}_])","$1 times"],["twice(?![\\p{L}\\p{N}_])","two times"],["thrice(?![\\p{L}\\p{N}_])","three times"],["art\\.? ?(?=[\\p{Nd}]|[ivxl]+(?![\\p{L}\\p{N}_]))","article "],["ch(?:ap)?\\.? ?(?=[\\p{Nd}])","chapter "],["sec(?:t)?\\.? ?(?=[\\p{Nd}])","section "],["(?:no\\. ?|№ ?)(?=[\\p{Nd}])","number "],["vol\\.? ?(?=[\\p{Nd}])","volume "],["fig\\.? ?(?=[\\p{Nd}])","figure "],["pp?\\. ?(?=[\\p{Nd}])","page "]],"spokenTimes":[["(?:a )?(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)(?: minutes?)? (?:past|after) (?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?)(?: o'?clock)?",1,false],["(?:a )?(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)(?: minutes?)? (?:to|before) (?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?)(?: o'?clock)?",-1,false],["(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) (?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",1,true]],"times":{"12 midnight":[0,0],"12 noon":[12,0],"midday":[12,0],"midnight":[0,0],"noon":[12,0]}},"falseNumbers":{"set":["cent","due","elf","mil","nove","null","once","sale"]},"fractions":{"joined":"","joining":{"set":["and"]},"links":{"set":["a","an","of","one","the"]},"parts":{"eighth":8,"eighths":8,"fifth":5,"fifths":5,"fourth":4,"fourths":4,"half":2,"halves":2,"hundredth":100,"hundredths":100,"ninth":9,"ninths":9,"quarter":4,"quarters":4,"seventh":7,"sevenths":7,"sixth":6,"sixths":6,"tenth":10,"tenths":10,"third":3,"thirds":3,"thousandth":1000,"thousandths":1000,"twelfth":12,"twelfths":12,"twentieth":20,"twentieths":20},"point":{"set":["point"]},"values":{"map":[["half",[[["half"],"0.5"]]],["a",[[["a","half"],"0.5"],[["a","quarter"],"0.25"]]],["one",[[["one","half"],"0.5"],[["one","quarter"],"0.25"]]],["quarter",[[["quarter"],"0.25"]]],["three",[[["three","quarters"],"0.75"],[["three","quarter"],"0.75"]]]]}},"functionWords":{"set":["a","about","above","according","across","after","again","against","ago","all","almost","along","already","also","although","always","am","among","an","and","another","answer","any","anyone","anything","are","around","as","at","away","back","be","became","because","become","been","before","behind","being","below","besides","best","between","both","but","by","called","came","can","cannot","correct","could","describe","described","describes","did","do","does","doing","done","down","during","each","either","else","even","ever","every","far","few","first","following","for","from","further","gave","get","gets","give","given","go","goes","going","got","had","has","have","having","he","her","here","hers","herself","him","himself","his","how","however","i","if","in","instead","into","is","it","its","itself","just","kind","last","least","less","let","like","made","make","makes","many","may","me","might","mine","more","most","much","must","my","name","named","near","neither","never","next","no","nor","not","nothing","now","of","off","often","on","once","one","only","onto","or","other","others","otherwise","our","ours","out","over","own","part","per","perhaps","please","quite","rather","said","same","say","says","see","seem","several","shall","she","should","since","so","some","something","soon","statement","still","such","take","taken","than","that","the","their","theirs","them","then","there","therefore","these","they","thing","things","this","those","though","through","thus","to","together","too","toward","towards","true","two","type","under","until","up","upon","us","used","using","very","via","want","was","way","we","well","went","were","what","whatever","when","where","whether","which","while","who","whom","whose","why","will","with","within","without","word","words","would","yet","you","your","yours","yourself"]},"innerArticles":{"set":["the"]},"leadingWords":{"set":["a","an","at","doctor","in","miss","mr","mrs","ms","mx","on","professor","sir","the","to"]},"lettersTyped":[],"months":{"apr":4,"april":4,"aug":8,"august":8,"dec":12,"december":12,"feb":2,"february":2,"jan":1,"january":1,"jul":7,"july":7,"jun":6,"june":6,"mar":3,"march":3,"may":5,"nov":11,"november":11,"oct":10,"october":10,"sep":9,"sept":9,"september":9},"numbers":{"alone":false,"beforeNoun":{},"doubles":{},"factors":{"billion":1000000000,"crore":10000000,"hundred":100,"lac":100000,"lakh":100000,"million":1000000,"quadrillion":1000000000000000,"thousand":1000,"trillion":1000000000000},"first":{"set":["a","an","eight","eighteen","eighty","eleven","fifteen","fifty","five","forty","four","fourteen","naught","nil","nine","nineteen","ninety","nought","one","seven","seventeen","seventy","six","sixteen","sixty","ten","thirteen","thirty","three","twelve","twenty","two","zero"]},"group":"(?:(?:(?:(?:eighty|fifty|forty|ninety|seventy|sixty|thirty|twenty) (?:(?:eight|five|four|nine|one|seven|six|three|two) )?|(?:eighteen|eleven|fifteen|fourteen|nineteen|seventeen|sixteen|ten|thirteen|twelve) |(?:eight|five|four|nine|one|seven|six|three|two) )|(?:a|an) )(?:hundred) (?:(?:(?:and) )?(?:(?:eighty|fifty|forty|ninety|seventy|sixty|thirty|twenty) (?:(?:eight|five|four|nine|one|seven|six|three|two) )?|(?:eighteen|eleven|fifteen|fourteen|nineteen|seventeen|sixteen|ten|thirteen|twelve) |(?:eight|five|four|nine|one|seven|six|three|two) ))?|(?:(?:eighty|fifty|forty|ninety|seventy|sixty|thirty|twenty) (?:(?:eight|five|four|nine|one|seven|six|three|two) )?|(?:eighteen|eleven|fifteen|fourteen|nineteen|seventeen|sixteen|ten|thirteen|twelve) |(?:eight|five|four|nine|one|seven|six|three|two) ))","joined":"","one":{"set":["a","an"]},"pattern":"(?:naught|nil|nought|zero) |(?!(?:and) )(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:quadrillion) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:trillion) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:billion) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:crore) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:million) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:lac|lakh) )?(?:(?:(?:and) )?(?:<group>|(?:a|an) )(?:thousand) )?(?:(?:(?:and) )?<group>)?","values":{"a":1,"an":1,"and":0,"eight":8,"eighteen":18,"eighty":80,"eleven":11,"fifteen":15,"fifty":50,"five":5,"forty":40,"four":4,"fourteen":14,"naught":0,"nil":0,"nine":9,"nineteen":19,"ninety":90,"nought":0,"one":1,"seven":7,"seventeen":17,"seventy":70,"six":6,"sixteen":16,"sixty":60,"ten":10,"thirteen":13,"thirty":30,"three":3,"twelve":12,"twenty":20,"two":2,"zero":0}},"ordinalEndings":{"set":["nd","rd","st","th"]},"ordinalWords":{},"ordinals":{"eighteenth":18,"eighth":8,"eleventh":11,"fifteenth":15,"fifth":5,"first":1,"fourteenth":14,"fourth":4,"nineteenth":19,"ninth":9,"second":2,"seventeenth":17,"seventh":7,"sixteenth":16,"sixth":6,"tenth":10,"third":3,"thirteenth":13,"thirtieth":30,"twelfth":12,"twentieth":20},"prefixedArticle":"","rangeWords":{"set":["and","or","to"]},"rulers":{"set":["emperor","empress","king","pharaoh","pope","president","queen","shah","sultan","tsar","tsarina"]},"scales":{"billion":"1000000000","billions":"1000000000","bln":"1000000000","bn":"1000000000","couple":"2","cr":"10000000","crore":"10000000","crores":"10000000","dozen":"12","dozens":"12","hundred":"100","k":"1000","koti":"10000000","krore":"10000000","krores":"10000000","lac":"100000","lacs":"100000","lakh":"100000","lakhs":"100000","lkh":"100000","lkhs":"100000","m":"1000000","million":"1000000","millions":"1000000","mln":"1000000","mn":"1000000","pair":"2","quadrillion":"1000000000000000","quadrillions":"1000000000000000","score":"20","thousand":"1000","thousands":"1000","tn":"1000000000000","trillion":"1000000000000","trillions":"1000000000000","trn":"1000000000000"},"shortForms":{"#":"sharp","&":"and","ave":"avenue","capt":"captain","co":"company","col":"colonel","dept":"department","dr":"doctor","ft":"fort","gen":"general","govt":"government","jr":"junior","lt":"lieutenant","mt":"mount","no":"number","pres":"president","prof":"professor","rd":"road","sen":"senator","sgt":"sergeant","sr":"senior","st":"saint","v":"versus","vs":"versus","♭":"flat","♯":"sharp"},"smallWords":{"set":["a","also","am","an","and","are","as","at","be","because","been","being","did","do","does","for","had","has","have","having","he","her","hers","him","his","i","im","in","is","it","its","me","my","of","on","our","ours","she","so","that","thats","the","their","theirs","them","there","theres","these","they","this","those","to","very","was","we","were","which","who","with","you","your","yours"]},"spellings":[["^leuc(?=a?em|oc)","leuk"]],"tag":"en","titles":{"set":["capt.","captain","dame","doctor","dr.","lady","lord","madam","master","miss","mr.","mrs.","ms.","mx.","prof.","professor","rev.","reverend","sir"]}},{"articles":[],"between":"\\s*[,;،؛]\\s+(?:(?:و)\\s+)?|\\s+(?:و|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"القرن(?: ال(?=[\\p{Nd}]))?|قرن","day":"يوم","dayFirst":true,"decade":"(?:عقد|اعوام|سنوات|عقد ال) ?(?<figures>[\\p{Nd}]{1,3}0)(?:ات)?|(?:عقد |اعوام |سنوات )?(?<word>[\\p{L}\\p{N}_]+)","decades":{"اربعينات":40,"اربعينيات":40,"الاربعينات":40,"الاربعينيات":40,"التسعينات":90,"التسعينيات":90,"الثلاثينات":30,"الثلاثينيات":30,"الثمانينات":80,"الثمانينيات":80,"الخمسينات":50,"الخمسينيات":50,"السبعينات":70,"السبعينيات":70,"الستينات":60,"الستينيات":60,"العشرينات":20,"العشرينيات":20,"تسعينات":90,"تسعينيات":90,"ثلاثينات":30,"ثلاثينيات":30,"ثمانينات":80,"ثمانينيات":80,"خمسينات":50,"خمسينيات":50,"سبعينات":70,"سبعينيات":70,"ستينات":60,"ستينيات":60,"عشرينات":20,"عشرينيات":20},"last":{"set":["اخر"]},"namedCenturies":{},"weekdays":{"الاثنين":0,"الاحد":6,"الاربعاء":2,"الثلاثاء":1,"الجمعة":4,"الخميس":3,"السبت":5}},"denials":{"set":[]},"doubtfulScales":{},"facts":{"beforeOrdinal":{"set":[]},"beforeYear":{"set":[]},"clock":"الساعة","countedEnding":"(?!)","halfDayClock":"","noNumeralAfter":{"set":[]},"noon":["صباحا|ص","مساء|م|ظهرا|بعد الظهر"],"numbered":"الحرب العالمية","ordinalSigns":"","ordinals":{"الاول":1,"الاولى":1,"التاسع":9,"التاسع عشر":19,"التاسع عشرة":19,"التاسع والعشرون":29,"التاسع والعشرين":29,"التاسعة":9,"التاسعة عشر":19,"التاسعة عشرة":19,"التاسعة والعشرون":29,"التاسعة والعشرين":29,"الثالث":3,"الثالث عشر":13,"الثالث عشرة":13,"الثالث والعشرون":23,"الثالث والعشرين":23,"الثالثة":3,"الثالثة عشر":13,"الثالثة عشرة":13,"الثالثة والعشرون":23,"الثالثة والعشرين":23,"الثامن":8,"الثامن عشر":18,"الثامن عشرة":18,"الثامن والعشرون":28,"الثامن والعشرين":28,"الثامنة":8,"الثامنة عشر":18,"الثامنة عشرة":18,"الثامنة والعشرون":28,"الثامنة والعشرين":28,"الثاني":2,"الثاني عشر":12,"الثاني عشرة":12,"الثاني والعشرون":22,"الثاني والعشرين":22,"الثانية":2,"الثانية عشر":12,"الثانية عشرة":12,"الثانية والعشرون":22,"الثانية والعشرين":22,"الثلاثون":30,"الثلاثين":30,"الحادي عشر":11,"الحادي والثلاثون":31,"الحادي والثلاثين":31,"الحادي والعشرون":21,"الحادي والعشرين":21,"الحادية عشرة":11,"الحادية والعشرون":21,"الحادية والعشرين":21,"الخامس":5,"الخامس عشر":15,"الخامس عشرة":15,"الخامس والعشرون":25,"الخامس والعشرين":25,"الخامسة":5,"الخامسة عشر":15,"الخامسة عشرة":15,"الخامسة والعشرون":25,"الخامسة والعشرين":25,"الرابع":4,"الرابع عشر":14,"الرابع عشرة":14,"الرابع والعشرون":24,"الرابع والعشرين":24,"الرابعة":4,"الرابعة عشر":14,"الرابعة عشرة":14,"الرابعة والعشرون":24,"الرابعة والعشرين":24,"السابع":7,"السابع عشر":17,"السابع عشرة":17,"السابع والعشرون":27,"السابع والعشرين":27,"السابعة":7,"السابعة عشر":17,"السابعة عشرة":17,"السابعة والعشرون":27,"السابعة والعشرين":27,"السادس":6,"السادس عشر":16,"السادس عشرة":16,"السادس والعشرون":26,"السادس والعشرين":26,"السادسة":6,"السادسة عشر":16,"السادسة عشرة":16,"السادسة والعشرون":26,"السادسة والعشرين":26,"العاشر":10,"العاشرة":10,"العشرون":20,"العشرين":20},"outOf":"(?!)","partsOfHour":{},"ranges":[["من","الى|حتى"],["بين","و"],["","الى|حتى"]],"rulers":{"set":["الامبراطور","البابا","السلطان","القيصر","الملك","الملكة"]},"shortNames":[],"spokenTimes":[],"times":{"منتصف الليل":[0,0]}},"falseNumbers":{"set":[]},"fractions":{"joined":"و","joining":{"set":["و"]},"links":{"set":["من"]},"parts":{"اثلاث":3,"اثمان":8,"ارباع":4,"ثلث":3,"ثمن":8,"ربع":4},"point":{"set":["فاصلة"]},"values":{"map":[["نصف",[[["نصف"],"0.5"]]],["النصف",[[["النصف"],"0.5"]]],["ربع",[[["ربع"],"0.25"]]],["الربع",[[["الربع"],"0.25"]]],["ثلاثة",[[["ثلاثة","ارباع"],"0.75"]]],["ثلاث",[[["ثلاث","ارباع"],"0.75"]]]]}},"functionWords":{"set":["أقل","أكثر","أن","أو","أي","أية","أين","إلى","إن","التى","التي","الذي","الذين","بعد","بعض","به","بها","بين","تكون","تلك","ثم","حتى","خلال","ذلك","على","عليه","عليها","عن","عند","غير","في","فيه","فيها","قبل","قد","كان","كانت","كانوا","كل","كم","كيف","لا","لم","لماذا","لن","له","لها","ليس","ليست","ما","ماذا","متى","مع","من","منذ","منه","منها","هذا","هذه","هل","هم","هو","هي","و","يكون"]},"innerArticles":{"set":[]},"leadingWords":{"set":[]},"lettersTyped":[],"months":{"اب":8,"ابريل":4,"اذار":3,"اغسطس":8,"افريل":4,"اكتوبر":10,"اوت":8,"ايار":5,"ايلول":9,"تشرين الاول":10,"تشرين الثاني":11,"تموز":7,"جانفي":1,"جوان":6,"جويلية":7,"حزيران":6,"ديسمبر":12,"سبتمبر":9,"شباط":2,"فبراير":2,"فيفري":2,"كانون الاول":12,"كانون الثاني":1,"مارس":3,"ماي":5,"مايو":5,"نوفمبر":11,"نيسان":4,"يناير":1,"يوليو":7,"يونيو":6},"numbers":{"alone":true,"beforeNoun":{"الفا":2000,"مليارا":2000000000,"مليونا":2000000},"doubles":{"الفان":2000,"الفي":2000,"الفين":2000,"ملياران":2000000000,"ملياري":2000000000,"مليارين":2000000000,"مليونان":2000000,"مليوني":2000000,"مليونين":2000000},"factors":{"الاف":1000,"الف":1000,"الفا":1000,"بلايين":1000000000,"بليون":1000000000,"بليونا":1000000000,"تريليون":1000000000000,"تريليونا":1000000000000,"تريليونات":1000000000000,"ماية":100,"مايه":100,"ملايين":1000000,"مليار":1000000000,"مليارا":1000000000,"مليارات":1000000000,"مليون":1000000,"مليونا":1000000,"مية":100,"ميه":100},"first":{"set":["اثنا","اثنان","اثنتا","اثنتان","اثنتى","اثنتي","اثنتين","اثنى","اثني","اثنين","احد","احدى","احدي","اربع","اربعة","اربعماية","اربعمايه","اربعمية","اربعميه","اربعه","اربعون","اربعين","الاف","الف","الفا","الفان","الفي","الفين","بلايين","بليون","بليونا","تريليون","تريليونا","تريليونات","تسع","تسعة","تسعماية","تسعمايه","تسعمية","تسعميه","تسعه","تسعون","تسعين","ثلاث","ثلاثة","ثلاثماية","ثلاثمايه","ثلاثمية","ثلاثميه","ثلاثه","ثلاثون","ثلاثين","ثلثماية","ثلثمايه","ثلثمية","ثلثميه","ثمان","ثمانماية","ثمانمايه","ثمانمية","ثمانميه","ثمانون","ثماني","ثمانية","ثمانيماية","ثمانيمايه","ثمانيمية","ثمانيميه","ثمانين","ثمانيه","خمس","خمسة","خمسماية","خمسمايه","خمسمية","خمسميه","خمسه","خمسون","خمسين","سبع","سبعة","سبعماية","سبعمايه","سبعمية","سبعميه","سبعه","سبعون","سبعين","ست","ستة","ستماية","ستمايه","ستمية","ستميه","سته","ستون","ستين","صفر","عشر","عشرة","عشره","عشرون","عشرين","ماية","مايتا","مايتان","مايتي","مايتين","مايه","ملايين","مليار","مليارا","مليارات","ملياران","ملياري","مليارين","مليون","مليونا","مليونان","مليوني","مليونين","مية","ميتا","ميتان","ميتي","ميتين","ميه","واحد","واحدة","واحده"]},"group":"(?:(?:(?:اربعماية|اربعمايه|اربعمية|اربعميه|تسعماية|تسعمايه|تسعمية|تسعميه|ثلاثماية|ثلاثمايه|ثلاثمية|ثلاثميه|ثلثماية|ثلثمايه|ثلثمية|ثلثميه|ثمانماية|ثمانمايه|ثمانمية|ثمانميه|ثمانيماية|ثمانيمايه|ثمانيمية|ثمانيميه|خمسماية|خمسمايه|خمسمية|خمسميه|سبعماية|سبعمايه|سبعمية|سبعميه|ستماية|ستمايه|ستمية|ستميه|مايتا|مايتان|مايتي|مايتين|ميتا|ميتان|ميتي|ميتين) |(?:(?:(?:اثنا|اثنان|اثنتا|اثنتان|اثنتى|اثنتي|اثنتين|اثنى|اثني|اثنين|احد|احدى|احدي|اربع|اربعة|اربعه|تسع|تسعة|تسعه|ثلاث|ثلاثة|ثلاثه|ثمان|ثماني|ثمانية|ثمانيه|خمس|خمسة|خمسه|سبع|سبعة|سبعه|ست|ستة|سته|واحد|واحدة|واحده) (?:(?:و) (?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) )?|(?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) ))?(?:ماية|مايه|مية|ميه) )(?:(?:(?:و) )?(?:(?:اثنا|اثنان|اثنتا|اثنتان|اثنتى|اثنتي|اثنتين|اثنى|اثني|اثنين|احد|احدى|احدي|اربع|اربعة|اربعه|تسع|تسعة|تسعه|ثلاث|ثلاثة|ثلاثه|ثمان|ثماني|ثمانية|ثمانيه|خمس|خمسة|خمسه|سبع|سبعة|سبعه|ست|ستة|سته|واحد|واحدة|واحده) (?:(?:و) (?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) )?|(?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) ))?|(?:(?:اثنا|اثنان|اثنتا|اثنتان|اثنتى|اثنتي|اثنتين|اثنى|اثني|اثنين|احد|احدى|احدي|اربع|اربعة|اربعه|تسع|تسعة|تسعه|ثلاث|ثلاثة|ثلاثه|ثمان|ثماني|ثمانية|ثمانيه|خمس|خمسة|خمسه|سبع|سبعة|سبعه|ست|ستة|سته|واحد|واحدة|واحده) (?:(?:و) (?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) )?|(?:اربعون|اربعين|تسعون|تسعين|ثلاثون|ثلاثين|ثمانون|ثمانين|خمسون|خمسين|سبعون|سبعين|ستون|ستين|عشرون|عشرين) |(?:عشر|عشرة|عشره) ))","joined":"و","one":{"set":[]},"pattern":"(?:صفر) |(?!(?:و) )(?:(?:(?:و) )?(?:<group>)?(?:تريليون|تريليونا|تريليونات) )?(?:(?:(?:و) )?(?:(?:ملياران|ملياري|مليارين) |(?:<group>)?(?:بلايين|بليون|بليونا|مليار|مليارا|مليارات) ))?(?:(?:(?:و) )?(?:(?:مليونان|مليوني|مليونين) |(?:<group>)?(?:ملايين|مليون|مليونا) ))?(?:(?:(?:و) )?(?:(?:الفان|الفي|الفين) |(?:<group>)?(?:الاف|الف|الفا) ))?(?:(?:(?:و) )?<group>)?","values":{"اثنا":2,"اثنان":2,"اثنتا":2,"اثنتان":2,"اثنتى":2,"اثنتي":2,"اثنتين":2,"اثنى":2,"اثني":2,"اثنين":2,"احد":1,"احدى":1,"احدي":1,"اربع":4,"اربعة":4,"اربعماية":400,"اربعمايه":400,"اربعمية":400,"اربعميه":400,"اربعه":4,"اربعون":40,"اربعين":40,"تسع":9,"تسعة":9,"تسعماية":900,"تسعمايه":900,"تسعمية":900,"تسعميه":900,"تسعه":9,"تسعون":90,"تسعين":90,"ثلاث":3,"ثلاثة":3,"ثلاثماية":300,"ثلاثمايه":300,"ثلاثمية":300,"ثلاثميه":300,"ثلاثه":3,"ثلاثون":30,"ثلاثين":30,"ثلثماية":300,"ثلثمايه":300,"ثلثمية":300,"ثلثميه":300,"ثمان":8,"ثمانماية":800,"ثمانمايه":800,"ثمانمية":800,"ثمانميه":800,"ثمانون":80,"ثماني":8,"ثمانية":8,"ثمانيماية":800,"ثمانيمايه":800,"ثمانيمية":800,"ثمانيميه":800,"ثمانين":80,"ثمانيه":8,"خمس":5,"خمسة":5,"خمسماية":500,"خمسمايه":500,"خمسمية":500,"خمسميه":500,"خمسه":5,"خمسون":50,"خمسين":50,"سبع":7,"سبعة":7,"سبعماية":700,"سبعمايه":700,"سبعمية":700,"سبعميه":700,"سبعه":7,"سبعون":70,"سبعين":70,"ست":6,"ستة":6,"ستماية":600,"ستمايه":600,"ستمية":600,"ستميه":600,"سته":6,"ستون":60,"ستين":60,"صفر":0,"عشر":10,"عشرة":10,"عشره":10,"عشرون":20,"عشرين":20,"مايتا":200,"مايتان":200,"مايتي":200,"مايتين":200,"ميتا":200,"ميتان":200,"ميتي":200,"ميتين":200,"و":0,"واحد":1,"واحدة":1,"واحده":1}},"ordinalEndings":{"set":[]},"ordinalWords":{},"ordinals":{"الاول":1,"الاولى":1,"التاسع":9,"التاسعة":9,"الثالث":3,"الثالثة":3,"الثامن":8,"الثامنة":8,"الثاني":2,"الثانية":2,"الثلاثون":30,"الثلاثين":30,"الحادي":1,"الحادية":1,"الخامس":5,"الخامسة":5,"الرابع":4,"الرابعة":4,"السابع":7,"السابعة":7,"السادس":6,"السادسة":6,"العاشر":10,"العاشرة":10,"العشرون":20,"العشرين":20},"prefixedArticle":"ال","rangeWords":{"set":["الى"]},"rulers":{"set":[]},"scales":{"الاف":"1000","الالف":"1000","الف":"1000","الفا":"1000","المليار":"1000000000","المليون":"1000000","بليون":"1000000000","تريليون":"1000000000000","دزينة":"12","ملايين":"1000000","مليار":"1000000000","مليارا":"1000000000","مليارات":"1000000000","مليون":"1000000","مليونا":"1000000"},"shortForms":{},"smallWords":{"set":[]},"spellings":[],"tag":"ar","titles":{"set":["أ.","أستاذ","أستاذة","الآنسة","الأستاذ","الأستاذة","الحاج","الحاجة","الدكتور","الدكتورة","السيد","السيدة","الشيخ","الشيخة","المهندس","المهندسة","د.","دكتور","دكتورة","سيد","سيدة","م."]}},{"articles":["der ","die ","das ","den ","dem ","ein ","eine "],"between":"\\s*[,;،؛]\\s+(?:(?:und)\\s+)?|\\s+(?:und|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"jahrhunderts?|jhs?\\.?|jhdt?s?\\.?","day":"tag","dayFirst":true,"decade":"(?<figures>'?[\\p{Nd}]{1,3}0) ?er(?:[ -]?jahren?)?|(?<word>[a-z]+er)(?:[ -]?jahren?)?","decades":{"achtziger":80,"dreissiger":30,"dreiziger":30,"fuenfziger":50,"funfziger":50,"neunziger":90,"sechziger":60,"siebziger":70,"vierziger":40,"zwanziger":20},"last":{"set":["letzte","letzten","letzter"]},"namedCenturies":{},"weekdays":{"di":1,"dienstag":1,"do":3,"donnerstag":3,"fr":4,"freitag":4,"mi":2,"mittwoch":2,"mo":0,"montag":0,"sa":5,"samstag":5,"so":6,"sonnabend":5,"sonntag":6}},"denials":{"set":[]},"doubtfulScales":{"billion":["1000000000","1000000000000"],"billionen":["1000000000","1000000000000"],"billions":["1000000000","1000000000000"],"trillion":["1000000000000","1000000000000000000"],"trillionen":["1000000000000","1000000000000000000"],"trillions":["1000000000000","1000000000000000000"]},"facts":{"beforeOrdinal":{"set":["dem","den","der","des","die"]},"beforeYear":{"set":["von"]},"clock":"uhr","countedEnding":"(?:jährig|tägig|stündig|monatig|seitig|teilig|fach)(?:e[rnsm]?)?$","halfDayClock":"","noNumeralAfter":{"set":[]},"noon":["uhr (?:morgens|fruh|vormittags)","uhr (?:nachmittags|abends)"],"numbered":"weltkrieg(?:e?s)?|punischer krieg|punische krieg|kreuzzug|republik","ordinalSigns":"\\.|ter?|ten|tes|ste[rns]?","ordinals":{"achte":8,"achtem":8,"achten":8,"achter":8,"achtes":8,"achtundzwanzigste":28,"achtundzwanzigstem":28,"achtundzwanzigsten":28,"achtundzwanzigster":28,"achtundzwanzigstes":28,"achtzehnte":18,"achtzehntem":18,"achtzehnten":18,"achtzehnter":18,"achtzehntes":18,"dreissigste":30,"dreissigstem":30,"dreissigsten":30,"dreissigster":30,"dreissigstes":30,"dreiundzwanzigste":23,"dreiundzwanzigstem":23,"dreiundzwanzigsten":23,"dreiundzwanzigster":23,"dreiundzwanzigstes":23,"dreizehnte":13,"dreizehntem":13,"dreizehnten":13,"dreizehnter":13,"dreizehntes":13,"dritte":3,"drittem":3,"dritten":3,"dritter":3,"drittes":3,"einunddreissigste":31,"einunddreissigstem":31,"einunddreissigsten":31,"einunddreissigster":31,"einunddreissigstes":31,"einundzwanzigste":21,"einundzwanzigstem":21,"einundzwanzigsten":21,"einundzwanzigster":21,"einundzwanzigstes":21,"elfte":11,"elftem":11,"elften":11,"elfter":11,"elftes":11,"erste":1,"erstem":1,"ersten":1,"erster":1,"erstes":1,"fuenfte":5,"fuenftem":5,"fuenften":5,"fuenfter":5,"fuenftes":5,"fuenfundzwanzigste":25,"fuenfundzwanzigstem":25,"fuenfundzwanzigsten":25,"fuenfundzwanzigster":25,"fuenfundzwanzigstes":25,"fuenfzehnte":15,"fuenfzehntem":15,"fuenfzehnten":15,"fuenfzehnter":15,"fuenfzehntes":15,"funfte":5,"funftem":5,"funften":5,"funfter":5,"funftes":5,"funfundzwanzigste":25,"funfundzwanzigstem":25,"funfundzwanzigsten":25,"funfundzwanzigster":25,"funfundzwanzigstes":25,"funfzehnte":15,"funfzehntem":15,"funfzehnten":15,"funfzehnter":15,"funfzehntes":15,"neunte":9,"neuntem":9,"neunten":9,"neunter":9,"neuntes":9,"neunundzwanzigste":29,"neunundzwanzigstem":29,"neunundzwanzigsten":29,"neunundzwanzigster":29,"neunundzwanzigstes":29,"neunzehnte":19,"neunzehntem":19,"neunzehnten":19,"neunzehnter":19,"neunzehntes":19,"sechste":6,"sechstem":6,"sechsten":6,"sechster":6,"sechstes":6,"sechsundzwanzigste":26,"sechsundzwanzigstem":26,"sechsundzwanzigsten":26,"sechsundzwanzigster":26,"sechsundzwanzigstes":26,"sechzehnte":16,"sechzehntem":16,"sechzehnten":16,"sechzehnter":16,"sechzehntes":16,"siebente":7,"siebentem":7,"siebenten":7,"siebenter":7,"siebentes":7,"siebenundzwanzigste":27,"siebenundzwanzigstem":27,"siebenundzwanzigsten":27,"siebenundzwanzigster":27,"siebenundzwanzigstes":27,"siebte":7,"siebtem":7,"siebten":7,"siebter":7,"siebtes":7,"siebzehnte":17,"siebzehntem":17,"siebzehnten":17,"siebzehnter":17,"siebzehntes":17,"vierte":4,"viertem":4,"vierten":4,"vierter":4,"viertes":4,"vierundzwanzigste":24,"vierundzwanzigstem":24,"vierundzwanzigsten":24,"vierundzwanzigster":24,"vierundzwanzigstes":24,"vierzehnte":14,"vierzehntem":14,"vierzehnten":14,"vierzehnter":14,"vierzehntes":14,"zehnte":10,"zehntem":10,"zehnten":10,"zehnter":10,"zehntes":10,"zwanzigste":20,"zwanzigstem":20,"zwanzigsten":20,"zwanzigster":20,"zwanzigstes":20,"zweite":2,"zweitem":2,"zweiten":2,"zweiter":2,"zweites":2,"zweiundzwanzigste":22,"zweiundzwanzigstem":22,"zweiundzwanzigsten":22,"zweiundzwanzigster":22,"zweiundzwanzigstes":22,"zwoelfte":12,"zwoelftem":12,"zwoelften":12,"zwoelfter":12,"zwoelftes":12,"zwolfte":12,"zwolftem":12,"zwolften":12,"zwolfter":12,"zwolftes":12},"outOf":"von","partsOfHour":{"halb":30,"viertel":15},"ranges":[["von","bis"],["zwischen","und"],["","bis"]],"rulers":{"set":["kaiser","kaiserin","konig","konigin","papst","sultan","zar","zarin"]},"shortNames":[["art\\.? ?(?=[\\p{Nd}])","artikel "],["kap\\.? ?(?=[\\p{Nd}])","kapitel "],["nr\\.? ?(?=[\\p{Nd}])","nummer "],["abs\\.? ?(?=[\\p{Nd}])","absatz "]],"spokenTimes":[["(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)(?: minuten?)? nach (?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?)",1,false],["(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)(?: minuten?)? vor (?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?)",-1,false],["(?<minutes>halb) (?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?)",-1,false],["(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) uhr (?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",1,false]],"times":{"mittags":[12,0],"mitternacht":[0,0]}},"falseNumbers":{"set":[]},"fractions":{"joined":"","joining":{"set":["und"]},"links":{"set":["der","einer","von"]},"parts":{"achtel":8,"drittel":3,"funftel":5,"hundertstel":100,"neuntel":9,"sechstel":6,"siebtel":7,"tausendstel":1000,"viertel":4,"zehntel":10,"zwanzigstel":20,"zwolftel":12},"point":{"set":["komma"]},"values":{"map":[["halfte",[[["halfte"],"0.5"]]],["die",[[["die","halfte"],"0.5"]]],["halb",[[["halb"],"0.5"]]],["halbe",[[["halbe"],"0.5"]]],["halber",[[["halber"],"0.5"]]],["halbes",[[["halbes"],"0.5"]]],["halben",[[["halben"],"0.5"]]],["halbem",[[["halbem"],"0.5"]]],["ein",[[["ein","halb"],"0.5"],[["ein","halber"],"0.5"],[["ein","halbes"],"0.5"],[["ein","viertel"],"0.25"],[["ein","dreiviertel"],"0.75"]]],["eine",[[["eine","halbe"],"0.5"]]],["einen",[[["einen","halben"],"0.5"]]],["einer",[[["einer","halben"],"0.5"]]],["einem",[[["einem","halben"],"0.5"],[["einem","viertel"],"0.25"]]],["eines",[[["eines","halben"],"0.5"]]],["viertel",[[["viertel"],"0.25"]]],["dreiviertel",[[["dreiviertel"],"0.75"]]],["drei",[[["drei","viertel"],"0.75"]]],["anderthalb",[[["anderthalb"],"1.5"]]],["eineinhalb",[[["eineinhalb"],"1.5"]]],["einundeinhalb",[[["einundeinhalb"],"1.5"]]],["zweieinhalb",[[["zweieinhalb"],"2.5"]]],["zweiundeinhalb",[[["zweiundeinhalb"],"2.5"]]],["dreieinhalb",[[["dreieinhalb"],"3.5"]]],["dreiundeinhalb",[[["dreiundeinhalb"],"3.5"]]],["viereinhalb",[[["viereinhalb"],"4.5"]]],["funfeinhalb",[[["funfeinhalb"],"5.5"]]],["fuenfeinhalb",[[["fuenfeinhalb"],"5.5"]]],["sechseinhalb",[[["sechseinhalb"],"6.5"]]],["siebeneinhalb",[[["siebeneinhalb"],"7.5"]]],["achteinhalb",[[["achteinhalb"],"8.5"]]],["neuneinhalb",[[["neuneinhalb"],"9.5"]]],["zehneinhalb",[[["zehneinhalb"],"10.5"]]],["elfeinhalb",[[["elfeinhalb"],"11.5"]]],["zwolfeinhalb",[[["zwolfeinhalb"],"12.5"]]],["zwoelfeinhalb",[[["zwoelfeinhalb"],"12.5"]]]]}},"functionWords":{"set":["aber","alle","allem","allen","aller","alles","als","also","am","an","auch","auf","aus","bei","beim","bis","da","damit","dann","das","dass","dem","den","denn","der","des","die","dies","diese","diesem","diesen","dieser","dieses","doch","dort","du","durch","ein","eine","einem","einen","einer","eines","er","es","etwa","etwas","fast","für","gegen","haben","hat","hatte","hatten","hier","hinter","ich","ihm","ihn","ihnen","ihr","ihre","ihrem","ihren","ihrer","im","in","ins","ist","ja","jede","jedem","jeden","jeder","jedes","kann","kein","keine","keinen","können","man","mehr","mit","muss","nach","nicht","noch","nun","nur","ob","oder","ohne","sehr","sein","seine","seinem","seinen","seiner","seit","sich","sie","sind","so","sollte","um","und","uns","unter","viel","viele","vom","von","vor","war","waren","was","weil","welche","welchem","welchen","welcher","welches","wenig","wenn","wer","werden","wie","wieder","wird","wo","wofür","womit","worauf","wurde","wurden","zu","zum","zur","zwischen","über"]},"innerArticles":{"set":["das","dem","den","der","des","die"]},"leadingWords":{"set":["am","an","auf","das","dem","den","der","die","doktor","ein","eine","einem","einen","frau","herr","im","in","zu","zum","zur"]},"lettersTyped":[],"months":{"apr":4,"april":4,"aug":8,"august":8,"dez":12,"dezember":12,"feb":2,"feber":2,"februar":2,"jan":1,"janner":1,"januar":1,"jul":7,"juli":7,"jun":6,"juni":6,"mai":5,"mar":3,"marz":3,"nov":11,"november":11,"okt":10,"oktober":10,"sep":9,"sept":9,"september":9},"numbers":{"elided":[],"name":"de","one":{"set":["ein","eine","einem","einen","einer"]},"regional":[],"respelt":[["fuenf","fünf"],["funf","fünf"],["zwoelf","zwölf"],["zwolf","zwölf"]]},"ordinalEndings":{"set":["ste","sten","ster","te","ten","ter","tes"]},"ordinalWords":{"achte":8,"achtem":8,"achten":8,"achter":8,"achtes":8,"achtundzwanzigste":28,"achtundzwanzigstem":28,"achtundzwanzigsten":28,"achtundzwanzigster":28,"achtundzwanzigstes":28,"achtzehnte":18,"achtzehntem":18,"achtzehnten":18,"achtzehnter":18,"achtzehntes":18,"dreissigste":30,"dreissigstem":30,"dreissigsten":30,"dreissigster":30,"dreissigstes":30,"dreiundzwanzigste":23,"dreiundzwanzigstem":23,"dreiundzwanzigsten":23,"dreiundzwanzigster":23,"dreiundzwanzigstes":23,"dreizehnte":13,"dreizehntem":13,"dreizehnten":13,"dreizehnter":13,"dreizehntes":13,"dritte":3,"drittem":3,"dritten":3,"dritter":3,"drittes":3,"einunddreissigste":31,"einunddreissigstem":31,"einunddreissigsten":31,"einunddreissigster":31,"einunddreissigstes":31,"einundzwanzigste":21,"einundzwanzigstem":21,"einundzwanzigsten":21,"einundzwanzigster":21,"einundzwanzigstes":21,"elfte":11,"elftem":11,"elften":11,"elfter":11,"elftes":11,"erste":1,"erstem":1,"ersten":1,"erster":1,"erstes":1,"fünfte":5,"fünftem":5,"fünften":5,"fünfter":5,"fünftes":5,"fünfundzwanzigste":25,"fünfundzwanzigstem":25,"fünfundzwanzigsten":25,"fünfundzwanzigster":25,"fünfundzwanzigstes":25,"fünfzehnte":15,"fünfzehntem":15,"fünfzehnten":15,"fünfzehnter":15,"fünfzehntes":15,"neunte":9,"neuntem":9,"neunten":9,"neunter":9,"neuntes":9,"neunundzwanzigste":29,"neunundzwanzigstem":29,"neunundzwanzigsten":29,"neunundzwanzigster":29,"neunundzwanzigstes":29,"neunzehnte":19,"neunzehntem":19,"neunzehnten":19,"neunzehnter":19,"neunzehntes":19,"sechste":6,"sechstem":6,"sechsten":6,"sechster":6,"sechstes":6,"sechsundzwanzigste":26,"sechsundzwanzigstem":26,"sechsundzwanzigsten":26,"sechsundzwanzigster":26,"sechsundzwanzigstes":26,"sechzehnte":16,"sechzehntem":16,"sechzehnten":16,"sechzehnter":16,"sechzehntes":16,"siebenundzwanzigste":27,"siebenundzwanzigstem":27,"siebenundzwanzigsten":27,"siebenundzwanzigster":27,"siebenundzwanzigstes":27,"siebte":7,"siebtem":7,"siebten":7,"siebter":7,"siebtes":7,"siebzehnte":17,"siebzehntem":17,"siebzehnten":17,"siebzehnter":17,"siebzehntes":17,"vierte":4,"viertem":4,"vierten":4,"vierter":4,"viertes":4,"vierundzwanzigste":24,"vierundzwanzigstem":24,"vierundzwanzigsten":24,"vierundzwanzigster":24,"vierundzwanzigstes":24,"vierzehnte":14,"vierzehntem":14,"vierzehnten":14,"vierzehnter":14,"vierzehntes":14,"zehnte":10,"zehntem":10,"zehnten":10,"zehnter":10,"zehntes":10,"zwanzigste":20,"zwanzigstem":20,"zwanzigsten":20,"zwanzigster":20,"zwanzigstes":20,"zweite":2,"zweitem":2,"zweiten":2,"zweiter":2,"zweites":2,"zweiundzwanzigste":22,"zweiundzwanzigstem":22,"zweiundzwanzigsten":22,"zweiundzwanzigster":22,"zweiundzwanzigstes":22,"zwölfte":12,"zwölftem":12,"zwölften":12,"zwölfter":12,"zwölftes":12},"ordinals":{},"prefixedArticle":"","rangeWords":{"set":["bis","und"]},"rulers":{"set":["kaiser","kaiserin","könig","königin","papst","präsident","sultan","zar","zarin"]},"scales":{"dreiviertelmillion":"750000","dutzend":"12","halbdutzend":"6","hundert":"100","milliarde":"1000000000","milliarden":"1000000000","million":"1000000","millionen":"1000000","mio":"1000000","mrd":"1000000000","tausend":"1000","tsd":"1000","viertelmilliarde":"250000000","viertelmillion":"250000"},"shortForms":{"&":"und","dr":"doktor","hl":"heilige","prof":"professor","st":"sankt","str":"strasse"},"smallWords":{"set":["als","am","an","auch","auf","da","das","dass","dem","den","der","des","die","dies","diese","dieser","dieses","ein","eine","einem","einen","einer","eines","er","es","für","haben","hat","hatte","hatten","ich","ihr","ihre","ihrem","ihren","ihrer","im","in","ist","man","mein","meine","mit","sehr","sein","seine","seinem","seinen","seiner","sich","sie","sind","so","um","und","unser","unsere","war","waren","weil","welche","welcher","werden","wir","wird","wurde","wurden","zu","zum","zur"]},"spellings":[["ph(?=ot|on|ant)|(?<=gra)ph(?=i|$|en$|isch)|(?<=^del)ph","f"],["ti(?=al|ell)","zi"]],"tag":"de","titles":{"set":["dipl.-ing.","doktor","doktorin","dr.","fr.","frau","frl.","fräulein","herr","herrn","hr.","hrn.","ing.","pfarrer","prof.","professor","professorin"]}},{"articles":["el ","la ","los ","las ","un ","una "],"between":"\\s*[,;،؛]\\s+(?:(?:y|e)\\s+)?|\\s+(?:y|e|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"siglos?|s\\.","day":"dia","dayFirst":true,"decade":"(?:(?:decada de )?(?:los )?anos|decada(?: de)?(?: los)?) (?:(?<figures>'?[\\p{Nd}]{1,3}0)|(?<word>[a-z]+))","decades":{"cincuenta":50,"cuarenta":40,"noventa":90,"ochenta":80,"sesenta":60,"setenta":70,"treinta":30,"veinte":20},"last":{"set":["ultimo"]},"namedCenturies":{},"weekdays":{"dom":6,"domingo":6,"jue":3,"jueves":3,"lun":0,"lunes":0,"martes":1,"mie":2,"miercoles":2,"sab":5,"sabado":5,"vie":4,"viernes":4}},"denials":{"set":[]},"doubtfulScales":{"billion":["1000000000","1000000000000"],"billions":["1000000000","1000000000000"],"billon":["1000000000","1000000000000"],"billones":["1000000000","1000000000000"],"trillion":["1000000000000","1000000000000000000"],"trillions":["1000000000000","1000000000000000000"],"trillon":["1000000000000","1000000000000000000"],"trillones":["1000000000000","1000000000000000000"]},"facts":{"beforeOrdinal":{"set":["el","la"]},"beforeYear":{"set":["de","del"]},"clock":"h(?:oras)?","countedEnding":"(?!)","halfDayClock":"","noNumeralAfter":{"set":[]},"noon":["(?:de|por) la manana|a\\.? ?m\\.?","(?:de|por) la (?:tarde|noche)|p\\.? ?m\\.?"],"numbered":"guerra mundial|guerra punica|cruzada|republica","ordinalSigns":"\\.? ?(?:o|a|er)\\.?","ordinals":{"cuarta":4,"cuarto":4,"decima":10,"decimo":10,"decimoctava":18,"decimoctavo":18,"decimocuarta":14,"decimocuarto":14,"decimonovena":19,"decimonoveno":19,"decimoprimero":11,"decimoquinta":15,"decimoquinto":15,"decimosegundo":12,"decimoseptima":17,"decimoseptimo":17,"decimosexta":16,"decimosexto":16,"decimotercer":13,"decimotercera":13,"decimotercero":13,"duodecima":12,"duodecimo":12,"novena":9,"noveno":9,"octava":8,"octavo":8,"primer":1,"primera":1,"primero":1,"quinta":5,"quinto":5,"segunda":2,"segundo":2,"septima":7,"septimo":7,"sexta":6,"sexto":6,"tercer":3,"tercera":3,"tercero":3,"undecima":11,"undecimo":11,"vigesima":20,"vigesimo":20,"vigesimo primero":21,"vigesimoprimer":21,"vigesimoprimero":21},"outOf":"de cada","partsOfHour":{"cuarto":15,"media":30},"ranges":[["de|desde","a|hasta"],["entre","y"],["","a|hasta"],["del","al"]],"rulers":{"set":["emperador","emperatriz","papa","reina","rey","sultan","zar"]},"shortNames":[["art\\.? ?(?=[\\p{Nd}])","artículo "],["cap\\.? ?(?=[\\p{Nd}])","capítulo "]],"spokenTimes":[["(?:las? )?(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) y (?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",1,true],["(?:las? )?(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) menos (?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",-1,true]],"times":{"medianoche":[0,0],"mediodia":[12,0]}},"falseNumbers":{"set":[]},"fractions":{"joined":"","joining":{"set":["y"]},"links":{"set":["de","un","una"]},"parts":{"cuarto":4,"cuartos":4,"decimo":10,"decimos":10,"noveno":9,"novenos":9,"octavo":8,"octavos":8,"quinto":5,"quintos":5,"septimo":7,"septimos":7,"sexto":6,"sextos":6,"tercio":3,"tercios":3},"point":{"set":["coma","punto"]},"values":{"map":[["medio",[[["medio"],"0.5"]]],["media",[[["media"],"0.5"]]],["un",[[["un","medio"],"0.5"],[["un","cuarto"],"0.25"]]],["una",[[["una","cuarta","parte"],"0.25"],[["una","media"],"0.5"]]],["la",[[["la","mitad"],"0.5"]]],["mitad",[[["mitad"],"0.5"]]],["cuarto",[[["cuarto"],"0.25"]]],["tres",[[["tres","cuartas","partes"],"0.75"],[["tres","cuartos"],"0.75"]]]]}},"functionWords":{"set":["a","al","algo","algunas","algunos","ante","antes","así","aunque","aún","bajo","cada","casi","como","con","contra","cual","cuando","cuál","cuáles","cuándo","cuánta","cuántas","cuánto","cuántos","de","del","desde","donde","dos","durante","dónde","e","el","ella","ellas","ellos","en","entre","era","eran","es","esa","ese","eso","esos","esta","estaba","este","esto","estos","está","fue","fueron","ha","había","habían","hacia","han","hasta","hay","la","las","le","les","lo","los","me","mi","muy","más","nada","ni","no","nos","nosotros","o","otra","otras","otro","otros","para","pero","poco","por","porque","que","quien","quién","qué","se","sea","según","ser","si","sido","sin","sobre","son","su","sus","sí","también","tan","tanto","te","tenía","tiene","todas","todo","todos","tras","tu","u","un","una","unas","uno","unos","y","ya","él"]},"innerArticles":{"set":["el","la","las","los"]},"leadingWords":{"set":["a","al","del","doctor","don","dona","el","en","la","las","los","senor","senora","un","una"]},"lettersTyped":[],"months":{"abr":4,"abril":4,"ago":8,"agosto":8,"dic":12,"diciembre":12,"ene":1,"enero":1,"feb":2,"febrero":2,"jul":7,"julio":7,"jun":6,"junio":6,"mar":3,"marzo":3,"may":5,"mayo":5,"nov":11,"noviembre":11,"oct":10,"octubre":10,"sep":9,"sept":9,"septiembre":9,"setiembre":9},"numbers":{"elided":[],"name":"es","one":{"set":["un","una"]},"regional":[],"respelt":[["veintiun ","veintiuno "],["veintiún ","veintiuno "]]},"ordinalEndings":{"set":["a","er","o","ra","ro"]},"ordinalWords":{"cuarta":4,"cuarto":4,"decimoctava":18,"decimoctavo":18,"decimocuarta":14,"decimocuarto":14,"decimonovena":19,"decimonoveno":19,"decimoprimero":11,"decimoquinta":15,"decimoquinto":15,"decimosegundo":12,"decimosexta":16,"decimosexto":16,"decimoséptima":17,"decimoséptimo":17,"decimotercera":13,"decimotercero":13,"duodécima":12,"duodécimo":12,"décima":10,"décimo":10,"novena":9,"noveno":9,"octava":8,"octavo":8,"primer":1,"primera":1,"primero":1,"quinta":5,"quinto":5,"segunda":2,"sexta":6,"sexto":6,"séptima":7,"séptimo":7,"tercera":3,"tercero":3,"undécima":11,"undécimo":11,"vigésima":20,"vigésimo":20,"vigésimo primero":21},"ordinals":{},"prefixedArticle":"","rangeWords":{"set":["a","y"]},"rulers":{"set":["emperador","emperatriz","presidente","reina","rey","sultán","zar"]},"scales":{"centena":"100","centenar":"100","centenares":"100","centenas":"100","decena":"10","decenas":"10","docena":"12","docenas":"12","mil":"1000","millar":"1000","millardo":"1000000000","millardos":"1000000000","millares":"1000","millon":"1000000","millones":"1000000","veintena":"20"},"shortForms":{"&":"y","dr":"doctor","sr":"senor","sra":"senora","sta":"santa","sto":"santo"},"smallWords":{"set":["a","al","con","de","del","e","el","ella","ellas","ellos","en","era","eran","es","esta","estaba","estas","este","esto","estos","está","están","fue","fueron","ha","había","han","la","las","les","lo","los","mi","muy","nuestra","nuestro","nuestros","para","porque","que","quien","se","ser","sido","son","su","sus","también","tiene","tienen","un","una","unas","unos","y","yo","él"]},"spellings":[["^p(?=s[ei])",""],["(?<=^o)b(?=s[ct])|(?<=^su)b(?=s[ct])|(?<=^se)p(?=tiembre)",""],["(?<=^m[eé])j(?=ic)","x"]],"tag":"es","titles":{"set":["d.","d.a","doctor","doctora","don","doña","dr.","dr.a","dra.","dª","dña.","fray","ing.","ingeniera","ingeniero","lic.","licenciada","licenciado","padre","prof.","profesor","profesora","señor","señora","señoras","señores","señorita","sor","sr.","sr.a","sra.","sras.","sres.","srta."]}},{"articles":["les ","le ","la ","l'","une ","un "],"between":"\\s*[,;،؛]\\s+(?:(?:et)\\s+)?|\\s+(?:et|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"siecles?|s\\.","day":"jour","dayFirst":true,"decade":"(?:decennie|annees) (?<figures>'?[\\p{Nd}]{1,3}0)|annees (?<word>[a-z -]+)","decades":{"cinquante":50,"nonante":90,"octante":80,"quarante":40,"quatre vingt":80,"quatre vingt dix":90,"quatre vingts":80,"septante":70,"soixante":60,"soixante dix":70,"trente":30,"vingt":20},"last":{"set":["dernier"]},"namedCenturies":{},"weekdays":{"dim":6,"dimanche":6,"jeu":3,"jeudi":3,"lun":0,"lundi":0,"mardi":1,"mer":2,"mercredi":2,"sam":5,"samedi":5,"ven":4,"vendredi":4}},"denials":{"set":[]},"doubtfulScales":{"billion":["1000000000","1000000000000"],"billions":["1000000000","1000000000000"],"trillion":["1000000000000","1000000000000000000"],"trillions":["1000000000000","1000000000000000000"]},"facts":{"beforeOrdinal":{"set":["la","le"]},"beforeYear":{"set":["de"]},"clock":"h(?:eures?)?","countedEnding":"(?!)","halfDayClock":"","noNumeralAfter":{"set":[]},"noon":["h(?:eures?)? du matin","h(?:eures?)? (?:de l'apres[- ]midi|du soir)"],"numbered":"guerre mondiale|guerre punique|croisade|republique|empire","ordinalSigns":"er|re|ere|e|eme|ieme|nde?","ordinals":{"cinquieme":5,"deuxieme":2,"dix huitieme":18,"dix neuvieme":19,"dix septieme":17,"dixieme":10,"douzieme":12,"huitieme":8,"neuvieme":9,"onzieme":11,"premier":1,"premiere":1,"quatorzieme":14,"quatrieme":4,"quinzieme":15,"second":2,"seconde":2,"seizieme":16,"septieme":7,"sixieme":6,"treizieme":13,"troisieme":3,"vingt deuxieme":22,"vingt et unieme":21,"vingtieme":20},"outOf":"sur","partsOfHour":{"demi":30,"demie":30,"quart":15},"ranges":[["de","a"],["entre","et"],["","a|jusqu'a"],["du","au"]],"rulers":{"set":["empereur","imperatrice","pape","reine","roi","sultan","tsar"]},"shortNames":[["art\\.? ?(?=[\\p{Nd}])","article "],["chap\\.? ?(?=[\\p{Nd}])","chapitre "],["n[\\u00b0\\u00bao]\\.? ?(?=[\\p{Nd}])","numéro "]],"spokenTimes":[["(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) h(?:eures?)?(?: et)? (?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",1,false],["(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) h(?:eures?)? moins (?:le |un )?(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",-1,false]],"times":{"midi":[12,0],"minuit":[0,0]}},"falseNumbers":{"set":[]},"fractions":{"joined":"","joining":{"set":["et"]},"links":{"set":["d","de","un","une"]},"parts":{"centieme":100,"centiemes":100,"cinquieme":5,"cinquiemes":5,"dixieme":10,"dixiemes":10,"huitieme":8,"huitiemes":8,"millieme":1000,"milliemes":1000,"neuvieme":9,"neuviemes":9,"quart":4,"quarts":4,"septieme":7,"septiemes":7,"sixieme":6,"sixiemes":6,"tiers":3},"point":{"set":["virgule"]},"values":{"map":[["demi",[[["demi"],"0.5"]]],["demie",[[["demie"],"0.5"]]],["demis",[[["demis"],"0.5"]]],["un",[[["un","demi"],"0.5"],[["un","quart"],"0.25"]]],["une",[[["une","demi"],"0.5"],[["une","demie"],"0.5"]]],["moitie",[[["moitie"],"0.5"]]],["la",[[["la","moitie"],"0.5"]]],["quart",[[["quart"],"0.25"]]],["trois",[[["trois","quarts"],"0.75"],[["trois","quart"],"0.75"]]]]}},"functionWords":{"set":["a","ai","ainsi","après","au","aucun","aucune","aussi","autre","autres","aux","avait","avant","avec","avoir","car","ce","cela","ces","cet","cette","ceux","chaque","chez","comme","comment","d","dans","de","depuis","des","deux","donc","dont","du","elle","elles","en","encore","entre","est","et","eu","fait","furent","fut","il","ils","j","je","jusque","l","la","le","les","leur","leurs","lors","lorsque","lui","m","mais","me","même","mêmes","n","ne","ni","non","nos","notre","nous","on","ont","ou","où","par","parce","pas","pendant","peu","peut","plus","pour","pourquoi","près","qu","quand","que","quel","quelle","quelles","quels","qui","quoi","s","sa","sans","se","selon","sera","ses","si","son","sont","sous","sur","t","ta","te","tes","ton","tous","tout","toute","toutes","trop","très","un","une","vers","voici","voilà","vos","votre","vous","y","étaient","était","été","être"]},"innerArticles":{"set":["la","le","les"]},"leadingWords":{"set":["a","au","aux","dans","des","docteur","du","en","la","le","les","m","madame","mme","monsieur","un","une"]},"lettersTyped":[],"months":{"aout":8,"avr":4,"avril":4,"dec":12,"decembre":12,"fevr":2,"fevrier":2,"janv":1,"janvier":1,"juil":7,"juillet":7,"juin":6,"mai":5,"mars":3,"nov":11,"novembre":11,"oct":10,"octobre":10,"sept":9,"septembre":9},"numbers":{"elided":[],"name":"fr","one":{"set":["un","une"]},"regional":["huitante","octante"],"respelt":[]},"ordinalEndings":{"set":["e","eme","er","ere","ieme","re"]},"ordinalWords":{"cinquième":5,"deuxième":2,"dix huitième":18,"dix neuvième":19,"dix septième":17,"dixième":10,"douzième":12,"huitième":8,"neuvième":9,"onzième":11,"premier":1,"première":1,"quatorzième":14,"quatrième":4,"quinzième":15,"seizième":16,"septième":7,"sixième":6,"treizième":13,"troisième":3,"vingt deuxième":22,"vingt et unième":21,"vingtième":20},"ordinals":{},"prefixedArticle":"","rangeWords":{"set":["a","et"]},"rulers":{"set":["empereur","impératrice","pape","président","reine","roi","sultan","tsar"]},"scales":{"centaine":"100","centaines":"100","cinquantaine":"50","dizaine":"10","dizaines":"10","douzaine":"12","douzaines":"12","md":"1000000000","mds":"1000000000","mille":"1000","milliard":"1000000000","milliards":"1000000000","millier":"1000","milliers":"1000","million":"1000000","millions":"1000000","mrd":"1000000000","quarantaine":"40","quinzaine":"15","soixantaine":"60","trentaine":"30","vingtaine":"20"},"shortForms":{"&":"et","dr":"docteur","mme":"madame","st":"saint","ste":"sainte"},"smallWords":{"set":["a","au","aussi","aux","avaient","avait","avec","avoir","c","car","ce","ces","cet","cette","d","dans","de","des","du","elle","elles","en","est","et","il","ils","je","l","la","le","les","leur","leurs","ma","mon","nos","notre","nous","on","ont","parce","pour","que","qui","sa","ses","son","sont","très","un","une","y","à","étaient","était","été","être"]},"spellings":[["^oi(?=gnon)","o"],["(?<=ass)e(?=oir)",""],["(?<=nénu)ph","f"]],"tag":"fr","titles":{"set":["abbé","docteur","docteure","dr","m.","madame","mademoiselle","maître","me","mesdames","mesdemoiselles","messieurs","mgr","mlle","mlles","mm.","mme","mmes","monseigneur","monsieur","mr.","pr","prof.","professeur","professeure","père","sœur"]}},{"articles":["il ","lo ","la ","l'","i ","gli ","le ","un ","uno ","una ","un'"],"between":"\\s*[,;،؛]\\s+(?:(?:e|ed)\\s+)?|\\s+(?:e|ed|&|\\+)\\s+|\\s*&\\s*","dates":{"centuryWords":"secol[oi]|sec\\.?","day":"giorno","dayFirst":true,"decade":"(?:anni|decennio) (?:(?<figures>'?[\\p{Nd}]{1,3}0)|(?<word>[a-z]+))","decades":{"cinquanta":50,"novanta":90,"ottanta":80,"quaranta":40,"sessanta":60,"settanta":70,"trenta":30,"venti":20},"last":{"set":["ultima","ultimo"]},"namedCenturies":{"cinquecento":16,"duecento":13,"novecento":20,"ottocento":19,"quattrocento":15,"seicento":17,"settecento":18,"trecento":14},"weekdays":{"dom":6,"domenica":6,"gio":3,"giovedi":3,"lun":0,"lunedi":0,"martedi":1,"mer":2,"mercoledi":2,"sab":5,"sabato":5,"ven":4,"venerdi":4}},"denials":{"set":[]},"doubtfulScales":{"bilione":["1000000000","1000000000000"],"bilioni":["1000000000","1000000000000"],"billion":["1000000000","1000000000000"],"billions":["1000000000","1000000000000"],"trilione":["1000000000000","1000000000000000000"],"trilioni":["1000000000000","1000000000000000000"],"trillion":["1000000000000","1000000000000000000"],"trillions":["1000000000000","1000000000000000000"]},"facts":{"beforeOrdinal":{"set":["il","la"]},"beforeYear":{"set":["del"]},"clock":"ore?|h","countedEnding":"(?!)","halfDayClock":"","noNumeralAfter":{"set":[]},"noon":["(?:di|del) mattin[ao]","(?:di|del) (?:pomeriggio|sera)"],"numbered":"guerra mondiale|guerra punica|crociata|repubblica","ordinalSigns":"o|a|°|\\^","ordinals":{"decima":10,"decimo":10,"diciannovesima":19,"diciannovesimo":19,"diciassettesima":17,"diciassettesimo":17,"diciottesima":18,"diciottesimo":18,"dodicesima":12,"dodicesimo":12,"nona":9,"nono":9,"ottava":8,"ottavo":8,"prima":1,"primo":1,"quarta":4,"quarto":4,"quattordicesima":14,"quattordicesimo":14,"quindicesima":15,"quindicesimo":15,"quinta":5,"quinto":5,"seconda":2,"secondo":2,"sedicesima":16,"sedicesimo":16,"sesta":6,"sesto":6,"settima":7,"settimo":7,"terza":3,"terzo":3,"tredicesima":13,"tredicesimo":13,"undicesima":11,"undicesimo":11,"ventesima":20,"ventesimo":20,"ventiduesima":22,"ventiduesimo":22,"ventunesima":21,"ventunesimo":21},"outOf":"su","partsOfHour":{"mezza":30,"mezzo":30,"quarto":15},"ranges":[["da|dal","a|al"],["tra|tra il|fra|fra il","e|e il"],["","a|al"]],"rulers":{"set":["imperatore","imperatrice","papa","re","regina","sultano","zar"]},"shortNames":[["art\\.? ?(?=[\\p{Nd}])","articolo "],["cap\\.? ?(?=[\\p{Nd}])","capitolo "]],"spokenTimes":[["(?:le |l')?(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) e (?:un )?(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",1,true],["(?:le |l')?(?<hour>[\\p{L}\\p{Nl}\\p{No}]+|[\\p{Nd}][\\p{Nd}]?) meno (?:un )?(?<minutes>[\\p{L}\\p{Nl}\\p{No}]+(?:-[\\p{L}\\p{Nl}\\p{No}]+)?|[\\p{Nd}][\\p{Nd}]?)",-1,true]],"times":{"mezzanotte":[0,0],"mezzogiorno":[12,0]}},"falseNumbers":{"set":[]},"fractions":{"joined":"","joining":{"set":["e"]},"links":{"set":["d","di","un","una"]},"parts":{"decimi":10,"decimo":10,"noni":9,"nono":9,"ottavi":8,"ottavo":8,"quarti":4,"quarto":4,"quinti":5,"quinto":5,"sesti":6,"sesto":6,"settimi":7,"settimo":7,"terzi":3,"terzo":3},"point":{"set":["virgola"]},"values":{"map":[["mezzo",[[["mezzo"],"0.5"]]],["mezza",[[["mezza"],"0.5"]]],["mezz",[[["mezz"],"0.5"]]],["un",[[["un","mezzo"],"0.5"],[["un","quarto"],"0.25"]]],["una",[[["una","mezza"],"0.5"]]],["meta",[[["meta"],"0.5"]]],["la",[[["la","meta"],"0.5"]]],["quarto",[[["quarto"],"0.25"]]],["tre",[[["tre","quarti"],"0.75"]]]]}},"functionWords":{"set":["a","ad","agli","ai","al","alla","alle","allo","anche","ancora","c","che","chi","ci","cioè","come","con","contro","cui","da","dagli","dai","dal","dalla","dalle","dallo","degli","dei","del","della","delle","dello","di","dopo","dove","dunque","e","ed","era","erano","essere","fa","fra","fu","furono","già","gli","ha","hanno","i","il","in","invece","io","l","la","le","lei","li","lo","loro","lui","ma","mentre","mi","molto","ne","negli","nei","nel","nella","nelle","nello","noi","non","né","o","ogni","oppure","per","perché","però","poi","prima","qual","quale","quali","quando","quanta","quante","quanti","quanto","quel","quella","quelle","quelli","quello","questa","queste","questi","questo","se","si","sia","solo","sono","sopra","sotto","sua","sue","sugli","sui","sul","sulla","sulle","sullo","suo","suoi","tra","tutta","tutte","tutti","tutto","un","una","uno","venne","vi","viene","è"]},"innerArticles":{"set":["gli","i","il","la","le","lo"]},"leadingWords":{"set":["a","al","del","dottor","gli","i","il","in","la","le","lo","nel","signor","signora","un","una","uno"]},"lettersTyped":[["[éÉ]","è"],["a'(?![\\p{L}\\p{N}_])","à"],["e'(?![\\p{L}\\p{N}_])","è"],["i'(?![\\p{L}\\p{N}_])","ì"],["o'(?![\\p{L}\\p{N}_])","ò"],["u'(?![\\p{L}\\p{N}_])","ù"]],"months":{"ago":8,"agosto":8,"apr":4,"aprile":4,"dic":12,"dicembre":12,"feb":2,"febbraio":2,"gen":1,"gennaio":1,"giu":6,"giugno":6,"lug":7,"luglio":7,"mag":5,"maggio":5,"mar":3,"marzo":3,"nov":11,"novembre":11,"ott":10,"ottobre":10,"set":9,"sett":9,"settembre":9},"numbers":{"elided":[["vent","venti"],["trent","trenta"],["quarant","quaranta"],["cinquant","cinquanta"],["sessant","sessanta"],["settant","settanta"],["ottant","ottanta"],["novant","novanta"],["cent","cento"],["quattr","quattro"],["mill","mille"]],"name":"it","one":{"set":["un","una"]},"regional":[],"respelt":[]},"ordinalEndings":{"set":["a","o"]},"ordinalWords":{"decima":10,"decimo":10,"diciannovesima":19,"diciannovesimo":19,"diciassettesima":17,"diciassettesimo":17,"diciottesima":18,"diciottesimo":18,"dodicesima":12,"dodicesimo":12,"nona":9,"nono":9,"ottava":8,"ottavo":8,"prima":1,"primo":1,"quarta":4,"quarto":4,"quattordicesima":14,"quattordicesimo":14,"quindicesima":15,"quindicesimo":15,"quinta":5,"quinto":5,"seconda":2,"secondo":2,"sesta":6,"sesto":6,"settima":7,"settimo":7,"terza":3,"terzo":3,"tredicesima":13,"tredicesimo":13,"undicesima":11,"undicesimo":11,"ventesima":20,"ventesimo":20,"ventiduesima":22,"ventiduesimo":22,"ventunesima":21,"ventunesimo":21},"ordinals":{},"prefixedArticle":"","rangeWords":{"set":["a","e"]},"rulers":{"set":["imperatore","imperatrice","presidente","re","regina","sultano","zar"]},"scales":{"centinaia":"100","centinaio":"100","cinquantina":"50","decina":"10","decine":"10","dozzina":"12","dozzine":"12","migliaia":"1000","migliaio":"1000","mila":"1000","miliardi":"1000000000","miliardo":"1000000000","milione":"1000000","milioni":"1000000","mille":"1000","mld":"1000000000","mln":"1000000","quarantina":"40","quindicina":"15","trentina":"30","ventina":"20"},"shortForms":{"&":"e","dott":"dottor","sig":"signor"},"smallWords":{"set":["a","agli","ai","al","alla","alle","allo","anche","aveva","avevano","che","chi","ci","con","d","degli","dei","del","della","delle","dello","di","e","ed","era","erano","essere","fu","furono","gli","ha","hanno","i","il","in","io","l","la","le","lo","loro","mio","molto","nei","nel","nella","nello","noi","per","perché","questa","queste","questi","questo","si","sono","stata","state","stati","stato","sua","sue","suo","suoi","un","una","uno","è"]},"spellings":[],"tag":"it","titles":{"set":["arch.","avv.","avvocato","don","donna","dott.","dott.ssa","dottor","dottore","dottoressa","dr.","ing.","ingegner","ingegnere","maestra","maestro","mons.","monsignor","padre","prof.","prof.ssa","professor","professore","professoressa","sig.","sig.na","sig.ra","sig.re","sigg.","signor","signora","signore","signori","signorina","suor"]}}],"longWord":8,"longestLine":1000,"marks":{"ar":{"decimal":".","groupedFrom":4,"points":false,"thousands":","},"de":{"decimal":",","groupedFrom":4,"points":true,"thousands":"."},"en":{"decimal":".","groupedFrom":4,"points":false,"thousands":","},"es":{"decimal":",","groupedFrom":5,"points":true,"thousands":" "},"fr":{"decimal":",","groupedFrom":4,"points":false,"thousands":" "},"it":{"decimal":",","groupedFrom":4,"points":true,"thousands":"."}},"numberDoubts":{},"numberWords":{"counting":[],"known":[],"rivals":[],"words":[]},"phrases":{},"spanNotes":{}};
