// Grading of typed words: the same words; written in another usual way; without accents; with a slip of the pen.

/**
 * Things that a key lists, or the whole of it, as words.
 * @typedef {{words: KeyWord[], names?: string[], plurals?: boolean}} KeyPart
 *
 * A wording that is right or wrong.
 * @typedef {object} Wording
 * @property {string} text
 * @property {KeyPart} whole
 * @property {KeyPart[]} [parts] the things that it lists, if there are several
 * @property {string} [title] the title before a name
 * @property {string[]} [firstNames] what the article writes before the name
 * @property {string} [otherInitials] initials of others with this last name; without it initials do not stand for names
 * @property {boolean} [otherWord] whether it is another word without its space
 * @property {string} [feedback] HTML
 * @property {string} [share] of the points that a rejected wording earns, such as 1/2
 *
 * @typedef {{words: KeyWord[], any: boolean, ignored?: string[]}} ContainedWords with ignored words, an answer has only these and the words
 */

const SHARP = pattern(`(?<![${LETTER}\\p{Nd}])([A-Ga-g])(#|♭|♯)`, "gu");
const BESIDE_FIGURES = pattern(`(?<=\\p{Nd})\\s+(?=[${LETTER}])|(?<=[${LETTER}])\\s+(?=[+]?\\p{Nd})`, "gu");
const CASED_WORD = pattern(`[${LETTER}\\p{Nd}]+(?:['\\u2019\\-][${LETTER}\\p{Nd}]+)*`, "gu");

/** @param {ShortAnswerDescription} question @param {string} text @param {GradingContext} context */
function gradeShortAnswer(question, text, context) {
  if (!text) return unreadable(context.say("Type your answer."));
  if (question.exact) {
    const given = text.normalize("NFC").trim();
    const rejected = question.reject.find((wording) => wording.text === given);
    if (rejected) return rejection(rejected);
    return rightOrWrong(question.exact.includes(given));
  }
  const grade = gradeWords(text, question, context, text);
  if (grade.verdict === "correct" || REJECTIONS.has(grade)) return grade;
  return (question.contained || []).some((words) => containsWords(text, words, context)) ? graded("correct", ONE) : grade;
}

/** The grade of words that may be written in any usual way. @param {string} typed @param {WordsDescription} key @param {GradingContext} context @param {string} stemmed what was typed, if the stem may name its kind @returns {Grade} */
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
  if (nearly >= 0) return gradeFact(forms[nearly].text, /** @type {FactAgreement} */ (facts[nearly]), context);
  const worded = forms.filter((_, at) => facts[at] === null);
  if (key.strict || !worded.length) return graded("wrong");
  return gradeNearMiss(words, worded, key, context);
}

/** Questions whether a wording is what was typed, each more forgiving. @param {string} typed @param {GradingContext} context @param {boolean} plurals @param {boolean} [ordered] @returns {((form: Wording) => boolean)[]} */
function steps(typed, context, plurals, ordered = false) {
  const given = folded(typed, context.own);
  return [
    (form) => folded(form.text, context.own) === given,
    (form) => comparedFact(typed, form.text, context) === "same",
    (form) => isEquivalent(typed, form, context, plurals, ordered),
  ];
}

/** The grades of wordings that the author rejects. @type {WeakSet<Grade>} */
const REJECTIONS = new WeakSet();

/** @param {Wording} wording */
function rejection(wording) {
  const feedback = wording.feedback ? [wording.feedback] : [];
  const grade = wording.share ? graded("partly correct", number(wording.share), { feedback }) : graded("wrong", ZERO, { feedback });
  REJECTIONS.add(grade);
  return grade;
}

/** How the number, date or time that was typed stands to that of a key; null if words decide. @param {string} typed @param {string} text @param {GradingContext} context */
function comparedFact(typed, text, context) {
  const [given, wanted] = [folded(typed, context.own), folded(text, context.own)];
  if (Array.from(typed).length > 200 || (given !== wanted && bare(given) === bare(wanted))) return null;
  return context.remember("fact", `${typed}\n${text}`, () => compareFacts(typed, text, context));
}

