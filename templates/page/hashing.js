// @ts-check
"use strict";
/**
 * The two hashes by which quizgen orders cards, so that a page asks them in the same order as the terminal. The
 * browser's own hashes cannot be used in a comparison (they are asynchronous), and it has no BLAKE2.
 */
const Hashing = (() => {
  const MASK = (1n << 64n) - 1n;
  const PERMUTATIONS = [
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
    "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0",
  ].map((row) => Array.from(row, (digit) => parseInt(digit, 16)));
  const MIXED = [[0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15], [0, 5, 10, 15], [1, 6, 11, 12], [2, 7, 8, 13], [3, 4, 9, 14]];
  const SQUARE_ROOTS = rootDigits(8, 2n, 64n);
  const CUBE_ROOTS = rootDigits(64, 3n, 32n).map(Number);

  /**
   * BLAKE2b with a digest of 8 bytes (RFC 7693), as a number: `order_hash` in due_dates.py.
   * @param {string} text
   * @returns {bigint}
   */
  function blake2b64(text) {
    const bytes = new TextEncoder().encode(text);
    const state = SQUARE_ROOTS.slice();
    state[0] ^= 0x01010008n;
    const blocks = Math.max(1, Math.ceil(bytes.length / 128));
    for (let block = 0; block < blocks; block++) {
      const padded = new DataView(new ArrayBuffer(128));
      bytes.subarray(block * 128, block * 128 + 128).forEach((byte, place) => padded.setUint8(place, byte));
      compress(state, padded, BigInt(Math.min(bytes.length, (block + 1) * 128)), block === blocks - 1);
    }
    const digest = new DataView(new ArrayBuffer(8));
    digest.setBigUint64(0, state[0], true);
    return digest.getBigUint64(0);
  }

  /** @param {bigint[]} state @param {DataView} block @param {bigint} count @param {boolean} last */
  function compress(state, block, count, last) {
    const words = Array.from({ length: 16 }, (_, place) => block.getBigUint64(place * 8, true));
    const v = [...state, ...SQUARE_ROOTS];
    v[12] ^= count;
    if (last) v[14] ^= MASK;
    for (let round = 0; round < 12; round++) {
      const order = PERMUTATIONS[round % 10];
      MIXED.forEach(([a, b, c, d], place) => {
        v[a] = (v[a] + v[b] + words[order[2 * place]]) & MASK;
        v[d] = rotated(v[d] ^ v[a], 32n);
        v[c] = (v[c] + v[d]) & MASK;
        v[b] = rotated(v[b] ^ v[c], 24n);
        v[a] = (v[a] + v[b] + words[order[2 * place + 1]]) & MASK;
        v[d] = rotated(v[d] ^ v[a], 16n);
        v[c] = (v[c] + v[d]) & MASK;
        v[b] = rotated(v[b] ^ v[c], 63n);
      });
    }
    state.forEach((_, place) => (state[place] ^= v[place] ^ v[place + 8]));
  }

  /** @param {bigint} word @param {bigint} bits */
  function rotated(word, bits) {
    return (word >> bits) | ((word << (64n - bits)) & MASK);
  }

  /**
   * SHA-256 (FIPS 180-4) in hexadecimal digits, which sort as the bytes do: the keys of `shuffle` in shuffle.py.
   * @param {string} text
   * @returns {string}
   */
  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
    bytes.forEach((byte, place) => padded.setUint8(place, byte));
    padded.setUint8(bytes.length, 0x80);
    padded.setBigUint64(padded.byteLength - 8, BigInt(bytes.length) * 8n);
    const state = SQUARE_ROOTS.map((digits) => Number(digits >> 32n));
    for (let start = 0; start < padded.byteLength; start += 64) mixBlock(state, padded, start);
    return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** @param {number[]} state @param {DataView} data @param {number} start */
  function mixBlock(state, data, start) {
    const words = Array.from({ length: 16 }, (_, place) => data.getInt32(start + place * 4));
    let [a, b, c, d, e, f, g, h] = state;
    for (let round = 0; round < 64; round++) {
      if (round >= 16) {
        const [early, late] = [words[round - 15], words[round - 2]];
        const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
        words[round] = (words[round - 16] + s0 + words[round - 7] + s1) | 0;
      }
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + CUBE_ROOTS[round] + words[round]) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, place) => (state[place] = (state[place] + word) | 0));
  }

  /** @param {number} word @param {number} bits */
  function turned(word, bits) {
    return (word >>> bits) | (word << (32 - bits));
  }

  /**
   * The first binary digits behind the point of the roots of the first primes: the constants of both hashes.
   * @param {number} count
   * @param {bigint} root
   * @param {bigint} bits
   * @returns {bigint[]}
   */
  function rootDigits(count, root, bits) {
    /** @type {bigint[]} */
    const found = [];
    for (let number = 2; found.length < count; number++) {
      let divisor = 2;
      while (number % divisor) divisor++;
      if (divisor < number) continue;
      let [low, high] = [0n, BigInt(number) << bits];
      while (high - low > 1n) {
        const middle = (low + high) >> 1n;
        if (middle ** root <= BigInt(number) << (bits * root)) low = middle;
        else high = middle;
      }
      found.push(low & ((1n << bits) - 1n));
    }
    return found;
  }

  return { blake2b64, sha256 };
})();
