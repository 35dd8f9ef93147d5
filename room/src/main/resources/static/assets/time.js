// What changes on the page with time alone.
import {byId, hideWithFocus, say, text} from './page.js';
import {clockTime, counted, duration, filled, word} from './words.js';

/** How long until this person may open the room, in milliseconds; 0 or less when they may. */
export function untilOpen(room, now) {
  const mayStillOpen = room.you.mayRun && room.state === 'WAITING' && !room.you.mayOpen;
  return mayStillOpen ? Date.parse(room.you.mayOpenFrom) - now : 0;
}

export function showTime(room, now) {
  const untilStart = Date.parse(room.event.start) - now;
  text('untilStart', untilStart <= 0 ? '' : inTime(untilStart));
  text('liveFor', room.openedAt
    ? filled('room.live.detail', {duration: duration(now - Date.parse(room.openedAt))})
    : '');
  showEnding(room, now);
  say(byId('closing'), room.closesAt
    ? filled('room.closing', {time: clockTime(room.closesAt)})
    : '');
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
  text('endingTitle', filled(passed ? 'room.ending.passed' : 'room.ending.near',
    {time: clockTime(ending.at)}));
  text('endingDetail', word(endingDetail(passed, more)));
  const prolong = byId('prolong');
  hideWithFocus(prolong, more <= 0);
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
    : filled('room.inTime', {duration: duration(milliseconds)});
}
