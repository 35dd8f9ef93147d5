// Keeps a page up to date while somebody looks at it, and says what the engine refused.
import {Problem} from '/desk/engine.js';
import {poll} from '/desk/poll.js';
import {filled, word} from '/desk/words.js';
import {tell} from './values.js';

/**
 * Calls refresh at once and then again and again. A refusal is said in words on the page; that the engine is away,
 * or the session over, is said by whoever asks it.
 *
 * @returns a function that calls it soon, whatever the pause
 */
export function live(refresh, pause) {
  const {now} = poll(async () => {
    try {
      await refresh();
      tell('watch-trouble', '');
    } catch (problem) {
      sayTrouble(problem);
    }
  }, pause);
  return now;
}

/** Says a refusal above the page. */
export function sayTrouble(problem) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  if (!problem.isAway && problem.status !== 401) {
    tell('watch-trouble', describe(problem));
  }
}

/** A refusal in words for people. */
export function describe({status, message}) {
  switch (status) {
    case 403: return word('watch.trouble.forbidden');
    case 404: return word('watch.trouble.unknown');
    default: return filled('watch.trouble.other', {status, detail: message});
  }
}
