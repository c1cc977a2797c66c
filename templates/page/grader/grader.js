// The page's grader: from the tables of a language and the descriptions of questions to grades.
//
//     const { grade } = createGrader(tables);
//     grade(description, response);

/**
 * @typedef {{thousands: string, decimal: string, groupedFrom: number, points: boolean}} NumberMarks
 * @typedef {{letters: string}} OptionLetters letters of options, which each language has its own for
 * @typedef {string | Exact | OptionLetters | {parts: string[], between: string}} PhraseField
 * @typedef {(template: string, fields?: Record<string, PhraseField>) => string} Say a sentence in the language of the page
 *
 * @typedef {NumberTable & {one: Set<string>, beforeNoun: Record<string, number>}} TabledNumbers
 * @typedef {NumberLibrary & {one: Set<string>}} LibraryNumbers
 * @typedef {{weekdays: Record<string, number>, last: Set<string>, day: string, dayFirst: boolean, centuryWords: string,
 *   decade: string, decades: Record<string, number>, namedCenturies: Record<string, number>}} DateWords
 * @typedef {{ordinals: Record<string, number>, ordinalSigns: string, ranges: [string, string][], outOf: string, countedEnding: string,
 *   noon: [string, string], clock: string, halfDayClock: string, spokenTimes: [string, number, boolean][],
 *   partsOfHour: Record<string, number>, times: Record<string, [number, number]>, numbered: string, shortNames: [string, string][],
 *   rulers: Set<string>, noNumeralAfter: Set<string>, beforeYear: Set<string>, beforeOrdinal: Set<string>}} FactWords
 * @typedef {object} LanguageWords what is known of a language
 * @property {string} tag @property {string[]} articles @property {Set<string>} innerArticles @property {Set<string>} leadingWords
 * @property {Set<string>} rulers @property {Set<string>} titles @property {Set<string>} functionWords @property {Set<string>} denials
 * @property {string} prefixedArticle @property {[string, string][]} lettersTyped @property {string} between
 * @property {Record<string, string>} shortForms @property {[string, string][]} spellings @property {Set<string>} falseNumbers
 * @property {TabledNumbers | LibraryNumbers | null} numbers @property {Record<string, number>} ordinals
 * @property {Record<string, number>} ordinalWords with their accents, where the library reads them
 * @property {Set<string>} ordinalEndings @property {Record<string, string>} scales @property {Record<string, string[]>} doubtfulScales
 * @property {Set<string>} rangeWords @property {Record<string, number>} months @property {DateWords | null} dates
 * @property {FactWords | null} facts
 * @property {{values: Map<string, [string[], string][]>, parts: Record<string, number>, links: Set<string>, joining: Set<string>,
 *   joined: string, point: Set<string>}} fractions
 *
 * @typedef {object} AnyLanguage what all known languages have together
 * @property {[string, Hedge | null][]} hedges the longest first @property {string} minusPattern @property {string} rangePattern
 * @property {string[]} belowZero @property {Record<string, string>} scales @property {Set<string>} zeroAlone
 * @property {Set<string>} countingAlone @property {Set<string>} afterScale @property {Record<string, string[]>} units
 * @property {[string, string][]} unitPrefixes @property {[string, number][]} unitPowers @property {string} per
 * @property {Set<string>} saysMore @property {Record<string, string>} measures @property {Record<string, string>} offsets
 * @property {Record<string, string>} aliases @property {Record<string, number>} months @property {string} dayEndings
 * @property {Set<string>} fillers @property {Set<string>} weekdays @property {[string, string]} eras @property {Set<string>} minus
 * @property {string[]} yes @property {string[]} no @property {Set<string>} denials @property {Record<string, string>} greek
 * @property {string[][]} beginnings @property {string[][]} endings
 *
 * @typedef {{words: string[], counting: string[], known: string[], rivals: string[]}} CorrectableWords words that a misspelt one of a
 *   number may be meant for, those of them that count, typed ones that mean themselves, and others that may be meant as well
 *
 * @typedef {object} Tables what `grading_tables` writes once a page
 * @property {string} language the tag of the known language, "" if it is not known
 * @property {NumberMarks} marks @property {number} longWord @property {number} longestLine
 * @property {string[]} optionLetters @property {{yes: string[], no: string[]}} letters
 * @property {LanguageWords[]} languages all that are known, English first @property {AnyLanguage} any
 * @property {string} between @property {CorrectableWords} numberWords @property {Record<string, string | Record<string, string>>} phrases
 * @property {Record<NumberDoubt, string>} numberDoubts @property {Record<DateDoubt, string>} dateDoubts
 * @property {{decade: string, century: string, year: string}} spanNotes
 *
 * @typedef {{type: "multiple-choice", longest: number, credit: string[], feedback: (string | null)[]}} ChoiceDescription
 * @typedef {{type: "multiple-response", longest: number, right: number, all: boolean, credit: string[], feedback: (string | null)[]}} TicksDescription
 * @typedef {{type: "true-false", longest: number, answer: boolean}} TrueFalseDescription
 * @typedef {{accepted: (Wording & {longer?: Wording[]})[], reject?: Wording[], kinds?: string[], strict?: boolean, close?: boolean, ordered?: boolean}} WordsDescription
 * @typedef {{type: "short-answer", longest: number, exact?: string[], reject: Wording[], contained?: ContainedWords[]} & WordsDescription} ShortAnswerDescription
 * @typedef {{type: "numeric", longest: number, interval: [string, string], whole: boolean, unit: string | null, hedge: [string, Hedge] | null,
 *   says: string, counted: string[], own: CorrectableWords}} NumericDescription
 * @typedef {{type: "date", longest: number, key: PartialDate}} DateDescription
 * @typedef {{type: "cloze", longest: number, all: boolean, gaps: (WordsDescription & {next: string, shown: string})[]}} ClozeDescription
 * @typedef {{type: "matching", longest: number, all: boolean, rights: number[], sides: number}} MatchingDescription
 * @typedef {{type: "ordering", longest: number, items: number, rule: "neighbours" | "positions" | "all or nothing"}} OrderingDescription
 * @typedef {{type: "open-ended", longest: number, points: string, rubric: string[]}} OpenDescription
 * @typedef {{type: "flashcard", longest: number}} FlashcardDescription
 * @typedef {ChoiceDescription | TicksDescription | TrueFalseDescription | ShortAnswerDescription | NumericDescription | DateDescription
 *   | ClozeDescription | MatchingDescription | OrderingDescription | OpenDescription | FlashcardDescription} Description
 */