/** @param {string} text @param {FactAgreement} agreement @param {GradingContext} context */
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

/** The words of an answer, written out, without those that may be left out. @param {string} text @param {LanguageWords | null} own @param {GradingContext} context */
function comparedWords(text, own, context) {
  let written = text;
  for (const [letters, letter] of own ? own.lettersTyped : []) written = written.replace(context.compiled(letters, "gu"), letter);
  written = written.replace(SHARP, "$1 $2 ").replace(/`/g, "'");
  const tokens = splitWords(folded(written, own).replace(/\//g, " ")).map((word) => writtenOut(word, own, context));
  const words = tokens.flatMap((token) => splitWords(token.replace(/'/g, "")));
  return own ? withoutSmallWords(words, own) : words;
}

/** @param {string} word @param {LanguageWords | null} own @param {GradingContext} context */
function writtenOut(word, own, context) {
  if (own && Object.hasOwn(own.shortForms, word)) return own.shortForms[word];
  return context.tables.any.greek[word] || word;
}

/** @param {string[]} words @param {LanguageWords} own */
function withoutSmallWords(words, own) {
  let first = 0;
  while (first < words.length - 1 && (own.leadingWords.has(words[first]) || own.rulers.has(words[first]))) first += 1;
  const prefix = own.prefixedArticle;
  let rest = words.slice(first);
  if (prefix) rest = rest.map((word) => (word.length > prefix.length + 2 ? withoutStart(word, prefix) : word));
  const without = rest.filter((word) => !own.innerArticles.has(word));
  return without.length ? without : rest;
}

/** @param {string} text @param {GradingContext} context */
function titleOf(text, context) {
  const own = context.own;
  if (!own) return "";
  const word = partition(folded(text, own), " ")[0];
  return own.titles.has(word) || own.titles.has(`${word}.`) || own.rulers.has(word) ? writtenOut(word, own, context) : "";
}

/** @param {string} typed @param {Wording} form @param {GradingContext} context @param {boolean} plurals @param {boolean} ordered */
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

/** @param {string} text @param {LanguageWords | null} own */
function closedUp(text, own) {
  return folded(text.replace(HYPHEN_IN_WORD, "").replace(BESIDE_FIGURES, ""), own);
}

/** Whether each row can have a column of its own. @param {boolean[][]} same @param {number} [row] @param {number[]} [used] @returns {boolean} */
function isMatched(same, row = 0, used = []) {
  return row === same.length || same[row].some((fits, at) => fits && !used.includes(at) && isMatched(same, row + 1, [...used, at]));
}

/** Whether two answers, or two things of a list, are the same words in the same order. @param {string} typed @param {KeyPart} key @param {GradingContext} context @param {boolean} plurals */
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

/** A name without the initials in its middle that were left out or written out. @param {KeyWord[]} mine @param {string[]} yours @returns {[KeyWord[], string[]]} */
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

/** @param {string[]} yours @param {Wording} form */
function isFullName(yours, form) {
  const mine = form.whole.words;
  const more = yours.length - mine.length;
  return more > 0 && mine.every(({ word }, at) => yours[more + at] === word) && (form.firstNames || []).includes(bare(yours.slice(0, more).join(" ")));
}

/** @param {string[]} yours @param {Wording} form */
function hasInitials(yours, form) {
  if (form.otherInitials === undefined || yours.length !== form.whole.words.length) return false;
  const mine = form.whole.words.map(({ word }) => bare(word));
  const given = yours.map(bare);
  const isInitial = (/** @type {string} */ word) => Array.from(word).length === 1;
  return (
    isInitial(given[0]) &&
    !form.otherInitials.includes(given[0]) &&
    mine[mine.length - 1] === given[given.length - 1] &&
    mine.every((word, at) => word === given[at] || (isInitial(given[at]) && word.startsWith(given[at])))
  );
}

/** An answer without the kind of thing that its question asks for. @param {string} typed @param {string[]} kinds @param {GradingContext} context */
function withoutKind(typed, kinds, context) {
  const words = splitWords(folded(typed, context.own));
  for (const kind of context.own && words.length > 1 ? kinds : []) {
    if (bare(words[words.length - 1]) === kind) return words.slice(0, -1).join(" ");
    if (bare(words[0]) === kind) {
      const first = words.length > 2 && /** @type {LanguageWords} */ (context.own).functionWords.has(bare(words[1])) ? 2 : 1;
      return words.slice(first).join(" ");
    }
  }
  return typed;
}

/** @param {string} typed @param {ContainedWords} wanted @param {GradingContext} context */
function containsWords(typed, wanted, context) {
  const mine = wanted.words.map(({ word }) => word);
  let yours = comparedWords(typed, context.own, context);
  if (wanted.ignored) {
    const telling = yours.filter((word) => !(wanted.ignored || []).includes(word));
    yours = telling.length ? telling : yours;
    if (new Set(yours).size > mine.length) return false;
  }
  if (context.own && yours.some((word) => /** @type {LanguageWords} */ (context.own).denials.has(word) && !mine.includes(word))) return false;
  const found = wanted.words.map((key) =>
    yours.flatMap((other, place) => (isMeant(other, key, context) ? [place] : [])),
  );
  if (wanted.ignored && yours.some((_, place) => !found.some((places) => places.includes(place)))) return false;
  if (wanted.any) return found.every((places) => places.length);
  let last = -1;
  for (const places of found) last = places.find((place) => place > last) ?? yours.length;
  return last < yours.length;
}

/** Whether a word is the one that is looked for, in the singular or plural, as a number, or with a slip. @param {string} typed @param {KeyWord} key @param {GradingContext} context */
function isMeant(typed, key, context) {
  return (
    isSameWord(key, typed, context) ||
    (/^\p{Nd}/u.test(key.word) && comparedFact(typed, key.word, context) === "same") ||
    differsInNumber(key, typed) ||
    isSlip(typed, key, context)
  );
}

/** @typedef {{slips: number, otherwise: string[]}} NearMiss */

/** The grade of words that are none of the accepted ones, though perhaps meant to be. @param {string[]} words @param {Wording[]} forms @param {WordsDescription} key @param {GradingContext} context */
function gradeNearMiss(words, forms, key, context) {
  const { say } = context;
  /** @type {[Wording, NearMiss] | null} */
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

/** How typed words miss those of a key, null if they are others. @param {string[]} yours @param {Wording} form @param {GradingContext} context @returns {NearMiss | null} */
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

/** Whether words that differ in a space alone mean the same. @param {string[]} typed @param {Wording} form @param {GradingContext} context */
function isRespaced(typed, form, context) {
  const expected = form.whole.words.map(({ word }) => word);
  const joined = typed.join("");
  const denials = (/** @type {string[]} */ words) => [...new Set(words.filter((word) => context.any.denials.has(word)))].sort().join(" ");
  const compound = typed.length > 1 || Math.min(...expected.map((word) => word.length)) >= 3;
  return (
    joined.length >= 4 &&
    joined === expected.join("") &&
    denials(expected) === denials(typed) &&
    (isCased(joined.replace(/'/g, "")) || /^[\u0600-\u06ff]+$/.test(joined)) &&
    (compound || !form.otherWord)
  );
}

/** Words as the key writes them. @param {string[]} words @param {string} text */
function asWritten(words, text) {
  const found = findAll(CASED_WORD, text);
  return words.flatMap((word) => found.filter((given) => folded(given, null).replace(/'/g, "") === word));
}
