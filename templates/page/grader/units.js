// Units: which are the same, which are multiples of each other, which are not, and which cannot be told.

/**
 * A unit as a multiple of base units.
 * @typedef {{factor: Exact, dimension: string, offset: Exact, known: boolean}} Measure
 *   `dimension` has the base units with their powers in order: "m:1 s:-2".
 * @typedef {"same" | "other" | "unknown"} Kinship
 */

const PREFIX_POWERS = /** @type {Record<string, number>} */ ({ T: 12, G: 9, M: 6, k: 3, h: 2, d: -1, c: -2, m: -3, "μ": -6, n: -9, p: -12 });
const UNIT_POWER = pattern(`(?<unit>.*[${LETTER}])\\^?(?<power>-?[1-4])`, "us");
const CURRENCY = /us\$|[$£€¥₹₽]|(?:usd|eur|gbp|jpy|inr|chf|cny|rmb|rub)(?=[ \p{Nd}])/u;
const SIGNS = "$£€¥₹₽%‰٪°″";
const ONE_UNIT = /** @type {Measure} */ ({ factor: ONE, dimension: "", offset: ZERO, known: true });

/** @param {string} dimension @returns {[string, number][]} */
function baseUnits(dimension) {
  return dimension ? dimension.split("|").map((each) => {
    const [base, , exponent] = partitionLast(each, ":");
    return [base, Number(exponent)];
  }) : [];
}

/** @param {Map<string, number>} exponents */
function dimensionOf(exponents) {
  return [...exponents].filter(([, exponent]) => exponent).map(([base, exponent]) => `${base}:${exponent}`).sort().join("|");
}

/** A unit multiplied by a power of another one. @param {Measure} one @param {Measure} other @param {number} exponent @returns {Measure} */
function product(one, other, exponent = 1) {
  const exponents = new Map(baseUnits(one.dimension));
  for (const [base, each] of baseUnits(other.dimension)) exponents.set(base, (exponents.get(base) || 0) + exponent * each);
  return { factor: times(one.factor, power(other.factor, exponent)), dimension: dimensionOf(exponents), offset: ZERO, known: one.known && other.known };
}

/** What is known of units in all languages together. */
class Units {
  /** @param {AnyLanguage} any */
  constructor(any) {
    this.any = any;
    this.table = new Map(Object.entries(any.measures));
    this.symbols = this.readSymbols();
    /** @type {Map<string, string[]>} */
    this.anyCase = new Map();
    for (const [symbol, units] of this.symbols) {
      const small = casefold(symbol);
      this.anyCase.set(small, [...new Set([...(this.anyCase.get(small) || []), ...units])]);
    }
    this.per = pattern(`(?:^| )(?:${any.per})(?!$)`, "ui");
    /** @type {Map<string, Measure | null>} */
    this.measures = new Map();
    /** @type {Map<string, Measure[]>} */
    this.readings = new Map();
  }

  /** @param {string} symbol */
  prefixesOf(symbol) {
    return partition(this.table.get(symbol) || "", "|")[2];
  }

  readSymbols() {
    /** @type {Map<string, string[]>} */
    const names = new Map();
    for (const symbol of this.table.keys()) {
      for (const prefix of ["", ...this.prefixesOf(symbol)]) names.set(prefix + symbol, [prefix + symbol]);
    }
    for (const [unit, aliases] of Object.entries(this.any.aliases)) {
      for (const alias of aliases.split(" ")) names.set(alias, [...(names.get(alias) || []), unit]);
    }
    for (const name of [...names.keys()]) {
      if (name[0] === "μ" && name !== "μs") names.set(`u${name.slice(1)}`, /** @type {string[]} */ (names.get(name)));
    }
    return names;
  }

  /** The unit of a symbol, with a prefix or without. @param {string} symbol @returns {Measure | null} */
  measure(symbol) {
    let found = this.measures.get(symbol);
    if (found === undefined) {
      found = this.readMeasure(symbol);
      this.measures.set(symbol, found);
    }
    return found;
  }

  /** @param {string} symbol @returns {Measure | null} */
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

  /** How a typed unit stands to the key's. @param {string | null} unit @param {string} typed @returns {Kinship} */
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

  /** A number of typed units in another unit of the same kind. @param {Exact} value @param {string} typed @param {string} unit */
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

  /** What a unit such as "trillion US dollars" multiplies by, and the unit proper. @param {string} unit @returns {[Exact, string]} */
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

  /** Whether a unit is known. @param {string} word */
  isMeasure(word) {
    const found = this.read(word);
    return found.length > 0 && found.every((each) => each.known);
  }

  /** @param {string} word */
  isSymbol(word) {
    return this.anyCase.has(casefold(word)) || this.isMeasure(word);
  }

  /** All that a unit may mean; nothing if its capital and small letters leave it open. @param {string} unit */
  read(unit) {
    let found = this.readings.get(unit);
    if (!found) {
      found = this.readUnit(unit);
      this.readings.set(unit, found);
    }
    return found;
  }

  /** @param {string} unit @returns {Measure[]} */
  readUnit(unit) {
    const text = splitWords(bare(n1(unit)).replace(/\./g, "").replace(/° /g, "°")).join(" ");
    if (!text || text.length > 60) return [this.counted(text.slice(0, 60))];
    const found = this.known(text);
    if (found.length) return found;
    return this.anyCase.has(casefold(text)) ? [] : [this.counted(text)];
  }

  /** What is counted, as a unit of its own. @param {string} text @returns {Measure} */
  counted(text) {
    return { factor: ONE, dimension: `${singularName(plainName(text))}:1`, offset: ZERO, known: false };
  }

  /** @param {string} text @param {number} [depth] @returns {Measure[]} */
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

