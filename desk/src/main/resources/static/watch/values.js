// How states, times and values are shown, wherever they are.
import {byId, element, say} from '/desk/dom.js';
import {duration, language, word} from '/desk/words.js';

/** The page's language, as it is written where the reader is. */
const locale = navigator.languages.find((preferred) => preferred.startsWith(language)) ?? language;
const moments = new Intl.DateTimeFormat(locale, {
  day: 'numeric', month: 'short', year: 'numeric',
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});
const milliseconds = new Intl.NumberFormat(language, {style: 'unit', unit: 'millisecond', unitDisplay: 'short'});

/** A moment in the reader's own zone, to the second: steps often follow one another at once. */
export function moment(instant) {
  return instant ? moments.format(new Date(instant)) : '';
}

/** Sorts as the reader's language does. */
export const alphabet = new Intl.Collator(language);

/** How long something took: most steps take less than a second. */
export function lasted(time) {
  return time < 1000 ? milliseconds.format(Math.max(0, Math.round(time))) : duration(time);
}

/** How long since a moment, or from one to another. */
export function between(start, end) {
  return (end ? Date.parse(end) : Date.now()) - Date.parse(start);
}

/** Writes a text, and shows its place only while there is one. */
export function tell(id, text) {
  say(byId(id), text);
  byId(id).hidden = text === '';
}

/** The four states that people tell apart. */
export function stateOf({state, hasIncident}) {
  if (state === 'ACTIVE') {
    return hasIncident ? 'incident' : 'running';
  }
  return state === 'COMPLETED' ? 'completed' : 'cancelled';
}

/** A state in colour and in words. */
export function badge(state) {
  return element('span', {className: `badge badge-${state}`}, word(`watch.state.${state}`));
}

/** A text without its quotation marks. */
export function plain(value) {
  try {
    const parsed = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}
