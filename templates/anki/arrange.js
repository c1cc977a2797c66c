// Lets things be matched or put in order; without it the card is complete all the same.
// The arrangement is kept for the back, which compares it as quizgen grades.
(function () {
  "use strict";
  var card = document.querySelector(".qg-arrange");
  var given = card && card.querySelector(".qg-items, .qg-match");
  if (!given || given.dataset.live) return;
  given.dataset.live = "yes";
  var words = given.dataset;
  var name = "quizgen/" + card.dataset.id;
  var matching = given.classList.contains("qg-match");

  if (card.classList.contains("qg-back")) {
    var mine = load();
    if (Array.isArray(mine)) judge(matching ? pairs(mine) : neighbours(mine));
  } else {
    save(null);
    given.classList.add("qg-live");
    if (matching) match();
    else order();
  }

  <!-- include dice.js -->

  <!-- include memory.js -->

  function entries(list) {
    return Array.prototype.slice.call(list.children);
  }

  function numbers(list) {
    return entries(list).map(function (entry) { return Number(entry.dataset.item); });
  }

  function text(entry) {
    return entry.textContent.trim().replace(/\s+/g, " ");
  }

  function made(kind, style, into) {
    var element = document.createElement(kind);
    element.className = style;
    return into.appendChild(element);
  }

  // Another order each day, so that places are not what is learnt; never the right one.
  function order() {
    var row = shuffled(entries(given), name + "/" + today());
    var solved = row.every(function (item, place) { return Number(item.dataset.item) === place; });
    if (solved) row.push(row.shift());
    row.forEach(function (item) { given.appendChild(item); });
    var live = made("p", "qg-said", given.parentNode);
    live.setAttribute("role", "status");
    given.setAttribute("role", "list");
    row.forEach(function (item) {
      var said = text(item);
      var grip = made("span", "qg-grip tappable", item);
      grip.setAttribute("aria-hidden", "true");
      var thing = document.createElement("span");
      thing.className = "qg-item";
      while (item.firstChild !== grip) thing.appendChild(item.firstChild);
      item.appendChild(thing);
      [-1, 1].forEach(function (step) { handle(item, step, said, live); });
      drag(item, grip, said, live);
    });
    given.addEventListener("keydown", keys);
    limits();
  }

  function handle(item, step, said, live) {
    var button = made("button", "qg-move tappable " + (step < 0 ? "qg-up" : "qg-down"), item);
    button.type = "button";
    button.setAttribute("aria-label", (step < 0 ? words.up : words.down).replace("{item}", said));
    button.addEventListener("click", function () {
      var row = entries(given);
      var place = row.indexOf(item) + step;
      if (!row[place]) return;
      given.insertBefore(item, step < 0 ? row[place] : row[place].nextSibling);
      placed(item, said, live);
      // An element that is moved loses the focus, and with it the keyboard.
      button.focus();
    });
  }

  function placed(item, said, live) {
    var row = entries(given);
    row.forEach(function (other) { other.classList.toggle("moved", other === item); });
    limits();
    save(numbers(given));
    var where = words.place.replace("{place}", row.indexOf(item) + 1).replace("{count}", row.length);
    live.textContent = where.replace("{item}", said);
  }

  // By its number with a finger, so that the page can still be scrolled; by any part of it with a mouse.
  // The neighbours move around the item: one that is itself moved loses the pointer.
  function drag(item, grip, said, live) {
    var held = null;
    item.addEventListener("pointerdown", function (event) {
      var touch = event.pointerType === "touch";
      if (event.button || event.target.closest(".qg-move") || (touch && !grip.contains(event.target))) return;
      held = { pointer: event.pointerId, row: numbers(given).join() };
      item.setPointerCapture(event.pointerId);
      item.classList.add("held");
      event.preventDefault();
    });
    item.addEventListener("pointermove", function (event) {
      if (!held || held.pointer !== event.pointerId) return;
      for (var above = item.previousElementSibling; above && event.clientY < middle(above); above = item.previousElementSibling) {
        given.insertBefore(above, item.nextSibling);
      }
      for (var below = item.nextElementSibling; below && event.clientY > middle(below); below = item.nextElementSibling) {
        given.insertBefore(below, item);
      }
    });
    ["pointerup", "pointercancel"].forEach(function (end) {
      item.addEventListener(end, function (event) {
        if (!held || held.pointer !== event.pointerId) return;
        if (numbers(given).join() !== held.row) placed(item, said, live);
        held = null;
        item.classList.remove("held");
      });
    });
  }

  function middle(item) {
    var box = item.getBoundingClientRect();
    return box.top + box.height / 2;
  }

  // Not `disabled`: the button that has just moved its item to an end must keep the focus.
  function limits() {
    entries(given).forEach(function (item) {
      item.querySelector(".qg-up").setAttribute("aria-disabled", String(!item.previousElementSibling));
      item.querySelector(".qg-down").setAttribute("aria-disabled", String(!item.nextElementSibling));
    });
  }

  // The arrows go from item to item, with Alt they move the item: Space and Enter may be Anki's own.
  function keys(event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    var item = event.target.closest("li");
    var side = event.target.classList.contains("qg-up") ? ".qg-up" : ".qg-down";
    var next = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (event.altKey) item.querySelector(step < 0 ? ".qg-up" : ".qg-down").click();
    else if (next) next.querySelector(side).focus();
    event.preventDefault();
    event.stopPropagation();
  }

  function match() {
    var lettered = given.querySelector(".qg-rights");
    var rights = shuffled(entries(lettered), name + "/" + today());
    rights.forEach(function (right) { lettered.appendChild(right); });
    var boxes = entries(given.querySelector(".qg-lefts")).map(function (left) {
      var said = text(left);
      var box = made("select", "qg-pick tappable", left);
      box.setAttribute("aria-label", said);
      box.appendChild(new Option(words.pick, ""));
      rights.forEach(function (right, place) { box.appendChild(new Option(title(right, place), right.dataset.item)); });
      return box;
    });
    boxes.forEach(function (box) { box.addEventListener("change", keep); });

    function keep() {
      var chosen = boxes.map(function (box) {
        box.classList.toggle("chosen", box.value !== "");
        return box.value === "" ? null : Number(box.value);
      });
      save(chosen.some(function (right) { return right !== null; }) ? chosen : null);
    }
  }

  // What a box offers is plain text: of a formula, only the letter.
  function title(right, place) {
    var letter = place < 26 ? "" : String.fromCharCode(64 + Math.floor(place / 26));
    letter += String.fromCharCode(65 + (place % 26));
    var formula = right.querySelector("mjx-container") || /\\[(\[]/.test(right.textContent);
    return formula ? letter : letter + " · " + text(right);
  }

  // A share for each left side that was given the right one.
  function pairs(chosen) {
    var rights = given.querySelector(".qg-rights");
    return Array.prototype.map.call(card.querySelectorAll(".qg-pairs td"), function (cell, left) {
      var right = chosen[left];
      var fits = String(right) === cell.dataset.item;
      var other = rights.querySelector('[data-item="' + right + '"]');
      return say(cell, fits, fits ? words.yours : other ? words.chosen : words.open, other);
    });
  }

  // A share for each item that the right one directly follows.
  function neighbours(row) {
    var items = entries(card.querySelector(".qg-sequence"));
    return items.slice(0, -1).map(function (item, place) {
      var next = row[row.indexOf(place) + 1];
      var other = given.querySelector('[data-item="' + next + '"]');
      var fits = next === place + 1;
      return say(item, fits, fits ? words.follows : other ? words.instead : words.last, other);
    });
  }

  function say(about, fits, saying, other) {
    var said = made("span", "qg-yours", about);
    var parts = saying.split("{item}");
    about.classList.toggle("ok", fits);
    said.append(parts[0]);
    if (parts.length < 2) return fits;
    var named = made("bdi", "", said);
    Array.prototype.forEach.call(other.childNodes, function (node) { named.appendChild(node.cloneNode(true)); });
    said.append(parts[1]);
    return fits;
  }

  function judge(parts) {
    var right = parts.filter(Boolean).length;
    var kind = right === parts.length ? "right" : right ? "partly" : "wrong";
    var solution = card.querySelector(".qg-solution");
    var verdict = document.createElement("p");
    verdict.className = "qg-verdict qg-" + kind;
    verdict.setAttribute("role", "status");
    verdict.textContent = words[kind];
    solution.parentNode.insertBefore(verdict, solution);
  }
})();