  /** @param {string} factor */
  isFactor(factor) {
    const found = wholeMatch(UNIT_POWER, factor);
    return isAlpha(factor.slice(0, 1)) && this.symbols.has(found ? /** @type {Record<string, string>} */ (found.groups).unit : factor);
  }

  /** @param {string} text @returns {[string, string][]} */
  quotients(text) {
    /** @type {[string, string][]} */
    const found = [];
    const [above, slash, below] = partitionLast(text, "/");
    if (slash) found.push([above.trim(), below.trim()]);
    const per = this.per.exec(text);
    if (per) found.push([text.slice(0, per.index).trim(), text.slice(per.index + per[0].length).trim()]);
    return found;
  }

  /** @param {string} text @returns {Measure[]} */
  simple(text) {
    const found = this.named(text);
    if (found.length) return found;
    const raised = wholeMatch(UNIT_POWER, text);
    if (raised) {
      const groups = /** @type {Record<string, string>} */ (raised.groups);
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

  /** All units that a symbol or a name may mean. @param {string} text @returns {Measure[]} */
  named(text) {
    const plain = plainName(text);
    const singular = plain.length > 2 ? singularName(plain) : text;
    const certain = this.ofSymbols(this.symbols.get(text) || this.symbols.get(singular) || []);
    const named = this.symbolsOfName(plain).filter((name) => name !== text).flatMap((name) => this.known(name, 2));
    /** @type {Map<string, Measure[]>} */
    const loose = new Map();
    for (const each of this.ofSymbols((this.anyCase.get(casefold(text)) || []).filter((name) => !this.isMega(text, name)))) {
      const kind = loose.get(each.dimension) || [];
      if (!kind.some((other) => isSameMeasure(other, each))) loose.set(each.dimension, [...kind, each]);
    }
    const kinds = new Set([...certain, ...named].map((each) => each.dimension));
    const more = [...loose].filter(([kind, each]) => !kinds.has(kind) && each.length === 1).map(([, each]) => each[0]);
    /** @type {Measure[]} */
    const all = [];
    for (const each of [...certain, ...named, ...more]) if (!all.some((other) => isSameMeasure(other, each))) all.push(each);
    return all;
  }

  /** @param {string} plain @returns {string[]} */
  symbolsOfName(plain) {
    return this.any.units[plain] || this.any.units[singularName(plain)] || this.prefixed(plain);
  }

  /** @param {string} text @param {string} symbol */
  isMega(text, symbol) {
    return text.slice(1) === symbol.slice(1) && text[0] === "M" && !this.table.has(symbol);
  }

  /** @param {string[]} names @returns {Measure[]} */
  ofSymbols(names) {
    return names.flatMap((name) => this.measure(name) || this.known(name, 2)[0] || []);
  }

  /** @param {string} ours @param {string} theirs @returns {[Measure, Measure] | null} */
  pair(ours, theirs) {
    /** @type {[Measure, Measure][]} */
    const pairs = this.read(ours).flatMap((our) => this.read(theirs).filter((their) => our.dimension === their.dimension).map((their) => /** @type {[Measure, Measure]} */ ([our, their])));
    return pairs.find(([our, their]) => isSameMeasure(our, their)) || pairs[0] || null;
  }

  /** Whether one name is the other with words before it that only describe. @param {string} one @param {string} other */
  isQualified(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    const more = withoutEnd(long, ` ${short}`);
    return more !== long && isDisjoint(splitWords(more), this.any.saysMore);
  }

  /** The one name of a unit. @param {string} unit */
  name(unit) {
    const plain = plainName(unit);
    const names = this.symbolsOfName(plain);
    if (names.length) return names[0];
    const meanings = this.symbols.get(unit) || [];
    if (meanings.length === 1) return meanings[0];
    const symbol = this.anyCase.has(casefold(unit)) || (unit.length <= 60 && this.known(unit).length > 0);
    return symbol ? unit : singularName(plain);
  }

  /** The symbol of a name with a prefix. @param {string} name @returns {string[]} */
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

/** @param {Measure} one @param {Measure} other */
function isSameMeasure(one, other) {
  return one.dimension === other.dimension && one.known === other.known && isEqual(one.factor, other.factor) && isEqual(one.offset, other.offset);
}

/** @param {string} unit */
function plainName(unit) {
  return splitWords(plainBare(unit).replace(/\./g, "").replace(/-/g, " ")).join(" ");
}

/** @param {string} plain */
function singularName(plain) {
  return splitWords(plain).map((word) => arabicSingular(englishSingular(word))).join(" ");
}

const VES = new Map([
  ..."kni li mid wi".split(" ").map((stem) => /** @type {[string, string]} */ ([`${stem}ves`, `${stem}fe`])),
  ..."cal el hal hoo lea loa scar sel shel thie whar wol".split(" ").map((stem) => /** @type {[string, string]} */ ([`${stem}ves`, `${stem}f`])),
]);

/** @param {string} word */
function englishSingular(word) {
  const end = (/** @type {number} */ letters) => word.slice(0, -letters);
  const f = VES.get(word);
  if (f) return f;
  if (word.length > 5 && /(?:[^aeious]|[^h]s|buffal)oes$/u.test(word) && word !== "canoes") return end(2);
  if (word.length > 4 && word.endsWith("ies")) return `${end(3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return end(2);
  if (word.length > 3 && word.endsWith("men")) return `${end(2)}an`;
  return word.length > 2 && word.endsWith("s") && !"sui".includes(word[word.length - 2]) ? end(1) : word;
}

/** @param {string} word */
function arabicSingular(word) {
  const ending = ["ات", "\u0627"].find((each) => word.endsWith(each) && word.length > each.length + 2);
  return ending ? withoutEnd(word, ending) : word;
}
