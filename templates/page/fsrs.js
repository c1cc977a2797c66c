// @ts-check
"use strict";
/*! FSRS-6 after py-fsrs, https://github.com/open-spaced-repetition/py-fsrs, MIT licence, Open Spaced Repetition. */
/**
 * How well a card is remembered after an answer, as in quizgen/quiz/scheduling/fsrs_schedule.py.
 *
 * @typedef {{ card: string, rating: number | null, at: number, day: number, key?: string, spread?: number | null }} RatedAnswer
 *   An answer of the log: `card` is "bank/question" or "bank/question/reverse", `rating` 1 to 4 or null if it does not
 *   count for the schedule, `at` milliseconds since 1970, `day` the learner's day as Python's date.toordinal().
 * @typedef {{ state: number, step: number | null, stability: number, difficulty: number, due: number, last: number,
 *   day: number, key: string, spread: number | null }} CardState
 *   How well a card is remembered: state 1 learning, 2 review, 3 relearning.
 */
const Fsrs = (() => {
  const MINUTE = 60_000;
  const DAY = 86_400_000;
  const LATEST = 253_402_300_800_000;
  const MAX_DAYS = 36_500;

  const [AGAIN, HARD, GOOD, EASY] = [1, 2, 3, 4];
  const [LEARNING, REVIEW, RELEARNING] = [1, 2, 3];
  const LEARNING_STEPS = [MINUTE, 10 * MINUTE];
  const RELEARNING_STEPS = [10 * MINUTE];

  const RETENTION = 0.9;
  const W = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const DECAY = -W[20];
  const FACTOR = 0.9 ** (1 / DECAY) - 1;

  /**
   * How well an answer shows that its card is remembered.
   * @param {string} verdict
   * @param {boolean} [hinted]
   * @param {boolean} [overridden]
   */
  function rate(verdict, hinted = false, overridden = false) {
    if (verdict !== "correct" && verdict !== "correct (spelling)") return AGAIN;
    return verdict === "correct (spelling)" || hinted || overridden ? HARD : GOOD;
  }

  /**
   * What is remembered of a card after an answer.
   * @param {CardState | undefined} before
   * @param {RatedAnswer} answer
   * @returns {CardState}
   */
  function nextState(before, answer) {
    const rating = Number(answer.rating);
    const [stability, difficulty] = before ? remembered(before, answer, rating) : [W[rating - 1], clamp(initialDifficulty(rating))];
    const { state, step, wait } = nextStep(before?.state ?? LEARNING, before ? before.step : 0, rating, stability);
    return {
      state,
      step,
      stability,
      difficulty,
      due: Math.min(answer.at + wait, LATEST - 1),
      last: answer.at,
      day: answer.day,
      key: answer.key ?? "",
      spread: answer.spread ?? null,
    };
  }

  /** @param {CardState} before @param {RatedAnswer} answer @param {number} rating @returns {[number, number]} */
  function remembered(before, answer, rating) {
    const days = Math.min(Math.max(0, answer.day - before.day), MAX_DAYS);
    const stability = days < 1 ? shortTermStability(before.stability, rating) : longTermStability(before, days, rating);
    return [Math.max(stability, 0.001), nextDifficulty(before.difficulty, rating)];
  }

  /** @param {number} state @param {number | null} step @param {number} rating @param {number} stability */
  function nextStep(state, step, rating, stability) {
    const steps = state === LEARNING ? LEARNING_STEPS : RELEARNING_STEPS;
    const days = { state: REVIEW, step: null, wait: nextInterval(stability) * DAY };
    if (state === REVIEW) return rating === AGAIN ? { state: RELEARNING, step: 0, wait: steps[0] } : days;
    const here = step ?? 0;
    if (rating === AGAIN) return { state, step: 0, wait: steps[0] };
    if (rating === EASY || here >= steps.length || (rating === GOOD && here + 1 === steps.length)) return days;
    if (rating === GOOD) return { state, step: here + 1, wait: steps[here + 1] };
    const wait = here > 0 ? steps[here] : steps.length > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 1.5;
    return { state, step: here, wait };
  }

  /** @param {number} rating */
  function initialDifficulty(rating) {
    return W[4] - Math.E ** (W[5] * (rating - 1)) + 1;
  }

  /** @param {number} difficulty */
  function clamp(difficulty) {
    return Math.min(Math.max(difficulty, 1), 10);
  }

  /** @param {number} difficulty @param {number} rating */
  function nextDifficulty(difficulty, rating) {
    const change = -(W[6] * (rating - 3));
    return clamp(W[7] * initialDifficulty(EASY) + (1 - W[7]) * (difficulty + ((10 - difficulty) * change) / 9));
  }

  /** @param {number} stability @param {number} rating */
  function shortTermStability(stability, rating) {
    const increase = Math.E ** (W[17] * (rating - 3 + W[18])) * stability ** -W[19];
    return stability * (rating === AGAIN ? increase : Math.max(increase, 1));
  }

  /** @param {CardState} before @param {number} days @param {number} rating */
  function longTermStability({ stability, difficulty }, days, rating) {
    const retrievability = (1 + (FACTOR * days) / stability) ** DECAY;
    if (rating === AGAIN) {
      const long = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * Math.E ** ((1 - retrievability) * W[14]);
      return Math.min(long, stability / Math.E ** (W[17] * W[18]));
    }
    const increase =
      Math.E ** W[8] *
      (11 - difficulty) *
      stability ** -W[9] *
      (Math.E ** ((1 - retrievability) * W[10]) - 1) *
      (rating === HARD ? W[15] : 1) *
      (rating === EASY ? W[16] : 1);
    return stability * (1 + increase);
  }

  /** @param {number} stability */
  function nextInterval(stability) {
    const days = roundHalfEven((stability / FACTOR) * (RETENTION ** (1 / DECAY) - 1));
    return Math.min(Math.max(days, 1), MAX_DAYS);
  }

  /** As Python rounds. @param {number} value */
  function roundHalfEven(value) {
    const floor = Math.floor(value);
    const rest = value - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2) ? floor + 1 : floor;
  }

  /**
   * How well each card is remembered, from the log alone.
   * @param {Iterable<RatedAnswer>} answers
   * @param {Map<string, CardState>} [states] from the answers before these; changed in place
   */
  function replay(answers, states = new Map()) {
    for (const answer of answers) if (answer.rating !== null) states.set(answer.card, nextState(states.get(answer.card), answer));
    return states;
  }

  return { MINUTE, DAY, LATEST, REVIEW, rate, nextState, replay, roundHalfEven };
})();
