// Does something again and again while the page can be seen.
import {isSessionOver, showAccepted, showRefused} from './banner.js';
import {Problem} from './engine.js';

/**
 * Does the work at once and then each time `pause` milliseconds after it was done; not while the page is hidden, and
 * not after the session is over. When the engine is away or refuses, the next time tells whether it is back.
 *
 * @param work asynchronous; returns false when there is nothing more to look for
 */
export function poll(work, pause = 2000) {
  let timer;
  let running = false;
  let again = false;
  let done = false;

  async function turn() {
    clearTimeout(timer);
    if (running) {
      again = true;
      return;
    }
    if (done || document.hidden || isSessionOver()) {
      return;
    }
    running = true;
    try {
      done = await work() === false || done;
      showAccepted();
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      if (!problem.isAway && problem.status !== 401) {
        showRefused(problem.detail);
      }
    } finally {
      running = false;
      timer = setTimeout(turn, again ? 0 : pause);
      again = false;
    }
  }

  document.addEventListener('visibilitychange', turn);
  turn();
  return {
    now: turn,
    stop() {
      done = true;
    },
  };
}
