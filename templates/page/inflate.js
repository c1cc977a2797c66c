// @ts-check
"use strict";
/**
 * Unpacks what `packing.py` has packed: DEFLATE (RFC 1951) in base 85. Browsers have been able to do so by themselves
 * only since 2023, and only asynchronously.
 */
const Inflate = (() => {
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%/()*+-;,=.?@^_`{|}~";
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const distances = Array.from({ length: 30 }, (_, code) => (code < 2 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1));

  /**
   * A Huffman code as a table: for the next bits of the data the symbol, and how many of these bits are its code.
   * @param {number[]} lengths of each symbol's code
   */
  function codeOf(lengths) {
    const longest = Math.max(...lengths, 1);
    const table = new Uint16Array(1 << longest);
    let code = 0;
    for (let length = 1; length <= longest; length++, code <<= 1) {
      lengths.forEach((its, symbol) => {
        if (its !== length) return;
        let reversed = 0;
        for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        for (let place = reversed; place < table.length; place += 1 << length) table[place] = (symbol << 4) | length;
        code += 1;
      });
    }
    return { table, longest };
  }

  /** @param {Uint8Array} bytes @returns {Uint8Array} */
  function inflate(bytes) {
    let out = new Uint8Array(bytes.length * 8 + 64);
    let [end, at, held, hold] = [0, 0, 0, 0];

    /** @param {number} count */
    function makeRoom(count) {
      if (end + count <= out.length) return;
      const larger = new Uint8Array((end + count) * 2);
      larger.set(out);
      out = larger;
    }

    /** @param {number} count */
    function take(count) {
      for (; held < count; held += 8) hold |= bytes[at++] << held;
    }

    /** @param {number} count */
    function bits(count) {
      take(count);
      const value = hold & ((1 << count) - 1);
      hold >>>= count;
      held -= count;
      return value;
    }

    /** @param {ReturnType<typeof codeOf>} code */
    function symbol({ table, longest }) {
      take(longest);
      const found = table[hold & (table.length - 1)];
      if (!found) throw new Error("damaged data");
      hold >>>= found & 15;
      held -= found & 15;
      return found >> 4;
    }

    function dynamicCodes() {
      const [literals, count, codes] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
      const lengths = new Array(19).fill(0);
      for (let place = 0; place < codes; place++) lengths[ORDER[place]] = bits(3);
      const code = codeOf(lengths);
      /** @type {number[]} */
      const read = [];
      while (read.length < literals + count) {
        const found = symbol(code);
        if (found < 16) read.push(found);
        else {
          const [value, times] = found === 16 ? [read[read.length - 1], 3 + bits(2)] : [0, found === 17 ? 3 + bits(3) : 11 + bits(7)];
          for (let time = 0; time < times; time++) read.push(value);
        }
      }
      return [codeOf(read.slice(0, literals)), codeOf(read.slice(literals))];
    }

    function fixedCodes() {
      const lengths = Array.from({ length: 288 }, (_, code) => (code < 144 ? 8 : code < 256 ? 9 : code < 280 ? 7 : 8));
      return [codeOf(lengths), codeOf(new Array(30).fill(5))];
    }

    function stored() {
      bits(held & 7);
      const length = bits(16);
      bits(16);
      makeRoom(length);
      for (let byte = 0; byte < length; byte++) out[end++] = bits(8);
    }

    for (let last = 0; !last;) {
      last = bits(1);
      const kind = bits(2);
      if (!kind) {
        stored();
        continue;
      }
      const [literals, places] = kind === 1 ? fixedCodes() : dynamicCodes();
      for (let found = symbol(literals); found !== 256; found = symbol(literals)) {
        makeRoom(258);
        if (found < 256) out[end++] = found;
        else {
          const length = LENGTHS[found - 257] + bits(LENGTH_BITS[found - 257]);
          const place = symbol(places);
          const from = end - distances[place] - bits(Math.max(0, (place >> 1) - 1));
          for (let byte = 0; byte < length; byte++) out[end++] = out[from + byte];
        }
      }
    }
    return out.subarray(0, end);
  }

  /** Four bytes for each five digits. @param {string} packed */
  function bytesOf(packed) {
    const bytes = new Uint8Array(Math.ceil(packed.length / 5) * 4);
    const values = new Uint8Array(128);
    for (let value = 0; value < 85; value++) values[DIGITS.charCodeAt(value)] = value;
    for (let at = 0, place = 0; at < packed.length; at += 5, place += 4) {
      let number = 0;
      for (let digit = at; digit < at + 5; digit++) number = number * 85 + (digit < packed.length ? values[packed.charCodeAt(digit)] : 84);
      for (let byte = 3; byte >= 0; byte--, number = Math.floor(number / 256)) bytes[place + byte] = number % 256;
    }
    return bytes.subarray(0, Math.floor((packed.length * 4) / 5));
  }

  /** @param {string} packed @param {string} [key] with which it is hidden, in an exam @returns {string} */
  function text(packed, key = "") {
    const mask = new TextEncoder().encode(key);
    const bytes = bytesOf(packed);
    if (mask.length) for (let place = 0; place < bytes.length; place++) bytes[place] ^= mask[place % mask.length];
    return new TextDecoder().decode(inflate(bytes));
  }

  return {
    text,
    /** @param {string} packed @param {string} [key] with which it is hidden, in an exam @returns {any} */
    json: (packed, key = "") => JSON.parse(text(packed, key)),
  };
})();
