// Puts a snapshot on the page. Everything that people typed goes in as text, never as HTML.
import {clockTime, counted, duration, word} from './words.js';

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
  showEnding(room, now);
}

// Only those who run an open room are told when it ends.
function showEnding(room, now) {
  const ending = room.ending;
  const banner = byId('ending');
  banner.hidden = !ending || now < Date.parse(ending.warnFrom);
  if (banner.hidden) {
    return;
  }
  const end = Date.parse(ending.at);
  const more = Math.min(ending.moreMinutes * 60000, Date.parse(ending.latest) - Math.max(end, now));
  const passed = now >= end;
  text('endingTitle', word(passed ? 'room.ending.passed' : 'room.ending.near')
    .replace('{time}', clockTime(ending.at, room.event.zone)));
  text('endingDetail', word(endingDetail(passed, more)));
  const prolong = byId('prolong');
  prolong.hidden = more <= 0;
  if (!prolong.ariaBusy) {
    text('prolong', counted('room.prolong', 'room.prolong.other', Math.max(1, Math.ceil(more / 60000))));
  }
}

function endingDetail(passed, more) {
  if (more <= 0) {
    return 'room.ending.longest';
  }
  return passed ? 'room.ending.stays' : 'room.ending.more';
}

function inTime(milliseconds) {
  return milliseconds < 60000
    ? word('room.inTime.soon')
    : word('room.inTime').replace('{duration}', duration(milliseconds));
}

function scene(room) {
  switch (room.state) {
    case 'ACTIVE': return 'live';
    case 'CLOSED': return {CANCELLED: 'cancelled', NOT_HELD: 'not-held'}[room.event.status] ?? 'over';
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
  if (room.state !== 'ACTIVE' || !room.you.mayRun) {
    document.querySelector('dialog[open]')?.close('cancel');
  }
  const badge = byId('badge');
  badge.className = `badge badge-${room.state.toLowerCase()}`;
  change(badge, word(shown === 'cancelled' ? 'state.CANCELLED' : `state.${room.state}`));
  text('cancelReason', room.event.cancelReason ?? '');
  byId('people').hidden = shown !== 'backstage' && shown !== 'live';
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
