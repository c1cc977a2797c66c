// @ts-check
"use strict";
/**
 * The answer space of each question: what stands on the sheet becomes what can be answered here, by touch, keyboard and
 * screen reader alike. An answer is read as the grader and the results file take it: by canonical places, and in words.
 *
 * @typedef {{ id: string, type: string, group: string, points: string, bonus: boolean, tag: string[],
 *   difficulty: string | null, objective: string | null, content: string, orders: number[][], options?: string[],
 *   lefts?: string[], rights?: string[], items?: string[], rubric?: string[], gaps?: number, reverse?: boolean,
 *   keys?: string[], markup: string }} PageQuestion
 *   A question as `question_data.py` writes it.
 * @typedef {string | string[] | Record<string, string>} Given
 *   An answer: a typed line; places of ticked options, of items in their order, or words of gaps; right sides by left sides.
 * @typedef {{ right: boolean, given: string | readonly string[], expected: string | readonly string[] }} GradedPart
 */
const Controls = (() => {
  /** @param {ParentNode} element @param {string} selector @returns {HTMLElement[]} */
  function all(element, selector) {
    return Array.from(element.querySelectorAll(selector));
  }

  /** @param {string} tag @param {string} style @param {string} [text] @returns {HTMLElement} */
  function made(tag, style, text = "") {
    const element = document.createElement(tag);
    element.className = style;
    element.textContent = text;
    return element;
  }

  /** @param {string} text @param {Record<string, string | number>} values */
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  }

  /** @template T @param {T[]} things @returns {T[]} in another order, every one of which is as likely */
  function shuffled(things) {
    const row = things.slice();
    for (let last = row.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1));
      [row[last], row[other]] = [row[other], row[last]];
    }
    return row;
  }

  /** The words of a text, with the names of its gaps. @param {HTMLElement} text */
  function withGaps(text) {
    const said = /** @type {HTMLElement} */ (text.cloneNode(true));
    for (const gap of all(said, ".gap")) gap.replaceWith(` ${gap.getAttribute("aria-label")} `);
    for (const mark of all(said, ".tick")) mark.remove();
    return said.textContent?.replace(/\s+/g, " ").trim();
  }

  /** The answer space of one question. */
  class Space {
    /** @param {PageQuestion} question @param {HTMLElement} item @param {Record<string, string>} words */
    constructor(question, item, words) {
      this.question = question;
      this.item = item;
      this.words = words;
      /** @type {HTMLElement[]} the parts that are shuffled, each with its canonical place */
      this.parts = [];
    }

    /** Before it is shown for the first time. */
    build() {
      const { item, question } = this;
      this.parts = all(item, ".options li, .rights li, .items li");
      if (question.type === "true-false") this.parts = [];
      this.letters = this.parts.map((part) => part.querySelector(".letter")?.textContent ?? "");
      this.parts.forEach((part, place) => { part.dataset.part = String(question.orders[0][place]); });
      if (question.type === "matching") this.pairUp();
      if (question.type === "ordering") this.makeMovable();
      for (const field of all(item, ".lefts .box, .items .box, .slots .box, label.answer .line")) field.dataset.paper = "yes";
      const beside = all(item, ".answer > .beside").map((words, place) => Object.assign(words, { id: `beside-${question.id}-${place}` }).id);
      for (const field of all(item, ".line")) field.setAttribute("aria-describedby", [...beside, "message"].join(" "));
      const stem = item.querySelector(".stem");
      for (const field of stem ? all(item, ".answer > .line, .ruled > textarea") : []) {
        field.setAttribute("aria-labelledby", /** @type {Element} */ (stem).id); // its label has the number on paper
      }
    }

    /**
     * Has the question said once where the focus goes: by a field that is named by it, or with its heading and its group.
     * @param {HTMLElement} position the heading
     * @param {HTMLElement | null} typed the field that gets the focus
     */
    name(position, typed) {
      const stem = this.item.querySelector(".stem");
      position.removeAttribute("aria-describedby");
      if (stem && !typed) position.setAttribute("aria-describedby", stem.id);
      this.item.querySelector("fieldset.question")?.setAttribute("aria-labelledby", position.id);
      this.nameGroup();
    }

    /** Has its group say the question, unless its field does. */
    nameGroup() {
      const stem = this.item.querySelector(".stem");
      const group = this.item.querySelector("fieldset.question");
      group?.removeAttribute("aria-describedby");
      if (this.question.type === "cloze") {
        group?.removeAttribute("aria-labelledby");
        group?.setAttribute("aria-label", all(this.item, ".stem, .gapped").map(withGaps).join(" "));
      } else if (stem && !this.typed()) group?.setAttribute("aria-labelledby", stem.id);
    }

    /** Empty, and in another order. */
    reset() {
      const { item, question } = this;
      for (const mark of all(item, ".tick")) mark.remove();
      for (const part of all(item, ".is-right, .is-wrong")) part.classList.remove("is-right", "is-wrong");
      for (const field of this.fields()) {
        if (field instanceof HTMLInputElement && field.type !== "text") field.checked = false;
        else field.value = "";
      }
      this.lock(false);
      this.arrange(question.orders[Math.floor(Math.random() * question.orders.length)]);
    }

    /** @param {readonly number[]} order canonical places */
    arrange(order) {
      const list = this.parts[0]?.parentElement;
      if (!list) return;
      for (const place of order) list.append(this.part(place));
      this.parts = all(list, ":scope > li");
      this.parts.forEach((part, place) => {
        const letter = part.querySelector(".letter");
        if (letter) letter.textContent = this.letters?.[place] ?? "";
      });
      if (this.question.type === "matching") this.offer();
      if (this.question.type === "ordering") this.limit();
    }

    /** @param {number | string} place @returns {HTMLElement} */
    part(place) {
      return /** @type {HTMLElement} */ (this.parts.find((part) => part.dataset.part === String(place)));
    }

    /** @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]} */
    fields() {
      return /** @type {any[]} */ (all(this.item, "fieldset.question :is(input, textarea, select):not([data-paper])"));
    }

    /** @param {boolean} locked */
    lock(locked) {
      for (const field of this.fields()) {
        field.removeAttribute("aria-invalid");
        if (field instanceof HTMLTextAreaElement || field.type === "text") /** @type {any} */ (field).readOnly = locked;
        else field.disabled = locked;
      }
      for (const button of all(this.item, ".move")) button.hidden = locked;
    }

    /** Where typing begins; null if nothing is typed. @returns {HTMLElement | null} */
    typed() {
      const typed = ["short-answer", "numeric", "date", "cloze", "open-ended"].includes(this.question.type);
      return typed ? this.fields()[0] ?? null : null;
    }

    /** What was answered; null if nothing was. @returns {Given | null} */
    read() {
      const fields = this.fields();
      const checked = fields.filter((field) => /** @type {HTMLInputElement} */ (field).checked);
      switch (this.question.type) {
        case "multiple-choice":
        case "multiple-response":
          return checked.length ? checked.map((field) => String(field.closest("li")?.dataset.part)).sort() : null;
        case "true-false":
          return checked.length ? String(checked[0] === fields[0]) : null;
        case "cloze": {
          const gaps = fields.map((field) => field.value.trim());
          return gaps.some(Boolean) ? gaps : null;
        }
        case "matching": {
          const pairs = fields.map((field, left) => [String(left), field.value]).filter(([, right]) => right !== "");
          return pairs.length ? Object.fromEntries(pairs) : null;
        }
        case "ordering":
          return this.parts.map((part) => String(part.dataset.part));
        case "open-ended":
          return fields.map((field) => field.value.trim()).filter(Boolean).join("\n") || null;
        default:
          return fields[0]?.value.trim() || null;
      }
    }

    /** Puts an answer back that was read before. @param {Given} given */
    restore(given) {
      const { type } = this.question;
      const fields = this.fields();
      if (type === "ordering") this.arrange(/** @type {string[]} */ (given).map(Number));
      else if (type === "multiple-choice" || type === "multiple-response") {
        for (const place of /** @type {string[]} */ (given)) {
          const box = this.part(place)?.querySelector("input");
          if (box) box.checked = true;
        }
      } else if (type === "true-false") /** @type {HTMLInputElement} */ (fields[given === "true" ? 0 : 1]).checked = true;
      else if (type === "matching") Object.entries(given).forEach(([left, right]) => { fields[Number(left)].value = right; });
      else if (Array.isArray(given)) given.forEach((words, gap) => { fields[gap].value = words; });
      else fields[0].value = String(given);
    }

    /** An answer in the words of the bank, as results are saved. @param {Given | null} given @returns {Given} */
    inWords(given) {
      const { type, options = [], lefts = [], rights = [], items = [] } = this.question;
      if (type === "multiple-choice") return given ? options[Number(/** @type {string[]} */ (given)[0])] : "";
      if (type === "multiple-response") return /** @type {string[]} */ (given ?? []).map((place) => options[Number(place)]);
      if (type === "ordering") return /** @type {string[]} */ (given ?? []).map((place) => items[Number(place)]);
      if (type === "matching") {
        return Object.fromEntries(Object.entries(given ?? {}).map(([left, right]) => [lefts[Number(left)], rights[Number(right)]]));
      }
      return given ?? (type === "cloze" || type === "open-ended" ? [] : "");
    }

    /** A box to choose from in the place of each one for a letter. */
    pairUp() {
      for (const box of all(this.item, ".lefts .box")) {
        const select = document.createElement("select");
        select.className = "pick";
        const left = box.parentElement;
        const words = left?.querySelector(".words");
        select.setAttribute("aria-label", words?.textContent?.trim() ?? "");
        left?.append(select);
      }
    }

    /** The right sides in every box, in the order in which they are shown. */
    offer() {
      for (const select of all(this.item, "select.pick")) {
        const choices = this.parts.map((part) => {
          const words = part.querySelector(".words");
          const letter = part.querySelector(".letter")?.textContent ?? "";
          const text = words?.querySelector("svg") ? "" : ` · ${words?.textContent?.trim().replace(/\s+/g, " ")}`;
          return new Option(letter + text, part.dataset.part);
        });
        select.replaceChildren(new Option(this.words.pick, ""), ...choices);
      }
    }

    /** Buttons that move each item. */
    makeMovable() {
      const list = this.parts[0].parentElement;
      list?.classList.add("movable");
      for (const part of this.parts) {
        const said = part.querySelector(".words")?.textContent?.trim() ?? "";
        const buttons = made("span", "moves");
        for (const [step, sign, label] of /** @type {[number, string, string][]} */ ([[-1, "▲", this.words.move_up], [1, "▼", this.words.move_down]])) {
          const button = /** @type {HTMLButtonElement} */ (made("button", "move", sign));
          button.type = "button";
          button.setAttribute("aria-label", filled(label, { item: said }));
          button.addEventListener("click", () => this.move(part, step, button));
          buttons.append(button);
        }
        part.append(buttons);
      }
    }

    /** @param {HTMLElement} part @param {number} step @param {HTMLElement} button */
    move(part, step, button) {
      const other = step < 0 ? part.previousElementSibling : part.nextElementSibling;
      if (!other) return;
      if (step < 0) other.before(part);
      else other.after(part);
      this.arrange(all(/** @type {Element} */ (part.parentElement), ":scope > li").map((each) => Number(each.dataset.part)));
      button.focus(); // an element that is moved loses the focus
      const place = this.parts.indexOf(part) + 1;
      const item = part.querySelector(".words")?.textContent?.trim() ?? "";
      Controls.say(filled(this.words.place, { item, place: Controls.digits(place), count: Controls.digits(this.parts.length) }));
    }

    /** Not `disabled`: the button that has just moved its item to an end keeps the focus. */
    limit() {
      this.parts.forEach((part, place) => {
        const [up, down] = all(part, ".move");
        up?.setAttribute("aria-disabled", String(place === 0));
        down?.setAttribute("aria-disabled", String(place === this.parts.length - 1));
      });
    }

    /**
     * What was right and wrong, beside it, in signs and in words.
     * @param {Given | null} given
     * @param {readonly GradedPart[]} parts
     * @param {readonly number[]} right the correct options
     */
    mark(given, parts, right) {
      const { type } = this.question;
      if (type === "multiple-choice" || type === "multiple-response") {
        for (const part of this.parts) {
          const place = String(part.dataset.part);
          const chosen = Array.isArray(given) && given.includes(place);
          if (right.includes(Number(place))) this.tick(part, true, chosen ? this.words.right + this.words.comma + this.words.yours : this.words.right);
          else if (chosen) this.tick(part, false, this.words.yours);
        }
      } else if (type === "true-false") {
        all(this.item, ".verdicts li").forEach((part, place) => {
          const chosen = given === String(place === 0);
          if (right.includes(place)) this.tick(part, true, chosen ? this.words.right + this.words.comma + this.words.yours : this.words.right);
          else if (chosen) this.tick(part, false, this.words.yours);
        });
      } else if ((type === "cloze" || type === "matching") && parts.length) {
        this.fields().forEach((field, place) => {
          const part = parts[place];
          if (part) this.tick(field, part.right, part.right ? this.words.verdict_correct : this.words.verdict_wrong);
        });
      }
    }

    /** @param {HTMLElement} about @param {boolean} right @param {string} said */
    tick(about, right, said) {
      about.classList.add(right ? "is-right" : "is-wrong");
      const tick = made("span", "tick");
      const sign = made("span", "sign", right ? "✓" : "✗");
      sign.setAttribute("aria-hidden", "true");
      const told = made("span", about.matches("li") ? "tick-words" : "for-ears", ` ${said}`);
      tick.append(sign, told);
      if (about.matches("li")) (about.querySelector("label") ?? about).append(tick);
      else about.after(tick);
    }
  }

  return {
    Space,
    all,
    made,
    filled,
    shuffled,
    /** Says something to those who hear the page. @param {string} text */
    say(text) {
      const said = document.getElementById("said");
      if (said) said.textContent = text;
    },
    /** A number in the digits of the page. @param {string | number} number @returns {string} */
    digits: (number) => String(number),
  };
})();
