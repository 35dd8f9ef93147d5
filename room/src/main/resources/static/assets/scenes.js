// Which of the page's scenes is shown.
import {byId, change, hideWithFocus, text} from './page.js';
import {clockTime, counted, filled, number, word} from './words.js';

export function showScene(room) {
  const shown = sceneOf(room);
  switchTo(shown);
  closeDialogs(room);
  hideWithFocus(byId('end'), room.state !== 'ACTIVE' || !room.you.mayRun);
  byId('people').hidden = shown !== 'backstage' && shown !== 'live';
  byId('own').hidden = room.state === 'CLOSED';
  const badge = byId('badge');
  badge.className = `badge badge-${room.state.toLowerCase()}`;
  change(badge, word(`state.${shownState(room, shown)}`));
  change(byId('your-role'), word(`role.${room.you.role}`));
  text('interrupted', room.canReopenUntil
    ? filled('room.interrupted.until', {time: clockTime(room.canReopenUntil)}) : '');
  text('cancelReason', room.event.cancelReason ?? '');
  text('lobbyPlace', shown === 'full' ? filled('room.full.place', {n: number(room.you.lobbyPlace)}) : '');
  showStart(room);
}

/** Shows that somebody is not in the room any more, with a scene of its own; who sent them out, if that is known. */
export function showGone(scene, {title, detail}) {
  if (title && detail) {
    text('goneTitle', title);
    text('goneDetail', detail);
  }
  document.querySelector('dialog[open]')?.close('cancel');
  for (const part of ['people', 'own', 'notice', 'closing', 'ending', 'trouble', 'tried', 'badge', 'signed-in']) {
    byId(part).hidden = true;
  }
  switchTo(scene);
  // Whatever had the focus is gone, too.
  document.querySelector(`[data-show="${scene}"] h2`).focus();
}

function shownState(room, shown) {
  if (shown === 'cancelled') {
    return 'CANCELLED';
  }
  return room.canReopenUntil ? 'INTERRUPTED' : room.state;
}

function sceneOf(room) {
  if (room.state === 'CLOSED') {
    return {CANCELLED: 'cancelled', NOT_HELD: 'not-held'}[room.event.status] ?? 'over';
  }
  if (room.you.awaitsAdmission) {
    return 'asking';
  }
  if (room.you.lobbyPlace) {
    return 'full';
  }
  if (room.state === 'ACTIVE') {
    return 'live';
  }
  if (room.you.mayRun) {
    return 'backstage';
  }
  return room.canReopenUntil ? 'interrupted' : 'lobby';
}

function switchTo(shown) {
  const before = document.querySelector('[data-show]:not([hidden])');
  const after = document.querySelector(`[data-show="${shown}"]`);
  if (before === after) {
    return;
  }
  const hadFocus = before?.contains(document.activeElement);
  before?.setAttribute('hidden', '');
  after.hidden = false;
  if (hadFocus) {
    after.querySelector('h2').focus();
  }
}

// A question that is not for this person any more, or not now.
function closeDialogs(room) {
  const open = document.querySelector('dialog[open]');
  const isAboutAnOpenRoom = open?.id.startsWith('end-') || open?.id === 'leave-alone';
  if (room.state === 'CLOSED' || !room.you.mayRun || (isAboutAnOpenRoom && room.state !== 'ACTIVE')) {
    open?.close('cancel');
  }
}

function showStart(room) {
  byId('start').disabled = !room.you.mayOpen;
  byId('start-reason').hidden = room.you.mayOpen;
  const isInterrupted = Boolean(room.canReopenUntil);
  byId('backstage-detail').hidden = isInterrupted;
  byId('planned-start').hidden = isInterrupted;
  if (!byId('start').ariaBusy) {
    change(byId('start'), word(isInterrupted ? 'room.goOn' : 'room.start'));
  }
  text('backstage', isInterrupted
    ? filled('room.backstage.interrupted', {time: clockTime(room.canReopenUntil)})
    : word(room.you.mayOpen ? 'room.backstage.ready' : 'room.backstage.early'));
  text('waiting', counted('room.backstage', 'room.backstage.nobody', room.counts.attendees));
}
