// Numbers that are never rounded: fractions of whole numbers. `exponent` is there for decimals as they were written.

/** @typedef {{above: bigint, below: bigint, exponent: number | null}} Exact */

/** @param {bigint} one @param {bigint} other @returns {bigint} */
function greatestCommonDivisor(one, other) {
  while (other) [one, other] = [other, one % other];
  return one < 0n ? -one : one;
}

/** A fraction, or the decimal that is equal to it. @param {bigint} above @param {bigint} [below] @returns {Exact} */
function exact(above, below = 1n) {
  if (below < 0n) [above, below] = [-above, -below];
  const common = greatestCommonDivisor(above, below) || 1n;
  [above, below] = [above / common, below / common];
  let [rest, twos, fives] = [below, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return { above, below, exponent: rest === 1n ? -Math.max(twos, fives) || 0 : null };
}

/** A decimal as it was written: 4.50, 3e8. @param {string} digits @param {number} [power] @returns {Exact} */
function decimal(digits, power = 0) {
  const [whole, , part] = partition(digits, ".");
  const exponent = power - part.length;
  const number = BigInt(whole + part);
  const value = exponent >= 0 ? exact(number * 10n ** BigInt(exponent)) : exact(number, 10n ** BigInt(-exponent));
  return { ...value, exponent };
}

/** A number from a table: 4500, 1/2, 0.5, 3e8. @param {string} text @returns {Exact} */
function number(text) {
  const [above, slash, below] = partition(text, "/");
  if (slash) return exact(BigInt(above), BigInt(below));
  const negative = text.startsWith("-");
  const [digits, , power] = partition(negative ? text.slice(1) : text, "e");
  const value = decimal(digits, Number(power || 0));
  return negative ? negated(value) : value;
}

/** @param {Exact} value @returns {Exact} */
function negated(value) {
  return { ...value, above: -value.above };
}

/** @param {Exact} one @param {Exact} other */
function plus(one, other) {
  return exact(one.above * other.below + other.above * one.below, one.below * other.below);
}

/** @param {Exact} one @param {Exact} other */
function minus(one, other) {
  return plus(one, negated(other));
}

/** @param {Exact} one @param {Exact} other */
function times(one, other) {
  return exact(one.above * other.above, one.below * other.below);
}

/** @param {Exact} one @param {Exact} other */
function dividedBy(one, other) {
  return exact(one.above * other.below, one.below * other.above);
}

/** Below zero, zero or above, as one is less than the other, equal or more. @param {Exact} one @param {Exact} other */
function compare(one, other) {
  const difference = one.above * other.below - other.above * one.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @param {Exact} one @param {Exact} other */
function isEqual(one, other) {
  return compare(one, other) === 0;
}

/** @param {Exact} value */
function isWhole(value) {
  return value.below === 1n;
}

/** @param {Exact} value @param {Exact} low @param {Exact} high */
function isWithin(value, low, high) {
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

/** A power with a whole exponent. @param {Exact} value @param {number} exponent */
function power(value, exponent) {
  const size = BigInt(Math.abs(exponent));
  const raised = exact(value.above ** size, value.below ** size);
  return exponent < 0 ? dividedBy(ONE, raised) : raised;
}

/** A fraction as text: 2/3. @param {Exact} value */
function fractionText(value) {
  return value.below === 1n ? String(value.above) : `${value.above}/${value.below}`;
}

const ZERO = exact(0n);
const ONE = exact(1n);

/** The digits of a decimal without its sign and point. @param {Exact} value */
function coefficient(value) {
  const exponent = /** @type {number} */ (value.exponent);
  const size = value.above < 0n ? -value.above : value.above;
  return String(exponent >= 0 ? size / 10n ** BigInt(exponent) : (size * 10n ** BigInt(-exponent)) / value.below);
}

/** A number as people read it. @param {Exact} value @param {NumberMarks} marks */
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

/** A number to four figures, as Python divides decimals (28 figures, half to even). @param {Exact} value @returns {Exact} */
function roundedToFourFigures(value) {
  return roundedTo(roundedTo(value, 28), 4);
}

/** @param {Exact} value @param {number} figures @returns {Exact} */
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
