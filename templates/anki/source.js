// Folds each paragraph of the source to its sentences with cited words; without it the paragraphs are whole.
(function () {
  "use strict";
  var card = document.querySelector(".qg-back");
  if (!card || card.classList.contains("qg-source-full")) return;
  Array.prototype.forEach.call(card.querySelectorAll(".qg-passage"), fold);

  function fold(passage) {
    var label = passage.querySelector(".qg-paragraph");
    if (!label || !passage.querySelector("mark") || passage.querySelector(".qg-rest")) return;
    var parts = texts(passage, label);
    unquoted(parts).reverse().forEach(function (run) { wrap(parts, run); });
    if (passage.querySelector(".qg-rest")) toggle(passage, label);
  }

  // The text nodes of a paragraph, each with its place in the whole text and whether it is cited.
  function texts(passage, label) {
    var found = [];
    var at = 0;
    var walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (label.contains(node)) continue;
      found.push({ node: node, from: at, to: at + node.length, cited: Boolean(node.parentNode.closest("mark")) });
      at += node.length;
    }
    return found;
  }

  // Where sentences begin. What stands before a full stop may be an abbreviation or an ordinal: Gen., U.S., 12.
  function starts(text) {
    var found = [0];
    var stop = /([\p{L}\p{M}\p{N}]*)([.!?…؟]+)["'”’»)\]]*\s+(?![\p{Ll}\p{N}])/gu;
    for (var hit = stop.exec(text); hit; hit = stop.exec(text)) {
      var short = /^(?:\p{Lu}.{0,3}|\p{N}\p{N}|.)$/u.test(hit[1]);
      if (hit[2] !== "." || !short) found.push(stop.lastIndex);
    }
    return found;
  }

  // Runs of sentences without cited words.
  function unquoted(parts) {
    var text = parts.map(function (part) { return part.node.data; }).join("");
    var runs = [];
    starts(text).forEach(function (from, index, all) {
      var to = index + 1 < all.length ? all[index + 1] : text.length;
      var cited = parts.some(function (part) { return part.cited && part.from < to && part.to > from; });
      var last = runs[runs.length - 1];
      if (cited || !/\p{L}/u.test(text.slice(from, to))) return;
      if (last && last.to === from) last.to = to;
      else runs.push({ from: from, to: to });
    });
    return runs;
  }

  function wrap(parts, run) {
    var first = parts.filter(function (part) { return part.to > run.from; })[0];
    var last = parts.filter(function (part) { return part.to >= run.to; })[0];
    var range = document.createRange();
    range.setStart(first.node, run.from - first.from);
    range.setEnd(last.node, run.to - last.from);
    var rest = document.createElement("span");
    rest.className = "qg-rest";
    rest.appendChild(document.createElement("span")).appendChild(range.extractContents());
    range.insertNode(rest);
  }

  function toggle(passage, label) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "qg-more tappable";
    while (label.firstChild) button.appendChild(label.firstChild);
    label.appendChild(button);
    button.addEventListener("click", function () { show(!passage.classList.contains("qg-folded")); });
    show(true);

    function show(folded) {
      passage.classList.toggle("qg-folded", folded);
      button.setAttribute("aria-expanded", String(!folded));
      var open = passage.parentNode.querySelector(".qg-passage:not(.qg-folded) .qg-more");
      passage.parentNode.classList.toggle("qg-all-folded", !open);
    }
  }
})();
