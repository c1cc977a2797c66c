// Other wordings are listed with the gap that they belong to: those of gaps that this card does not ask are removed.
(function () {
  "use strict";
  var card = document.querySelector(".qg-cloze.qg-back");
  var others = card && card.querySelector(".qg-others");
  var asked = others ? texts(".qg-text .cloze") : [];
  if (!asked.length || asked.length + texts(".qg-text .cloze-inactive").length < 2) return;
  Array.prototype.forEach.call(others.querySelectorAll("li"), function (entry) {
    var text = entry.textContent.trim();
    if (!asked.some(function (gap) { return text.indexOf(gap + " / ") === 0; })) entry.remove();
  });
  if (!others.querySelector("li")) others.remove();

  function texts(gaps) {
    return Array.prototype.map.call(card.querySelectorAll(gaps), function (gap) { return gap.textContent.trim(); });
  }
})();
