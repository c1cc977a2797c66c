// Facts in words: whether two texts say the same numbers, dates and times, however they write them.

/**
 * @typedef {{value: Exact, unit: string | null, hedge: Hedge | null, ordinal: boolean}} Quantity
 * @typedef {{kind: "amount", quantity: Quantity, figures: string | null}} Amount
 * @typedef {{kind: "day", month: number, day: number | null}} DayOfYear
 * @typedef {{kind: "time", hour: number, minute: number, certain: boolean}} Time
 * @typedef {{kind: "range", first: Fact, last: Fact}} FactRange
 * @typedef {PartialDate | DayOfYear | Time | FactRange | Amount} Fact
 * @typedef {"same" | "hedge missing" | "hedge opposed" | "other unit" | "unclear" | "different"} FactAgreement
 * @typedef {{text: string, kind: "word" | "number" | "ordinal" | "roman" | "unit" | "code", value: Exact | null}} TextElement
 */

/** How the fact that was typed stands to the key; null if one of them is no fact. @param {string} typed @param {string} key @param {GradingContext} context @returns {FactAgreement | null} */
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
  return /** @type {Record<string, FactAgreement>} */ ({ same: "same", different: "hedge missing", opposed: "hedge opposed" })[compareHedges(ours, theirs)];
}

/** @param {string} one @param {string} other */
function areMoneyAndWeight(one, other) {
  const money = pattern(`£|(?<![${WORD_CHARACTER}])(?:gbp|sterling)(?![${WORD_CHARACTER}])`, "iu");
  const weight = pattern(`(?<![${WORD_CHARACTER}])lbs?(?![${WORD_CHARACTER}])`, "iu");
  return (money.test(one) && weight.test(other)) || (money.test(other) && weight.test(one));
}

/** @param {string} one @param {string} other @param {GradingContext} context */
function arePlaceAndShare(one, other, context) {
  const found = [readQuantity(one, context), readQuantity(other, context)];
  const [first, second] = found;
  return Boolean(first && second && first.ordinal !== second.ordinal && (!isWhole(first.value) || !isWhole(second.value)));
}

/** In normal form, without marks at its end. @param {string} text */
function plainFact(text) {
  const plain = stripEnd(n1(withPowers(marked(legible(text)))), " ;:!?");
  return /(?: \.|[+%]\.)$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** The hedge of a text, and the text without it, in its own letters. @param {string} text @param {GradingContext} context @returns {[Hedge | null, string]} */
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

/** @param {string} typed @param {string} key @param {GradingContext} context @returns {FactAgreement | null} */
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

/** @param {Fact} given @param {Fact} wanted @param {GradingContext} context @returns {FactAgreement} */
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

/** @param {Amount} given @param {Amount} wanted @param {GradingContext} context @returns {FactAgreement} */
function compareAmounts(given, wanted, context) {
  const [ours, theirs] = [wanted.quantity, given.quantity];
  if (!isSameQuantity(ours, theirs, context)) return isEqual(ours.value, theirs.value) ? "other unit" : "different";
  const versions = !ours.unit && given.figures && wanted.figures && given.figures !== wanted.figures;
  return versions ? "different" : "same";
}

/** @param {string} text */
function plainWhole(text) {
  return strip(plainBare(text), " .;:!?");
}

/** The date that a text is, perhaps without its year; figures alone are a number. @param {string} text @param {GradingContext} context @param {Fact | null} [key] @returns {PartialDate | DayOfYear | null} */
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

/** @param {string} text @param {GradingContext} context */
function namesMonth(text, context) {
  return !text.includes("'") && letterRuns(text).some((word) => context.read.some((data) => word in data.months));
}

/** @param {string} text @param {GradingContext} context */
function mayBeSeveralDates(text, context) {
  const plain = plainWhole(text);
  const read = parseDate(plain, context);
  if (read === "no year") return /\d\D+\d\d$|'\d\d$/u.test(plain) && namesMonth(plain.replace(/'/g, ""), context);
  return (read === "month in figures" || read === "no century") && !/^(?:\d+(?:[.,]\d+)?|\d+[- ]\d+)$/.test(plain);
}

/** The time of day that a text is. @param {string} text @param {GradingContext} context @param {Fact | null} [key] @returns {Time | null} */
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
  if (found) return timeInFigures(/** @type {Record<string, string | undefined>} */ (found.groups), clock, expected ? ":h." : ":h", context);
  const spoken = spokenTime(ordered, expected, context);
  if (spoken) return spoken;
  const spelt = rest ? speltNumber([first], context.read, context) : 0;
  return spelt > 0 && spelt <= 24 ? readTime(`${spelt} ${rest}`, context) : null;
}

/** @param {number} hour @param {number} minute @param {boolean} certain @returns {Time} */
function time(hour, minute, certain) {
  return { kind: "time", hour, minute, certain };
}

/** @param {Record<string, string | undefined>} found @param {string} clock @param {string} marks @param {GradingContext} context @returns {Time | null} */
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

