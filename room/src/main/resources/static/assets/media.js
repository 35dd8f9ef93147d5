// How many cameras and microphones are on, and who stands in line for one.
import {keyedList} from './keyed.js';
import {byId, change} from './page.js';
import {named} from './person.js';
import {filled, number} from './words.js';

const MOST_PIPS = 16;

const queues = new Map(['camera', 'microphone'].map((kind) => [kind, keyedList(byId(`${kind}-queue`), {
  make: () => {
    const item = document.createElement('li');
    item.append(document.createElement('bdi'));
    return item;
  },
  fill: (item, person) => {
    item.className = person.you ? 'line-you' : '';
    change(item.firstChild, named(person));
  },
})]));

export function showMedia(room) {
  const isShown = room.state === 'ACTIVE' && Boolean(room.media);
  byId('media').hidden = !isShown;
  if (isShown) {
    showSlots('camera', room.media.camera);
    showSlots('microphone', room.media.microphone);
  }
}

function showSlots(kind, {limit, taken, queue}) {
  const slots = byId(`${kind}-slots`);
  change(slots.querySelector('.slots-taken'),
    filled('room.slots', {taken: number(taken), limit: number(limit)}));
  showPips(slots.querySelector('.pips'), limit, taken);
  slots.querySelector('.line').hidden = queue.length === 0;
  queues.get(kind)(queue);
}

function showPips(pips, limit, taken) {
  pips.hidden = limit > MOST_PIPS;
  const looks = `${taken}/${limit}`;
  if (pips.hidden || pips.dataset.looks === looks) {
    return;
  }
  pips.dataset.looks = looks;
  pips.replaceChildren(...Array.from({length: limit}, (_, i) => {
    const pip = document.createElement('span');
    pip.className = i < taken ? 'pip pip-taken' : 'pip';
    return pip;
  }));
}

/** Where somebody stands in line, in words; empty when they do not wait. */
export function placeInLine(kind, room) {
  const slots = room.media?.[kind];
  if (room.you[kind] !== 'WAITING' || !slots) {
    return '';
  }
  const found = slots.queue.findIndex(({you}) => you) + 1;
  // Just refused, they may not be in the picture's line yet.
  const place = found || room.you.place?.[kind] || slots.queue.length + 1;
  return filled(`room.${kind}.full`, {limit: number(slots.limit), n: number(place)});
}