/** @param {string} latin @returns {OptionLetters} */
function letters(latin) {
  return { letters: latin };
}

/** Everything that a grade depends on besides the question: the tables, made ready for one language. */
class GradingContext {
  /** @param {Tables} tables @param {string} language */
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
    const union = (/** @type {(words: FactWords) => Set<string>} */ of) => new Set(this.facts.flatMap((words) => [...of(words)]));
    this.factRulers = union((words) => words.rulers);
    this.noNumeralAfter = union((words) => words.noNumeralAfter);
    this.beforeYear = union((words) => words.beforeYear);
    this.beforeOrdinal = union((words) => words.beforeOrdinal);
    this.ordinalSigns = pattern(this.facts.map((words) => words.ordinalSigns).filter(Boolean).join("|") || "(?!)");
    this.things = pattern(this.facts.map((words) => words.numbered).filter(Boolean).join("|"));
    this.say = this.say.bind(this);
    /** @type {Map<string, RegExp>} */
    this.patterns = new Map();
    /** @type {Map<string, unknown>} */
    this.remembered = new Map();
  }

  /** A pattern of a language's data. @param {string} source @param {string} flags */
  compiled(source, flags) {
    const name = `${flags}/${source}`;
    let found = this.patterns.get(name);
    if (!found) this.patterns.set(name, (found = pattern(source, flags)));
    found.lastIndex = 0;
    return found;
  }

  /** What was found out before. @template T @param {string} kind @param {string} name @param {() => T} find @returns {T} */
  remember(kind, name, find) {
    const key = `${kind}\n${name}`;
    if (this.remembered.size > 4000) this.remembered.clear();
    if (!this.remembered.has(key)) this.remembered.set(key, find());
    return /** @type {T} */ (this.remembered.get(key));
  }

  /** A language and English, whose words are read in every language. @param {LanguageWords} data */
  languagesOf(data) {
    return data.tag === "en" ? [data] : [data, ...this.all.filter((each) => each.tag === "en")];
  }

  /** The same where the language is English. @returns {GradingContext} */
  inEnglish() {
    if (this.own && this.own.tag === "en") return this;
    return this.remember("context", "en", () => {
      const english = new GradingContext(this.tables, "en");
      english.marks = { thousands: ",", decimal: ".", groupedFrom: 4, points: false };
      return english;
    });
  }

  /** One spelling for those that the rules of the language have. @param {string} word */
  respelled(word) {
    return (this.own ? this.own.spellings : []).reduce((text, [spelling, letters_]) => text.replace(this.compiled(spelling, "gu"), letters_), word);
  }

  /** The things that a text lists. @param {string} text */
  partsOf(text) {
    const between = this.compiled(this.own ? this.own.between : this.tables.between, "u");
    const parts = plainCase(text).trim().split(between).filter(Boolean);
    return parts.length <= 8 ? parts : [text];
  }

  /** What a word directly after typed figures multiplies them by. @param {string} word */
  typedScale(word) {
    if (word === "b") return number("1000000000");
    const scale = this.any.scales[word];
    return scale ? number(scale) : null;
  }

  /** A sentence in the language of the page. @param {string} template in English @param {Record<string, PhraseField>} [fields] */
  say(template, fields = {}) {
    const own = this.tables.phrases[template] || template;
    const text = typeof own === "string" ? own : own[this.plural(fields.n)] || own.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => this.filledIn(fields[name]));
  }

  /** @param {PhraseField | undefined} value */
  plural(value) {
    const amount = value && typeof value === "object" && "above" in value ? Number(value.above) / Number(value.below) : 0;
    return new Intl.PluralRules(this.tables.language || "en").select(amount);
  }

  /** @param {PhraseField} value @returns {string} */
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

/** Data of a page in the form in which it is looked up: objects have no names but their own, lists of words become sets. @param {unknown} data @returns {any} */
function lookUps(data) {
  if (Array.isArray(data)) return data.map(lookUps);
  if (data === null || typeof data !== "object") return data;
  const entries = Object.entries(data);
  if (entries.length === 1 && entries[0][0] === "set") return new Set(/** @type {string[]} */ (entries[0][1]));
  if (entries.length === 1 && entries[0][0] === "map") return new Map(/** @type {[string, unknown][]} */ (entries[0][1]));
  const plain = Object.create(null);
  for (const [name, value] of entries) plain[name] = lookUps(value);
  return plain;
}

/** @param {unknown} data what `grading_tables` wrote */
function createGrader(data) {
  const tables = /** @type {Tables} */ (lookUps(data));
  const context = new GradingContext(tables, tables.language);
  return {
    /** @param {unknown} description what `describe_grading` wrote @param {GivenResponse} response */
    grade: (description, response) => gradeResponse(/** @type {Description} */ (description), response, context),
  };
}
