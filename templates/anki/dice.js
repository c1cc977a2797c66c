  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + (now.getMonth() + 1) + "-" + now.getDate();
  }

  // A random number from 0 to below 1 with each call, the same row of them for the same words:
  // FNV-1a makes the seed, mulberry32 the row.
  function dice(words) {
    var seed = 2166136261;
    for (var i = 0; i < words.length; i++) seed = Math.imul(seed ^ words.charCodeAt(i), 16777619);
    return function () {
      seed = (seed + 0x6d2b79f5) | 0;
      var t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  // Fisher and Yates: every order is equally likely.
  function shuffled(things, words) {
    var roll = dice(words);
    var row = things.slice();
    for (var i = row.length - 1; i > 0; i--) {
      var j = Math.floor(roll() * (i + 1));
      var kept = row[i];
      row[i] = row[j];
      row[j] = kept;
    }
    return row;
  }
