// Words in the person's language, which come with the page.
const words = new Map(
    [...document.getElementById('words').content.querySelectorAll('[data-word]')]
        .map((element) => [element.dataset.word, element.textContent]));
const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const numbers = new Intl.NumberFormat(language);

export function word(key) {
  return words.get(key) ?? key;
}

/** A word with its gaps filled; what people typed stays as it is, whatever signs are in it. */
export function filled(key, gaps) {
  return word(key).replace(/\{(\w+)}/g, (gap, name) => isolated(gaps[name] ?? gap));
}

// A name written from right to left does not turn round what stands beside it.
function isolated(text) {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

export function number(n) {
  return numbers.format(n);
}

/** For example "12 attendees"; `none` is the key for zero. */
export function counted(key, none, count) {
  if (count === 0) {
    return word(none);
  }
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return filled(`${key}.${form}`, {n: numbers.format(count)});
}

/**
 * For example "11:00", by the clock of whoever reads it; in 24 hours, as everywhere. Where that is set back the same
 * time comes twice: then it says which, for example "02:30 GMT+1".
 */
export function clockTime(instant) {
  const moment = new Date(instant).getTime();
  const shown = clock(moment);
  const comesTwice = [-60, -30, 30, 60].some((minutes) => clock(moment + minutes * 60000) === shown);
  return comesTwice ? clock(moment, {timeZoneName: 'short'}) : shown;
}

function clock(moment, more = {}) {
  return new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...more})
      .format(moment);
}

/** For example "1 h 5 min", rounded down to whole minutes but never below one. */
export function duration(milliseconds) {
  const minutes = Math.max(1, Math.floor(milliseconds / 60000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  const parts = [[days, 'day'], [hours, 'hour'], [minutes % 60, 'minute']]
      .filter(([amount]) => amount > 0)
      .slice(0, 2);
  return parts
      .map(([amount, unit]) =>
        new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'short'}).format(amount))
      .join(' ');
}
