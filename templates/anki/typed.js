// Marks a typed answer that quizgen accepts where Anki, which compares letters, marks differences: another wording,
// capital letters, a number within the tolerance, a date in words. Nothing is said of other answers.
(function () {
  "use strict";
  var card = document.querySelector(".qg-recall.qg-back");
  var compared = card && card.querySelector("#typeans");
  var arrow = compared && compared.querySelector("#typearrow");
  if (!arrow) return;
  var language = card.lang;
  var typed = line(function (node) { return before(node) && node.className !== "typeMissed"; });
  var key = line(function (node) { return !before(node) && node !== arrow; });
  var others = texts(".qg-others li");
  var kind = /(?:^|\s)(?:quizgen::)?type::(\S+)/.exec(texts(".qg-tags")[0] || "");
  var judges = { "short-answer": wording, numeric: within, date: day };

  try {
    if (kind && judges[kind[1]] && judges[kind[1]]()) mark();
  } catch (unknown) {
    // A language that this browser does not know: the comparison stays as it is.
  }

  function texts(selector) {
    return Array.prototype.map.call(card.querySelectorAll(selector), function (one) { return one.textContent.trim(); });
  }

  function before(node) {
    return Boolean(node.compareDocumentPosition(arrow) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function line(wanted) {
    return Array.prototype.filter.call(compared.childNodes, wanted).map(function (node) { return node.textContent; }).join("");
  }

  function mark() {
    Array.prototype.slice.call(compared.childNodes).filter(before).forEach(function (node) {
      if (node.tagName !== "BR") node.remove();
    });
    Array.prototype.forEach.call(compared.querySelectorAll(".typeMissed"), function (part) { part.className = "typeGood"; });
    var good = document.createElement("span");
    good.className = "typeGood qg-typed-right";
    good.textContent = typed;
    compared.insertBefore(good, compared.firstChild);
  }

  function plain(text) {
    return text.normalize("NFC").replace(/\s+/g, " ").trim();
  }

  function folded(text) {
    return plain(text.normalize("NFKC")).replace(/[‘’]/g, "'").toLocaleLowerCase(language);
  }

  // Capital letters count in what must be typed exactly. Notes of earlier builds do not tell that, so there they
  // count in everything but words: in formulas, abbreviations and code.
  function wording() {
    var words = /^[\p{Lu}\p{Lt}]?[\p{Ll}\p{Lo}\p{M}'’-]*$/u;
    return [key].concat(others).some(function (other) {
      var free = !card.classList.contains("qg-exact") && other.split(/\s+/).every(function (word) { return words.test(word); });
      return free ? folded(other) === folded(typed) : plain(other) === plain(typed);
    });
  }

  function within() {
    var given = number(typed);
    var right = number(key);
    var ambiguous = !Number.isInteger(given) && /^\D*[1-9]\d{0,2}\D\d{3}$/.test(typed.trim());
    if (given === null || right === null || ambiguous) return false;
    var range = (others[0] || "").match(/[-−]?\d(?:[\d.,'’\s]*\d)?/g) || [];
    if (range.length !== 2) return given === right;
    return number(range[0]) <= given && given <= number(range[1]);
  }

  // A number in figures as the language writes it; null for everything else.
  function number(text) {
    var marks = {};
    new Intl.NumberFormat(language + "-u-nu-latn").formatToParts(1234567.5).forEach(function (part) { marks[part.type] = part.value; });
    var group = "[\\s\\" + (marks.group || " ") + "]";
    var form = new RegExp("^[-−+]?(?:\\d+|\\d{1,3}(?:" + group + "\\d{3})+)(?:\\" + marks.decimal + "\\d+)?$");
    if (!form.test(text.trim())) return null;
    return Number(text.trim().replace("−", "-").replace(new RegExp(group, "g"), "").replace(marks.decimal, "."));
  }

  // As the answer is written out, or its parts in another order with the month in words.
  function day() {
    if (folded(typed) === folded(texts(".qg-answer")[0])) return true;
    var parts = folded(typed).split(/[\s,]+/).map(function (part) { return part.replace(/\.$/, ""); });
    var date = key.split("-").map(Number);
    var named = ["long", "short"].map(function (style) {
      return new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" }).format(Date.UTC(2000, date[1] - 1, 1));
    }).map(function (name) { return folded(name).replace(/\.$/, ""); });
    var month = parts.filter(function (part) { return named.indexOf(part) >= 0; });
    var rest = parts.filter(function (part) { return named.indexOf(part) < 0; });
    var wanted = date.filter(function (_, place) { return place !== 1; }).map(String);
    return month.length === 1 && date.length > 1 && rest.sort().join(" ") === wanted.sort().join(" ");
  }
})();