/** @param {string} text @param {Time | null} key @param {GradingContext} context @returns {Time | null} */
function spokenTime(text, key, context) {
  for (const words of context.facts) {
    for (const [spoken, sign, needsKey] of words.spokenTimes) {
      const found = wholeMatch(context.compiled(`${spoken}(?<rest>(?: .*)?)`, "u"), text);
      if (!found || (needsKey && !key)) continue;
      const groups = /** @type {Record<string, string>} */ (found.groups);
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

/** @param {string} text @param {GradingContext} context */
function countedTime(text, context) {
  return isDecimal(text) ? Number(text) : speltNumber(splitWords(text.replace(/-/g, " ")), context.read, context);
}

/** 0 before noon, 1 after it, null if a text says neither. @param {string} text @param {GradingContext} context */
function halfOfDay(text, context) {
  for (const words of context.facts) {
    for (const [half, said] of words.noon.entries()) {
      if (said && wholeMatch(context.compiled(said, "u"), text)) return half;
    }
  }
  return null;
}

/** @param {GradingContext} context */
function countsTo24(context) {
  return context.facts[0].clock !== "";
}

/** The range that a text is; the century of its second year may be left out. @param {string} text @param {GradingContext} context @returns {FactRange | null} */
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

/** @param {string} text @param {GradingContext} context @returns {[string, string][]} */
function rangeEnds(text, context) {
  /** @type {[string, string][]} */
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

/** @param {string} text @param {GradingContext} context @returns {Fact | null} */
function rangeEnd(text, context) {
  return readDay(text, context) || readAmount(text, context) || readTime(text, context);
}

/** The number or quantity that a text is, if its unit is known; ordinals are none. @param {string} text @param {GradingContext} context @param {Fact | null} [key] @returns {Amount | null} */
function readAmount(text, context, key = null) {
  const like = key && key.kind === "amount" ? key.quantity : null;
  const read = readQuantity(text, context, like) || speltYear(text, context) || shareOf(text, context);
  if (!read || read.ordinal || /(?<![\p{Nd}.,])0\p{Nd}/u.test(text) || (read.unit && !context.units.isMeasure(read.unit))) return null;
  return { kind: "amount", quantity: read, figures: /\p{Nd}[.,]\p{Nd}{1,2}$|[.,]\p{Nd}{4,}$/u.test(text) ? text : null };
}

/** @param {string} text @param {GradingContext} context @returns {Quantity | null} */
function speltYear(text, context) {
  const words = splitWords(plainWhole(text).replace(/-/g, " "));
  const [year, used] = readSpelt(words, context.read, context);
  return year && used === words.length ? quantity(exact(BigInt(year))) : null;
}

/** @param {Exact} value @param {string | null} [unit] @returns {Quantity} */
function quantity(value, unit = null) {
  return { value, unit, hedge: null, ordinal: false };
}

/** The share that a text says with two numbers: one in five. @param {string} text @param {GradingContext} context @returns {Quantity | null} */
function shareOf(text, context) {
  for (const { outOf } of context.facts) {
    const found = wholeMatch(context.compiled(`(.+) (?:${outOf}) (.+)`, "u"), plainWhole(text));
    const parts = found ? [readQuantity(found[1], context), readQuantity(found[2], context)] : [];
    const [some, whole] = parts.map((part) => (part && !part.unit && !part.ordinal && isWhole(part.value) ? part.value : null));
    if (some && whole && compare(ZERO, some) < 0 && compare(some, whole) < 0) return quantity(dividedBy(some, whole));
  }
  return null;
}

/** The quantity that a whole text is; null if it is none, is in doubt, or is more than one. @param {string} typed @param {GradingContext} context @param {Quantity | null} [like] @returns {Quantity | null} */
function readQuantity(typed, context, like = null) {
  const text = legible(typed);
  const ordinal = readOrdinal(text, context);
  if (ordinal) return { value: exact(ordinal[0]), unit: ordinal[1] ? context.units.name(ordinal[1]) : null, hedge: null, ordinal: true };
  const plain = strip(plainBare(text), " .");
  if ((context.onesAlone.has(plain) || context.any.zeroAlone.has(plain)) && !(like && !like.value.above)) return null;
  let unit = like ? like.unit : null;
  const letter = like ? null : /^[^$£€¥₹₽]*\p{Nd}(?: ?(?<metre>m)| (?<other>[KB]))\.?$/u.exec(text.trim());
  if (letter) {
    const groups = /** @type {Record<string, string>} */ (letter.groups);
    unit = groups.metre || groups.other;
  }
  let read = parseNumber(text, { unit, hedge: null, whole: Boolean(like && isWhole(like.value)) }, context);
  if (!like && read === "comma or point") read = parseNumber(text, { unit, hedge: null, whole: true }, context);
  if (typeof read === "string") return null;
  return { value: read.value, unit: read.unit ? context.units.name(read.unit) : null, hedge: read.hedge, ordinal: false };
}

/** Whether two quantities are equal, whatever their units and hedges. @param {Quantity} one @param {Quantity} other @param {GradingContext} context */
function isSameQuantity(one, other, context) {
  if (one.ordinal !== other.ordinal) return false;
  if (one.unit === other.unit) return isEqual(one.value, other.value);
  if (one.unit === null || other.unit === null) {
    const unit = one.unit || other.unit;
    return (unit === "%" || unit === "‰") && isEqual(ofOne(one), ofOne(other));
  }
  return context.units.kinship(one.unit, other.unit) === "same" && isEqual(context.units.converted(other.value, other.unit, one.unit), one.value);
}

/** @param {Quantity} each */
function ofOne(each) {
  return each.unit ? times(each.value, partOfOne(each.unit) || ONE) : each.value;
}

/** @param {string} unit */
function partOfOne(unit) {
  return unit === "%" ? exact(1n, 100n) : unit === "‰" ? exact(1n, 1000n) : null;
}

/** The ordinal with which a text begins, and the words after it. @param {string} text @param {GradingContext} context @returns {[bigint, string] | null} */
function readOrdinal(text, context) {
  if (Array.from(text).length > 80) return null;
  const plain = strip(plainCase(text), " .!?");
  for (const data of context.read) {
    const found = ordinalOf(plain, data, context);
    if (found) return found;
  }
  return null;
}

/** @param {string} typed @param {LanguageWords} data @param {GradingContext} context @returns {[bigint, string] | null} */
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
