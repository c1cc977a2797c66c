// @ts-check
"use strict";
/**
 * When questions are asked again and which of them a review asks: the same as `quizgen review` for the same log.
 *
 * The Python modules in quizgen/quiz/scheduling say why each rule is as it is; names here are theirs in camel case.
 *
 * For the page:
 *   Schedule.limits                                       daily limits without a choice of the learner's
 *   Schedule.planReview(page, answers, now, limits)       what a review asks now
 *   Schedule.nextTime(card, state, language)              "in 3 days", in the words of a language
 *
 * For progress.js:
 *   Schedule.dayOf(moment), Schedule.schedule(states, answer)
 *
 * @typedef {{ id: string, unit: string, key: string }} ScheduledCard
 *   A card of the page: `unit` is what it is asked together with, `key` the digest of its correct answer.
 * @typedef {{ new: number, due: number }} Limits
 *   How many cards are asked in a day that are new, and that are due.
 * @typedef {{ cards: string[], due: number, waiting: number, postponed: number, next: number | null }} ReviewPlan
 *   `cards` in the order in which they are asked, `due` of them reviewed before; `waiting` due cards and `postponed` new
 *   ones are left for another day by the limits. `next`: milliseconds until a card is due (whole days for a day to come);
 *   null if none is known or the limits have been reached.
 */
