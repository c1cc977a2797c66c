// Fractions of a scale and of whatever: half a million, two and a half million, a million and a half, two thirds.

/** @typedef {{text: string, end: number}} FractionWord */

const FRACTION_TOKEN = pattern(`[0-9]{1,3}(?: [0-9]{3})+(?![0-9])|[0-9]+(?:[.,'][0-9]+)*|[${LETTER}]+`, "uy");

/** The words with which a text begins, as far as only spaces and hyphens part them. @param {string} text @param {LanguageWords} data @param {boolean} [all] all words of the text */
function fractionWords(text, data, all = false) {
  /** @type {FractionWord[]} */
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

/** The fraction that begins at a word, and where it ends. @param {string[]} tokens @param {number} at @param {LanguageWords} data @returns {[Exact, number] | null} */
function fractionAt(tokens, at, data) {
  for (const [words, value] of (at < tokens.length && data.fractions.values.get(tokens[at])) || []) {
    if (words.every((word, place) => tokens[at + place] === word)) return [number(value), at + words.length];
  }
  return null;
}

/** The fraction of a scale that a text begins with, and what comes after it. @param {string} text @param {GradingContext} context @returns {[Exact, string] | null} */
function readFraction(text, context) {
  for (const data of context.read) {
    const words = fractionWords(text, data);
    const found = beginsWithFraction(words.map((word) => word.text), data, context);
    if (found) return [found[0], text.slice(words[found[1] - 1].end)];
  }
  return null;
}

/** @param {string[]} tokens @param {LanguageWords} data @param {GradingContext} context @returns {[Exact, number] | null} */
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

/** A number with decimals that are spelt out. @param {string[]} tokens @param {number} point @param {LanguageWords} data @param {GradingContext} context @returns {[Exact, number] | null} */
function longestDecimals(tokens, point, data, context) {
  let digits = "";
  /** @type {[Exact, number] | null} */
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

/** @typedef {{value: Exact, scale: Exact}} Counted */
/** What the longest number may be that ends before a word. @param {string[]} tokens @param {number} end @param {LanguageWords} data @param {GradingContext} context @returns {Counted[]} */
function numbersBefore(tokens, end, data, context) {
  for (let start = Math.max(0, end - 8); start < end; start += 1) {
    const found = countedWords(tokens.slice(start, end), data, context);
    if (found.length) return found;
  }
  return [];
}

/** What words may be as a number: in figures with a scale, in words, or one of a scale. @param {string[]} tokens @param {LanguageWords} data @param {GradingContext} context @returns {Counted[]} */
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

/** What figures may mean, by the marks of any language. @param {string} figures */
function figureValues(figures) {
  const whole = figures.replace(/[.,'\s](?=[0-9]{3}(?![0-9]))/g, "");
  const plain = figures.replace(/'/g, "");
  const readings = new Set([whole, whole.replace(/,/g, "."), plain.replace(/,/g, "."), plain.replace(/,/g, "")]);
  return [...readings].filter((reading) => /^[0-9]+(?:\.[0-9]+)?$/.test(reading)).map((reading) => decimal(reading));
}

/** @param {string} word @param {LanguageWords} data @param {GradingContext} context @returns {Exact[]} */
function scaleValues(word, data, context) {
  const doubtful = data.doubtfulScales[word];
  if (doubtful) return doubtful.map(number);
  const scale = word.length > 1 ? context.any.scales[word] : "";
  return scale ? [number(scale)] : [];
}

/** The scale that comes after a fraction, null if there is none, and how many words there are with it. @param {string[]} tokens @param {number} at @param {LanguageWords} data @param {GradingContext} context @returns {[Exact | null, number]} */
function scaleAfter(tokens, at, data, context) {
  for (let end = at; end < Math.min(at + 3, tokens.length); end += 1) {
    const scale = context.any.scales[tokens[end]];
    if (scale && !(tokens[end] in data.doubtfulScales)) return [number(scale), end + 1];
    if (!data.fractions.links.has(tokens[end])) break;
  }
  return [null, at];
}

/** The fraction with which a text begins, of whatever, and what comes after it. @param {string} text in small bare letters @param {GradingContext} context @returns {[Exact, string] | null} */
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

/** A number and equal parts: two thirds. @param {string[]} tokens @param {LanguageWords} data @param {GradingContext} context @returns {[Exact, number] | null} */
function partsAt(tokens, data, context) {
  const at = tokens.slice(0, 3).findIndex((token) => token in data.fractions.parts);
  if (at < 1) return null;
  let [value, used] = readNumberWords(tokens.slice(0, at), context.languagesOf(data), context);
  if (value === null && at === 1 && data.numbers && data.numbers.one.has(tokens[0])) [value, used] = [1n, 1];
  const parts = BigInt(data.fractions.parts[tokens[at]]);
  return value && used === at && value < parts ? [exact(value, parts), at + 1] : null;
}

/** Whether "and" and a fraction are among words. @param {string} text @param {GradingContext} context */
function mentionsFraction(text, context) {
  return context.read.some((data) => {
    const tokens = fractionWords(text, data, true).map((word) => word.text);
    return tokens.some((token, at) => data.fractions.joining.has(token) && fractionAt(tokens, at + 1, data) !== null);
  });
}
