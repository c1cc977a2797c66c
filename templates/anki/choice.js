// Makes the list of options a question to answer; without it the card is complete all the same.
// Front and back run the same lines. The order hangs on the question and the day, so both sides
// agree even where nothing can be stored between them.
(function () {
  "use strict";
  var card = document.querySelector(".qg-choice");
  var list = card && card.querySelector(".qg-options");
  if (!list || list.dataset.live) return;
  list.dataset.live = "yes";
  var back = card.classList.contains("qg-back");
  var several = list.dataset.choose === "many";
  var name = "quizgen/" + card.dataset.id;
  var options = Array.prototype.slice.call(list.children);
  var saved = back ? load() : null;
  var day = saved ? saved.day : today();
  var chosen = saved ? saved.chosen : [];
  var fold = null;

  if (!fixed()) shuffle();
  if (back) mark();
  else ask();

  <!-- include dice.js -->

  // By the author, or because they are numbers, which sheets sort: cards shuffle those, so that no place is learnt.
  function fixed() {
    var numbers = free().every(function (option) { return /\p{N}/u.test(option.textContent); });
    return "fixed" in list.dataset && (list.dataset.fixed === "author" || !numbers);
  }

  function free() {
    return options.filter(function (option) { return !option.classList.contains("pin"); });
  }

  // Pinned options stay where they stand, at the end.
  function shuffle() {
    var rest = options.filter(function (option) { return option.classList.contains("pin"); });
    shuffled(free(), name + "/" + day).concat(rest).forEach(function (option) { list.appendChild(option); });
  }

  <!-- include memory.js -->

  function ask() {
    list.setAttribute("role", several ? "group" : "radiogroup");
    options.forEach(function (option) {
      option.setAttribute("role", several ? "checkbox" : "radio");
      option.tabIndex = 0;
      option.classList.add("tappable");
      option.addEventListener("click", function () { choose(option); });
    });
    label();
    if (list.dataset.fold) conceal();
    if (window.quizgenKeys) document.removeEventListener("keydown", window.quizgenKeys);
    window.quizgenKeys = keys;
    document.addEventListener("keydown", keys);
    show();
  }

  // The key of each option, which the style shows where there is a keyboard.
  function label() {
    var alt = /Mac/.test(navigator.platform) ? "⌥" : "Alt+";
    Array.prototype.slice.call(list.children, 0, 9).forEach(function (option, place) {
      option.querySelector(".qg-option").dataset.key = alt + (place + 1);
      option.setAttribute("aria-keyshortcuts", "Alt+" + (place + 1));
    });
  }

  // Think first: whoever has an answer opens the options.
  function conceal() {
    fold = document.createElement("details");
    fold.className = "qg-fold";
    var summary = fold.appendChild(document.createElement("summary"));
    summary.className = "tappable";
    summary.textContent = list.dataset.fold;
    list.parentNode.insertBefore(fold, list);
    fold.appendChild(list);
  }

  // Space and Enter on the option in focus, the arrows between options, Alt and a digit for any option.
  function keys(event) {
    var shown = Array.prototype.slice.call(list.children);
    var at = shown.indexOf(document.activeElement);
    var digit = event.altKey && /^Digit[1-9]$/.test(event.code) ? Number(event.code.slice(5)) : 0;
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key] || 0;
    if (back || !document.contains(list) || (fold && !fold.open)) return;
    if (digit && shown[digit - 1]) choose(shown[digit - 1]);
    else if (at >= 0 && (event.key === " " || event.key === "Enter")) choose(shown[at]);
    else if (at >= 0 && step) shown[(at + step + shown.length) % shown.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function choose(option) {
    var index = options.indexOf(option);
    if (back) return;
    var was = chosen.indexOf(index) >= 0;
    if (!several) chosen = was ? [] : [index];
    else if (was) chosen = chosen.filter(function (other) { return other !== index; });
    else chosen = chosen.concat([index]);
    show();
    if (!several && chosen.length && card.classList.contains("qg-auto-reveal")) reveal();
  }

  // At once on this side, for clients that cannot be asked for the other one; then the other one.
  function reveal() {
    back = true;
    card.classList.replace("qg-front", "qg-back");
    mark();
    if (typeof pycmd === "function") pycmd("ans");
    else if (typeof showAnswer === "function") showAnswer();
  }

  function show() {
    save({ day: day, chosen: chosen });
    options.forEach(function (option, index) {
      var on = chosen.indexOf(index) >= 0;
      option.setAttribute("aria-checked", on ? "true" : "false");
      option.classList.toggle("chosen", on);
    });
  }

  function mark() {
    if (!chosen.length) return;
    var right = 0;
    var wrong = 0;
    var rights = list.querySelectorAll(":scope > .ok").length;
    options.forEach(function (option, index) {
      var on = chosen.indexOf(index) >= 0;
      option.classList.toggle("chosen", on);
      if (!on) return;
      if (option.classList.contains("ok")) right += 1;
      else wrong += 1;
      say(option, "qg-yours", list.dataset.yours);
    });
    // As quizgen grades: a wrong tick costs one share of the right or of the wrong options, whichever are fewer.
    var fewer = Math.min(rights, options.length - rights);
    var partly = several && right * fewer > wrong * rights;
    var kind = right === rights && !wrong ? "right" : partly ? "partly" : "wrong";
    var verdict = document.createElement("p");
    verdict.className = "qg-verdict qg-" + kind;
    verdict.setAttribute("role", "status");
    verdict.textContent = list.dataset[kind];
    list.parentNode.insertBefore(verdict, list);
  }

  function say(option, kind, words) {
    var said = document.createElement("span");
    said.className = kind;
    said.textContent = words;
    option.appendChild(said);
  }
})();
