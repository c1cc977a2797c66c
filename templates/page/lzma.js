// @ts-check
"use strict";
/** Unpacks what `packing.py` has packed: LZMA (with an end mark, lc = 3, lp = pb = 0) in base 91. No browser can do so by itself. */
const Lzma = (() => {
  const DIGITS = Array.from({ length: 127 }, (_, code) => code).filter((code) => code > 32 && !"<>&".includes(String.fromCharCode(code)));
  const END = 2 ** 32 - 1;
  // Where the probabilities of each kind begin. Those of the first six kinds depend on the state, which is 0 to 11.
  const [MATCH, AGAIN, OLDER, THIRD, FOURTH, LONGER, LENGTH, LENGTH_AGAIN] = [0, 12, 24, 36, 48, 60, 72, 346];
  const [SLOT, MIDDLE, LOWEST, LITERAL, ALL] = [620, 876, 991, 1007, 1007 + 8 * 0x300];

  /** @param {Uint8Array} bytes @returns {Uint8Array} */
  function expanded(bytes) {
    const chances = new Uint16Array(ALL).fill(1024);
    let out = new Uint8Array(bytes.length * 8 + 512);
    /** Range and code of the range coder: unsigned numbers of 32 bits are several times as fast in an array of their own. */
    const coder = new Uint32Array([2 ** 32 - 1, 0]);
    for (let place = 1; place < 5; place++) coder[1] = (coder[1] << 8) | bytes[place];
    let [end, at, state] = [0, 5, 0];
    let distances = [0, 0, 0, 0];

    function refill() {
      if (coder[0] >= 2 ** 24) return;
      if (at >= bytes.length) throw new Error("damaged data");
      coder[0] <<= 8;
      coder[1] = (coder[1] << 8) | bytes[at++];
    }

    /** @param {number} place of its probability @returns {0 | 1} */
    function bit(place) {
      const chance = chances[place];
      const bound = (coder[0] >>> 11) * chance;
      const is = coder[1] < bound ? 0 : 1;
      if (is) {
        chances[place] = chance - (chance >> 5);
        coder[0] -= bound;
        coder[1] -= bound;
      } else {
        chances[place] = chance + ((2048 - chance) >> 5);
        coder[0] = bound;
      }
      refill();
      return is;
    }

    /** A number, highest bit first. @param {number} first @param {number} count of bits */
    function number(first, count) {
      let node = 1;
      for (let each = 0; each < count; each++) node = node * 2 + bit(first + node);
      return node - (1 << count);
    }

    /** A number, lowest bit first. @param {number} first @param {number} count of bits */
    function reversed(first, count) {
      let [node, value] = [1, 0];
      for (let each = 0; each < count; each++) {
        const is = bit(first + node);
        node = node * 2 + is;
        value += is << each;
      }
      return value;
    }

    /** A number whose bits are as likely 0 as 1. @param {number} count of bits */
    function even(count) {
      let value = 0;
      for (let each = 0; each < count; each++) {
        coder[0] >>>= 1;
        const is = coder[1] < coder[0] ? 0 : 1;
        if (is) coder[1] -= coder[0];
        value = value * 2 + is;
        refill();
      }
      return value;
    }

    /** @param {number} first */
    function length(first) {
      if (!bit(first)) return number(first + 2, 3);
      return bit(first + 1) ? 16 + number(first + 18, 8) : 8 + number(first + 10, 3);
    }

    /** @param {number} count of repeated bytes, less two */
    function distance(count) {
      const slot = number(SLOT + 64 * Math.min(count, 3), 6);
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      const base = (2 + (slot & 1)) * 2 ** bits;
      return base + (slot < 14 ? reversed(MIDDLE + base - slot, bits) : even(bits - 4) * 16 + reversed(LOWEST, 4));
    }

    function literal() {
      const first = LITERAL + 0x300 * (end ? out[end - 1] >> 5 : 0);
      let symbol = 1;
      let other = state < 7 ? -1 : out[end - distances[0] - 1] | 0x100;
      while (symbol < 0x100) {
        if (other < 0) symbol = symbol * 2 + bit(first + symbol);
        else {
          other <<= 1;
          const expected = (other >> 8) & 1;
          symbol = symbol * 2 + bit(first + 0x100 * (1 + expected) + symbol);
          if ((symbol & 1) !== expected) other = -1;
        }
      }
      out[end++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    /** How many bytes are repeated. Puts their distance first. */
    function repeated() {
      if (!bit(AGAIN + state)) {
        const count = length(LENGTH);
        distances = [distance(count), ...distances.slice(0, 3)];
        state = state < 7 ? 7 : 10;
        return count + 2;
      }
      if (bit(OLDER + state)) distances.unshift(...distances.splice(bit(THIRD + state) ? 2 + bit(FOURTH + state) : 1, 1));
      else if (!bit(LONGER + state)) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
      const count = length(LENGTH_AGAIN) + 2;
      state = state < 7 ? 8 : 11;
      return count;
    }

    for (;;) {
      if (end + 512 > out.length) {
        const larger = new Uint8Array(out.length * 2);
        larger.set(out);
        out = larger;
      }
      if (!bit(MATCH + state)) literal();
      else {
        const count = repeated();
        if (distances[0] === END) return out.subarray(0, end);
        for (let each = 0; each < count; each++, end++) out[end] = out[end - distances[0] - 1];
      }
    }
  }

  /** 13 bits for each two digits, lowest first. @param {string} packed */
  function bytesOf(packed) {
    const bytes = new Uint8Array((packed.length * 13) >> 4);
    const values = new Uint8Array(127);
    DIGITS.forEach((digit, value) => { values[digit] = value; });
    let [end, held, bits] = [0, 0, 0];
    for (let at = 0; at < packed.length; at += 2) {
      held |= (values[packed.charCodeAt(at)] * 91 + values[packed.charCodeAt(at + 1)]) << bits;
      for (bits += 13; bits >= 8; bits -= 8, held >>= 8) bytes[end++] = held;
    }
    return bytes;
  }

  /** @param {string} packed @param {string} [key] with which it is hidden, in an exam @returns {string} */
  function text(packed, key = "") {
    const mask = new TextEncoder().encode(key);
    const bytes = bytesOf(packed);
    if (mask.length) for (let place = 0; place < bytes.length; place++) bytes[place] ^= mask[place % mask.length];
    return new TextDecoder().decode(expanded(bytes));
  }

  return {
    text,
    /** @param {string} packed @param {string} [key] with which it is hidden, in an exam @returns {any} */
    json: (packed, key = "") => JSON.parse(text(packed, key)),
  };
})();
