// Words in the person's language, which come with the page.
const words = new Map(
    [...document.getElementById('words').content.querySelectorAll('[data-word]')]
        .map((element) => [element.dataset.word, element.textContent]));
export const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);

export function word(key) {
  return words.get(key) ?? key;
}

/** A word with its gaps ("{name}") filled; what people typed stays as it is, whatever signs are in it. */
export function filled(key, gaps) {
  return word(key).replace(/\{(\w+)}/g, (gap, name) => gaps[name] ?? gap);
}

export function number(n) {
  return numbers.format(n);
}

/** For example "12 tasks": the word `key.one` or `key.other`, with the count in its gap "{n}". */
export function counted(key, count) {
  const form = plurals.select(count) === 'one' ? 'one' : 'other';
  return filled(`${key}.${form}`, {n: number(count)});
}

const time = new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
const dateAndTime = new Intl.DateTimeFormat(language, {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const days = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});

/** For example "today, 14:05" or "12 Dec 2026, 14:05", in the browser's zone. */
export function when(instant) {
  const moment = new Date(instant);
  const distance = Math.round((midnight(moment) - midnight(new Date())) / 86400000);
  return Math.abs(distance) > 1 ? dateAndTime.format(moment) : `${days.format(distance, 'day')}, ${time.format(moment)}`;
}

function midnight(moment) {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** For example "1 h 5 min" or "3 s". */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts = [
    [Math.floor(seconds / 86400), 'day'],
    [Math.floor(seconds / 3600) % 24, 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ].filter(([amount]) => amount > 0).slice(0, 2);
  return (parts.length > 0 ? parts : [[0, 'second']])
      .map(([amount, unit]) => new Intl.NumberFormat(language, {style: 'unit', unit, unitDisplay: 'short'}).format(amount))
      .join(' ');
}
