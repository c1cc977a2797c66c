// Marks a typed answer that quizgen accepts where Anki, which compares letters, marks differences: another wording, capital
// letters, a number within the tolerance or in another unit, a date in words. Nothing is said of other answers.
(function () {
  "use strict";
  const card = document.querySelector(".qg-recall.qg-back");
  const compared = card && card.querySelector("#typeans");
  const arrow = compared && compared.querySelector("#typearrow");
  if (!arrow) return;
<!-- include grader.js -->
  const typed = line((node) => isBefore(node) && node.className !== "typeMissed");
  try {
    if (isAccepted()) mark();
  } catch (unknown) {
    // A browser that is too old for the grader: the comparison stays as it is.
  }

  function texts(selector) {
    return Array.from(card.querySelectorAll(selector), (one) => one.textContent.trim());
  }

  function isBefore(node) {
    return Boolean(node.compareDocumentPosition(arrow) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  function line(wanted) {
    return Array.from(compared.childNodes).filter(wanted).map((node) => node.textContent).join("");
  }

  function mark() {
    Array.from(compared.childNodes).filter(isBefore).forEach((node) => {
      if (node.tagName !== "BR") node.remove();
    });
    compared.querySelectorAll(".typeMissed").forEach((part) => { part.className = "typeGood"; });
    const good = document.createElement("span");
    good.className = "typeGood qg-typed-right";
    good.textContent = typed;
    compared.insertBefore(good, compared.firstChild);
  }

  function isAccepted() {
    const context = cardContext(card.lang);
    const key = JSON.parse(texts(".qg-grading")[0] || "null") || keyOfFields(context);
    return key !== null && gradeResponse(described(key, context), typed, context).verdict === "correct";
  }

  // The key of a note that was made before it brought its own along, from what the card shows.
  function keyOfFields(context) {
    const shown = line((node) => !isBefore(node) && node !== arrow);
    const others = texts(".qg-others li");
    const kind = (/(?:^|\s)(?:quizgen::)?type::(\S+)/.exec(texts(".qg-tags")[0] || "") || [])[1];
    if (kind === "short-answer") {
      const all = [shown, ...others];
      return card.classList.contains("qg-exact") ? { type: kind, exact: all.map((text) => text.normalize("NFC").trim()) } : { type: kind, accepted: all };
    }
    if (kind === "date") {
      const date = parseDate(plainWhole(shown), context);
      return typeof date === "string" ? null : { type: kind, key: date };
    }
    return kind === "numeric" ? numberOfFields(shown, others[0], context) : null;
  }

  function numberOfFields(shown, range, context) {
    const free = { unit: null, hedge: null, whole: false };
    const answer = parseNumber(shown, free, context);
    const said = parseNumber(texts(".qg-answer")[0] || "", free, context);
    const ends = range ? (range.match(/[-−]?\p{Nd}(?:[\p{Nd}.,'’\s]*\p{Nd})?/gu) || []).map((end) => parseNumber(end, free, context)) : [answer, answer];
    if (ends.length !== 2 || [answer, said, ...ends].some((read) => typeof read === "string")) return null;
    return {
      type: "numeric", interval: ends.map((end) => fractionText(end.value)), whole: isWhole(answer.value), unit: said.unit,
      hedge: said.hedge && ["\u0000", said.hedge], counted: [],
    };
  }

  // A card has no word lists: of words that only accents tell apart, and of slips of the pen, it says nothing.
  function described(key, context) {
    const wording = (text) => ({
      text, whole: part(text), parts: context.partsOf(text).length > 1 ? context.partsOf(text).map(part) : [], title: titleOf(text, context), otherWord: true,
    });
    const part = (text) => ({ words: words(text) });
    const words = (text) => comparedWords(text, context.own, context).map((word) => ({ word, apart: true, accents: true }));
    const none = { words: [], counting: [], known: [], rivals: [] };
    return {
      longest: context.tables.longestLine, own: none, says: "", ...key,
      accepted: (key.accepted || []).map(wording),
      reject: (key.reject || []).map(wording),
      contained: (key.contained || []).map(([wanted, any]) => ({ words: words(wanted), any })),
    };
  }

  function cardContext(tag) {
    const language = tag.toLowerCase().split("-")[0];
    const marks = CARD_TABLES.marks[language] || CARD_TABLES.marks.en;
    return new GradingContext(lookUps({ ...CARD_TABLES, language, marks, letters: { yes: [], no: [] }, optionLetters: [] }), language);
  }
})();
