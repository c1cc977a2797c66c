// Numbers among words: thirteen colonies, Article V, Henry the Eighth, Second World War.

/** Whether two texts say the same; null if there are no numbers in the key, or only the words may differ. @param {string} typed @param {string} key @param {GradingContext} context @returns {boolean | null} */
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

/** What an element counts or stands for, if it is no mere word. @param {TextElement} element */
function meaningOf(element) {
  if (element.value) return decimalText(element.value);
  return element.kind === "code" ? element.text : null;
}

/** A number as Python writes decimals: two that are equal may be written in two ways. @param {Exact} value */
function decimalText(value) {
  return value.exponent === null ? fractionText(value) : `${coefficient(value)}e${value.exponent}${value.above < 0n ? "-" : ""}`;
}

/** @param {TextElement} given @param {TextElement} wanted @param {boolean} named @param {GradingContext} context */
function isSameElement(given, wanted, named, context) {
  if (given.text === wanted.text) return true;
  if (given.kind === "unit" && wanted.kind === "unit") return context.units.name(given.text) === context.units.name(wanted.text);
  if (!given.value || !wanted.value || !isEqual(given.value, wanted.value)) return false;
  const version = /[.,]\p{Nd}?0$/u;
  if (given.kind === "number" && wanted.kind === "number") return !(version.test(given.text) || version.test(wanted.text));
  return given.kind === wanted.kind || given.kind === "roman" || wanted.kind === "roman" || named;
}

/** The words of a text and the numbers among them. @param {string} typed @param {GradingContext} context @param {string | null} original the text, if its Roman numerals must have capital letters */
function elementsOf(typed, context, original) {
  let text = typed;
  if (context.facts.length && context.read[0].facts && context.read[0].facts.ordinalSigns.includes("\\.")) text = text.replace(/(?<=\p{Nd})\.(?=\s|$)/gu, "th");
  for (const words of context.facts) {
    for (const [short, long] of words.shortNames) text = text.replace(context.compiled(`(?<![${WORD_CHARACTER}])${short}`, "giu"), long);
  }
  text = text.replace(/(?<![\p{Nd}.,])(\p{Nd}{1,3})((?: \p{Nd}{3})+)(?!\p{Nd}|[.,]\p{Nd})/gu, (found) => found.replaceAll(" ", ""));
  const tokens = splitWords(folded(text, context.own)).map((token) => strip(token, "'")).flatMap((token) => elementParts(token, context)).slice(0, 40);
  /** @type {TextElement[]} */
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

/** A word, with its figures or its number apart from its letters: B12, F-16, 20-year. @param {string} token @param {GradingContext} context */
function elementParts(token, context) {
  for (const data of context.read) {
    const ending = data.facts ? context.compiled(data.facts.countedEnding, "u").exec(token) : null;
    if (ending && speltNumber([bare(token.slice(0, ending.index))], context.languagesOf(data), context)) return [token.slice(0, ending.index), ending[0]];
  }
  return splitWords(token.replace(pattern(`(?<=[${LETTER}])-?(?=\\p{Nd})|(?<=\\p{Nd})-(?=[${LETTER}])`, "gu"), " "));
}

/** What the next words are, and how many of them it takes. @param {string[]} tokens @param {TextElement[]} before @param {string | null} original @param {GradingContext} context @returns {[TextElement[], number]} */
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
    return found ? figureElements(/** @type {Record<string, string>} */ (found.groups), token, tokens[1], context) : [[element(token, "code")], 1];
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

/** @param {string} text @param {TextElement["kind"]} [kind] @param {Exact | null} [value] @returns {TextElement} */
function element(text, kind = "word", value = null) {
  return { text, kind, value };
}

/** An ordinal or number in words, or else the next word alone. @param {string[]} tokens @param {TextElement | undefined} previous @param {GradingContext} context @returns {[TextElement[], number]} */
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

/** A number in figures, with what is written together with it and a scale after it. @param {Record<string, string>} found @param {string} text @param {string | undefined} following @param {GradingContext} context @returns {[TextElement[], number]} */
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

/** The number that a Roman numeral by a name is; 0 if it is none, or an ordinary word. @param {string[]} tokens @param {TextElement | undefined} previous @param {string | null} original @param {GradingContext} context */
function romanElement(tokens, previous, original, context) {
  const letters = tokens[0].replace(context.compiled(`(?:${context.ordinalSigns.source})$`, "gu"), "");
  const value = romanValue(tokens[0]) || romanValue(letters);
  if (!value || (original !== null && !context.compiled(`(?<![${WORD_CHARACTER}])${letters.toUpperCase()}`, "u").test(original))) return 0;
  const afterName = previous && previous.kind === "word" && !context.noNumeralAfter.has(previous.text);
  const beforeName = [2, 3, 4].some((end) => wholeMatch(context.things, tokens.slice(1, end).map(bare).join(" ")));
  return afterName || beforeName ? value : 0;
}

/** With the ordinals of numbered things after them, and without "the" before an ordinal at the end. @param {TextElement[]} elements @param {GradingContext} context */
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
