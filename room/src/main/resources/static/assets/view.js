// Puts a snapshot on the page. Everything that people typed goes in as text, never as HTML.
import {counted, duration, word} from './words.js';

const byId = (id) => document.getElementById(id);

/** How long until this person may open the room, in milliseconds; 0 or less when they may. */
export function untilOpen(room, now) {
  const mayStillOpen = room.you.mayRun && room.state === 'WAITING' && !room.you.mayOpen;
  return mayStillOpen ? Date.parse(room.you.mayOpenFrom) - now : 0;
}

export function showRoom(room, now) {
  showState(room);
  showStart(room);
  showPeople(room);
  showTiles(room);
  showTime(room, now);
}

/** What changes with time alone. */
export function showTime(room, now) {
  const untilStart = Date.parse(room.event.start) - now;
  text('untilStart', untilStart <= 0 ? '' : inTime(untilStart));
  text('liveFor', room.openedAt
    ? word('room.live.detail').replace('{duration}', duration(now - Date.parse(room.openedAt)))
    : '');
}

function inTime(milliseconds) {
  return milliseconds < 60000
    ? word('room.inTime.soon')
    : word('room.inTime').replace('{duration}', duration(milliseconds));
}

function scene(room) {
  switch (room.state) {
    case 'ACTIVE': return 'live';
    case 'CLOSED': return 'over';
    default: return room.you.mayRun ? 'backstage' : 'lobby';
  }
}

function showState(room) {
  const shown = scene(room);
  const before = document.querySelector('[data-show]:not([hidden])');
  const after = document.querySelector(`[data-show="${shown}"]`);
  if (before !== after) {
    const hadFocus = before?.contains(document.activeElement);
    before?.setAttribute('hidden', '');
    after.hidden = false;
    if (hadFocus) {
      after.querySelector('h2').focus();
    }
  }
  for (const control of document.querySelectorAll('[data-runs]')) {
    control.hidden = !room.you.mayRun;
  }
  if (room.state !== 'ACTIVE') {
    document.querySelector('dialog[open]')?.close('cancel');
  }
  const badge = byId('badge');
  badge.className = `badge badge-${room.state.toLowerCase()}`;
  change(badge, word(`state.${room.state}`));
  byId('people').hidden = shown === 'lobby' || shown === 'over';
}

function showStart(room) {
  byId('start').disabled = !room.you.mayOpen;
  byId('start-reason').hidden = room.you.mayOpen;
  text('backstage', word(room.you.mayOpen ? 'room.backstage.ready' : 'room.backstage.early'));
  text('waiting', counted('room.backstage', 'room.backstage.nobody', room.counts.attendees));
}

function showPeople(room) {
  byId('people-list').replaceChildren(...room.people.map((person) => {
    const item = element('li', 'person');
    const name = element('span', 'person-name', person.name);
    if (person.you) {
      name.append(' ', element('span', 'quiet', `(${word('room.you')})`));
    }
    item.append(avatar(person), name, element('span', 'role', word(`role.${person.role}`)));
    return item;
  }));
  byId('people-count').textContent =
    counted('room.attendees', 'room.attendees.none', room.counts.attendees);
}

function showTiles(room) {
  const hosts = room.people.filter((person) => person.role !== 'ATTENDEE');
  byId('tiles').replaceChildren(...hosts.map((person) => {
    const tile = element('li', 'tile');
    tile.append(avatar(person), element('span', 'tile-name', person.name),
      element('span', 'quiet', word(`role.${person.role}`)));
    return tile;
  }));
  byId('nobody').hidden = hosts.length > 0;
}

function avatar(person) {
  const initials = person.name.split(/\s+/).filter((part) => part !== '')
    .map((part) => [...part][0]).filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('').toLocaleUpperCase();
  const circle = element('span', `avatar avatar-${person.role.toLowerCase()}`, initials);
  circle.setAttribute('aria-hidden', 'true');
  return circle;
}

function element(name, className, content = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}

function text(name, content) {
  for (const target of document.querySelectorAll(`[data-text="${name}"]`)) {
    change(target, content);
  }
}

// A live region is read out again whenever it is written, so it is written only when it changes.
function change(target, content) {
  if (target.textContent !== content) {
    target.textContent = content;
  }
}