const Schedule = (() => {
  const { MINUTE, DAY, REVIEW, roundHalfEven } = Fsrs;
  const FUTURE = 10 * MINUTE;
  const FIRST_DAY = 719_163;
  const DAY_STARTS = 4 * 60 * MINUTE;

  const MIN_SPREAD_DAYS = 4;
  const SPREAD = 0.08;
  const TREND_DAYS = 3;
  const REVERSE = "/reverse";

  /** @type {Limits} */
  const limits = { new: 20, due: 200 };

  /**
   * The learner's day of a moment: it begins at 4:00 where the learner is.
   * @param {number} moment
   */
  function dayOf(moment) {
    const here = new Date(moment);
    const wall = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate(), here.getHours(), here.getMinutes());
    return Math.floor((wall - DAY_STARTS) / DAY) + FIRST_DAY;
  }

  /** Days from the last answer until the card comes, before it is spread; 0 if it comes after minutes.
   * @param {CardState} state */
  function intervalDays(state) {
    return state.state === REVIEW ? Math.max(1, roundHalfEven((state.due - state.last) / DAY)) : 0;
  }

  /** @param {number} interval */
  function spreadDays(interval) {
    return interval >= MIN_SPREAD_DAYS ? Math.max(1, roundHalfEven(interval * SPREAD)) : 0;
  }

  /** The learner's day on which a card is due that comes after days.
   * @param {string} card @param {CardState} state */
  function dueDay(card, state) {
    const days = intervalDays(state);
    const width = spreadDays(days);
    const spread = state.spread ?? Number(Hashing.blake2b64(`${card} ${days}`) % BigInt(2 * width + 1)) - width;
    return state.day + days + Math.max(-width, Math.min(spread, width));
  }

  /** @param {string} card @param {CardState} state @param {number} now @param {string} key */
  function isDue(card, state, now, key) {
    if (state.last > now + FUTURE) return true;
    const today = dayOf(now);
    if (key && state.key && key !== state.key && state.day < today) return true;
    return state.state === REVIEW ? dueDay(card, state) <= today : state.due <= now;
  }

  /**
   * By how many days a card comes later, or earlier if negative; null if it comes too soon for that.
   * @param {string} card
   * @param {CardState} after how well it is remembered after the answer
   * @param {Map<string, CardState>} states those before it
   */
  function chooseSpread(card, after, states) {
    const interval = intervalDays(after);
    const width = spreadDays(interval);
    if (!width) return null;
    /** @type {Map<number, number>} */
    const load = new Map();
    for (const [each, state] of states) {
      if (state.state !== REVIEW) continue;
      const day = dueDay(each, state);
      load.set(day, (load.get(day) ?? 0) + 1);
    }
    const middle = after.day + interval;
    const due = (/** @type {number} */ offset) => load.get(middle + offset) ?? 0;
    const days = around(Math.max(width, TREND_DAYS));
    const trend = days.reduce((sum, offset) => sum + offset * due(offset), 0);
    const scale = days.reduce((sum, offset) => sum + offset * offset, 0);
    const offsets = around(width);
    const loads = offsets.map((offset) => due(offset) * scale - offset * trend);
    const least = Math.min(...loads);
    const best = offsets.filter((_, place) => loads[place] === least);
    return leastBy(best, (offset) => Hashing.blake2b64(`${card} ${middle + offset}`));
  }

  /** The days from so many days earlier to so many later. @param {number} count */
  function around(count) {
    return Array.from({ length: 2 * count + 1 }, (_, place) => place - count);
  }

  /** @param {number[]} values @param {(value: number) => bigint} key */
  function leastBy(values, key) {
    const keys = values.map(key);
    return values[keys.reduce((best, each, place) => (each < keys[best] ? place : best), 0)];
  }

  /**
   * An answer with the day it counts for and the days by which its card comes earlier or later.
   * @template {RatedAnswer} Answer
   * @param {Map<string, CardState>} states how well each card is remembered before it
   * @param {Answer} answer
   * @returns {Answer}
   */
  function schedule(states, answer) {
    if (answer.rating === null) return answer;
    const after = Fsrs.nextState(states.get(answer.card), answer);
    return { ...answer, spread: chooseSpread(answer.card, after, states) };
  }

  /** The cards that were reviewed on a day, and whether they were new then.
   * @param {readonly RatedAnswer[]} answers @param {number} day */
  function reviewedOn(answers, day) {
    /** @type {Map<string, number>} */
    const first = new Map();
    /** @type {Map<string, boolean>} */
    const done = new Map();
    for (const { card, rating, day: then } of answers) {
      if (rating === null) continue;
      if (!first.has(card)) first.set(card, then);
      if (then === day) done.set(card, first.get(card) === day);
    }
    return done;
  }

  /**
   * What is to be reviewed now.
   * @param {readonly ScheduledCard[]} cards in the order of the bank, both sides of flashcards
   * @param {readonly RatedAnswer[]} answers the log, oldest first
   * @param {number} now milliseconds since 1970
   * @param {Limits} [daily]
   * @returns {ReviewPlan}
   */
  function planReview(cards, answers, now, daily = limits) {
    const today = dayOf(now);
    const states = Fsrs.replay(answers);
    const done = reviewedOn(answers, today);
    const wasNew = [...done.values()].filter(Boolean).length;
    const { due, fresh } = candidates(cards, states, now, today);

    const first = due.filter((card) => !done.has(card.id));
    const waiting = new Set(first.slice(Math.max(0, daily.due - (done.size - wasNew))));
    let taken = due.filter((card) => !waiting.has(card));
    let learnt = takeWithinLimit(fresh, Math.max(0, daily.new - wasNew));
    let postponed = 0;
    if (waiting.size && daily.due) {
      postponed = learnt.length;
      learnt = [];
    } else {
      taken = shuffled(taken, String(today));
    }
    const asked = sideBySide(mixed(taken, learnt), cards).map((card) => card.id);
    const next = asked.length || waiting.size || fresh.length ? null : untilNext(cards, states, now, today);
    return { cards: asked, due: taken.length, waiting: waiting.size, postponed, next };
  }

  /** The due cards, the most likely forgotten first, and the new ones, groups together; of a flashcard one side.
   * @param {readonly ScheduledCard[]} cards @param {Map<string, CardState>} states @param {number} now @param {number} today */
  function candidates(cards, states, now, today) {
    /** @param {ScheduledCard} card */
    const forgetting = ({ id }) => Math.max(0, today - (states.get(id)?.day ?? 0)) / (states.get(id)?.stability ?? 1);
    const due = cards.filter(({ id, key }) => {
      const state = states.get(id);
      return state !== undefined && isDue(id, state, now, key);
    });
    due.sort((one, other) => forgetting(other) - forgetting(one) || (one.id < other.id ? -1 : 1));
    const fresh = cards.filter((card) => !states.has(card.id));
    /** @type {Set<string>} */
    const asked = new Set();
    /** @param {ScheduledCard} card */
    const isFirstSide = ({ id }) => asked.size < asked.add(id.endsWith(REVERSE) ? id.slice(0, -REVERSE.length) : id).size;
    return { due: due.filter(isFirstSide), fresh: groupAdjacent(fresh.filter(isFirstSide)) };
  }

  /** @param {readonly ScheduledCard[]} cards @param {Map<string, CardState>} states @param {number} now @param {number} today */
  function untilNext(cards, states, now, today) {
    const waits = cards.flatMap(({ id }) => {
      const state = states.get(id);
      if (!state) return [];
      const wait = state.state === REVIEW ? (dueDay(id, state) - today) * DAY : state.due - now;
      return wait > 0 ? [wait] : [];
    });
    return waits.length ? waits.reduce((one, other) => Math.min(one, other)) : null;
  }

  /** @param {readonly ScheduledCard[]} cards */
  function groupAdjacent(cards) {
    /** @type {Map<string, ScheduledCard[]>} */
    const groups = new Map();
    for (const card of cards) {
      const group = groups.get(card.unit);
      if (group) group.push(card);
      else groups.set(card.unit, [card]);
    }
    return [...groups.values()].flat();
  }

  /** @param {readonly ScheduledCard[]} cards groups together @param {number} limit */
  function takeWithinLimit(cards, limit) {
    /** @type {ScheduledCard[]} */
    const taken = [];
    for (let start = 0, end = 0; start < cards.length; start = end) {
      while (end < cards.length && cards[end].unit === cards[start].unit) end++;
      if (taken.length + end - start <= limit) taken.push(...cards.slice(start, end));
    }
    return taken.length ? taken : cards.slice(0, limit);
  }

  /** Units in an order that depends on the seed and their names alone; those of a unit keep their order.
   * @param {readonly ScheduledCard[]} cards @param {string} seed */
  function shuffled(cards, seed) {
    return cards
      .map((card) => ({ card, key: Hashing.sha256(`${seed}\x1f${card.unit}`) }))
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ card }) => card);
  }

  /** Both in their order, the shorter one spread evenly over the longer one.
   * @param {readonly ScheduledCard[]} one @param {readonly ScheduledCard[]} other */
  function mixed(one, other) {
    return [one, other]
      .flatMap((cards) => cards.map((card, index) => ({ card, place: (index + 0.5) / cards.length })))
      .sort((left, right) => left.place - right.place)
      .map(({ card }) => card);
  }

  /** The cards with those of a unit one after the other, in the order of the bank, where the first of them stood.
   * @param {readonly ScheduledCard[]} asked @param {readonly ScheduledCard[]} cards */
  function sideBySide(asked, cards) {
    const places = new Map(cards.map((card, place) => [card, place]));
    /** @type {Map<string, number>} */
    const turns = new Map();
    asked.forEach((card, turn) => turns.has(card.unit) || turns.set(card.unit, turn));
    /** @param {ScheduledCard} card @returns {[number, number]} */
    const rank = (card) => [turns.get(card.unit) ?? 0, places.get(card) ?? 0];
    return [...asked].sort((one, other) => rank(one)[0] - rank(other)[0] || rank(one)[1] - rank(other)[1]);
  }

  /**
   * When a card comes again, as in "in 3 days" or "dans 2 mois".
   * @param {string} card
   * @param {CardState} state
   * @param {string} language
   */
  function nextTime(card, state, language) {
    return intervalText(state.state === REVIEW ? (dueDay(card, state) - state.day) * DAY : state.due - state.last, language);
  }

  /**
   * A time to wait in the words of a language; never less than a minute.
   * @param {number} wait milliseconds
   * @param {string} language
   */
  function intervalText(wait, language) {
    /** @type {[number, number, Intl.RelativeTimeFormatUnit][]} */
    const units = [
      [730 * DAY, 365 * DAY, "year"],
      [60 * DAY, 30 * DAY, "month"],
      [DAY, DAY, "day"],
      [90 * MINUTE, 60 * MINUTE, "hour"],
      [-Infinity, MINUTE, "minute"],
    ];
    const [, size, unit] = units.find(([least]) => wait >= least) ?? units[4];
    return new Intl.RelativeTimeFormat(language).format(Math.max(1, roundHalfEven(wait / size)), unit);
  }

  return { limits, dayOf, schedule, dueDay, planReview, nextTime, intervalText };
})();
