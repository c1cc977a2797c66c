// When a miss is only a slip of the pen. What needs a word list was looked up by the build: see `KeyWord`.

/**
 * A word of a key, with what the word lists say of it and its neighbours.
 * @typedef {object} KeyWord
 * @property {string} word in small letters with its accents
 * @property {boolean} [capital] whether the key writes it with a capital letter
 * @property {string[]} [same] other right spellings
 * @property {true | string[]} [apart] words that only look like other spellings; true for all
 * @property {string[]} [plural] singular and plurals
 * @property {string[]} [names] spellings of the same name
 * @property {boolean | string[]} [accents] words that are others though only accents differ; true for all
 * @property {"name" | "term" | "word"} [kind] by which rule a slip is told; without it nothing is a slip
 * @property {string[]} [known] words near it that mean themselves
 * @property {string[]} [rivals] words of the article and the bank near it
 */

const VOWELS = "aeiouy";
const SAME_SOUND = ["ckq", "cs", "sz", "iyj", "vw", "fv", "gj"];
const SAME_SOUND_IN_TWO = [["ph", "f"], ["ck", "k"], ["kh", "k"], ["gh", "g"], ["ks", "x"], ["qu", "kw"], ["ng", "n"], ["tz", "t"], ["tz", "z"]];
const LIKE_SOUND = ["bp", "dt", "gk", "mn", "lr"];
const KEYBOARD_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEVER = 9;

/** @param {string} char @param {string} group */
function isOneOf(char, group) {
  return char !== "" && group.includes(char);
}

/** Whether a word of a key and one that was typed differ only in how they are written. @param {KeyWord} key @param {string} other @param {GradingContext} context */
function isSameWord(key, other, context) {
  return (
    key.word === other ||
    (key.same || []).includes(context.respelled(other)) ||
    (spelledOut(key.word) === spelledOut(other) && key.apart !== true && !(key.apart || []).includes(other))
  );
}

/** @param {KeyWord} key @param {string} other */
function differsInNumber(key, other) {
  return (key.plural || []).includes(other);
}

/** Whether a word that was typed is a slip of that of a key. @param {string} typed @param {KeyWord} key @param {GradingContext} context */
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

/** @param {string} typed @param {KeyWord} key */
function isOtherWord(typed, key) {
  const known = key.known || [];
  return [typed, partition(typed, "'")[0], spelledOut(typed)].some((form) => known.includes(form) || known.includes(`=${bare(form)}`));
}

/** Whether two words differ only in what sounds the same. @param {string} typed @param {string} expected @param {boolean} [vowels] @param {number} [most] */
function soundsAlike(typed, expected, vowels = true, most = 2) {
  if (Math.max(typed.length, expected.length) > 40 || differInLastVowel(typed, expected)) return false;
  /** @type {Record<string, number>} */
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

/** How the ends of two words may be the same: letters used up of each, and the cost. @param {string} mine @param {string} yours @param {boolean} vowels @returns {[number, number, number][]} */
function soundSteps(mine, yours, vowels) {
  /** @type {[number, number, number][]} */
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

/** @param {string} typed @param {string} expected */
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

/** @param {string} one @param {string} other */
function differInLastVowel(one, other) {
  return one.slice(0, -1) === other.slice(0, -1) && isOneOf(one.slice(-1), VOWELS) && isOneOf(other.slice(-1), VOWELS);
}

/** @param {string} one @param {string} other */
function isDoubled(one, other) {
  const single = (/** @type {string} */ word) => word.replace(/(.)\1+/gu, "$1");
  return single(one) === single(other);
}

/** Letters added, left out, mistaken, or swapped with their neighbours; more than `most` if it is more. @param {string} one @param {string} other @param {number} most */
function edits(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[][]} */
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

/** @param {string} one @param {string} other */
function isLonger(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.length - short.length > 1 && long.startsWith(short);
}

/** @param {string} word */
function isCased(word) {
  return Array.from(word).every((char) => char === "'" || (isAlpha(char) && char.toLowerCase() !== char.toUpperCase()));
}

/** Whether the words differ in a prefix or a suffix that changes what is meant. @param {string} expected @param {string} typed @param {GradingContext} context */
function isOpposed(expected, typed, context) {
  const { beginnings, endings } = context.tables.any;
  const pairs = (/** @type {string[][]} */ groups) => groups.flatMap((group) => group.flatMap((one) => group.filter((other) => other !== one).map((other) => [one, other])));
  return (
    pairs(beginnings).some(([mine, yours]) => expected.startsWith(mine) && typed.startsWith(yours) && expected.slice(mine.length) === typed.slice(yours.length)) ||
    pairs(endings).some(([mine, yours]) => expected.endsWith(mine) && typed.endsWith(yours) && expected.slice(0, -mine.length) === typed.slice(0, -yours.length))
  );
}
