// Who is speaking: whoever was heard within the last moment.
import {showSpeakers} from './stage.js';

const PERIOD = 200;
// People pause between two words.
const MOMENT = 1000;

/**
 * @param loud gives those who are heard right now
 * @returns ends it
 */
export function showSpeaking(loud) {
  const heard = new Map();
  const timer = setInterval(() => {
    const now = Date.now();
    loud().forEach((person) => heard.set(person, now));
    showSpeakers((person) => now - heard.get(person) < MOMENT);
  }, PERIOD);

  return () => {
    clearInterval(timer);
    showSpeakers(() => false);
  };
}
