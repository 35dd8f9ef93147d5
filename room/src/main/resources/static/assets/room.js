// The page of a room: shows each snapshot, and asks for changes.
import {ask, notice, trouble} from './ask.js';
import {offerDevices} from './devices.js';
import {ownControls} from './controls.js';
import {confirmed} from './dialogs.js';
import {offerKeys} from './keys.js';
import {leavesAlone} from './leaving.js';
import {locksToo, offerLobby, writeRemoval} from './lobby.js';
import {tellDifference, tellNews} from './news.js';
import {offerControls} from './own.js';
import {onAir} from './onair.js';
import {byId, text} from './page.js';
import {offerActions} from './people.js';
import {showGone} from './scenes.js';
import {withYou} from './snapshot.js';
import {showTime, untilOpen} from './time.js';
import {offerToClose} from './tried.js';
import {lookUp} from './unanswered.js';
import {connect} from './updates.js';
import {showRoom} from './view.js';
import {counted, filled, word} from './words.js';

const api = document.body.dataset.api;
const page = globalThis.crypto.getRandomValues(new Uint32Array(4)).join('-');
let room = withYou(JSON.parse(document.body.dataset.snapshot));
let clockOffset = 0;
let openTimer;
let hangUp = () => {};
let isGone = false;
let latestUnanswered;

const now = () => Date.now() + clockOffset;
const media = onAir(api, page, {onFailed: notSent, onUnused: giveBack});

function show(snapshot) {
  if (isGone) {
    return;
  }
  // Title and times in words come with the page, in the person's language.
  const {title, start, end} = room.event;
  const moved = snapshot.event;
  if (moved.title !== title || moved.start !== start || moved.end !== end) {
    location.reload();
    return;
  }
  const before = room;
  room = withYou(snapshot);
  clockOffset = Date.parse(room.now) - Date.now();
  media.follow(room);
  showRoom(room, now(), media);
  media.paint();
  tellDifference(before, room, now());
  showOpenInTime();
}

// The room may become ready to be opened while nothing else happens.
function showOpenInTime() {
  clearTimeout(openTimer);
  const wait = untilOpen(room, now());
  if (wait > 0) {
    openTimer = setTimeout(() => {
      room = {...room, you: {...room.you, mayOpen: untilOpen(room, now()) <= 0}};
      showRoom(room, now(), media);
      showOpenInTime();
    }, Math.min(wait, 60 * 60 * 1000));
  }
}

// Left, removed, or pushed out by newer windows: this page takes no further part.
function gone(scene, problem = {}) {
  isGone = true;
  clearTimeout(openTimer);
  clearInterval(clock);
  hangUp();
  media.end();
  showGone(scene, problem);
}

function refused(problem) {
  const kind = {CAMERA_SLOTS_FULL: 'camera', MICROPHONE_SLOTS_FULL: 'microphone'}[problem.code];
  if (problem.code === 'REMOVED') {
    gone('removed', problem);
  } else if (kind && problem.place) {
    // Nothing went wrong: they stand in line now.
    const place = {...room.you.place, [kind]: problem.place};
    room = {...room, you: {...room.you, [kind]: room.you[kind] === 'ON' ? 'ON' : 'WAITING', place}};
    showRoom(room, now(), media);
  } else {
    trouble(problem.title ?? '', problem.detail ?? '');
  }
}

async function change(action, button, {target, busyWord} = {}) {
  const {done, problem, unanswered} = await ask(api, action, {button, target, busyWord});
  if (isGone) {
    return false;
  }
  if (unanswered) {
    tellWhatBecameOf(unanswered);
  }
  if (problem) {
    refused(problem);
  } else if (done && action === 'LEAVE') {
    gone('left');
  }
  if (!isGone) {
    showTime(room, now());
  }
  return done;
}

// Not by the button, which may still be busy with taking it.
function giveBack(kind) {
  return change(`GIVE_BACK_${kind.toUpperCase()}`, {});
}

// A slot of which nothing is seen or heard is somebody else's.
async function notSent(kind, why) {
  if (await giveBack(kind)) {
    trouble('', why ? filled(`room.${kind}.unusable`, {why}) : word(`room.${kind}.failed`));
  }
}

const doOwn = ownControls(media, {
  change,
  redraw: () => showRoom(room, now(), media),
  cameraOf: () => room.you.camera,
});

// The newest alone: whoever asks again is told of that.
async function tellWhatBecameOf(id) {
  latestUnanswered = id;
  const isStale = () => isGone || latestUnanswered !== id;
  const {done, problem} = await lookUp(api, id, isStale);
  if (isStale()) {
    return;
  }
  if (problem) {
    refused(problem);
  } else {
    trouble('', word(done ? 'room.answered.done' : 'room.answered.undone'), {isBad: !done});
  }
}

function isMeantAlone() {
  text('leaveAloneDetail', counted('room.leaveAlone', 'room.leaveAlone.other', room.ending.aloneMinutes));
  return confirmed(byId('leave-alone'));
}

async function changeAbout(action, person, button) {
  if (action === 'REMOVE') {
    writeRemoval(person, room);
    if (!await confirmed(byId('remove'))) {
      return false;
    }
    // First the door: they must not come in again in between.
    if (locksToo()) {
      await change('LOCK', button);
    }
  }
  return change(action, button, {target: person?.id});
}

byId('start').addEventListener('click', ({currentTarget}) =>
  change('OPEN', currentTarget, {busyWord: 'room.starting'}));
byId('prolong').addEventListener('click', ({currentTarget}) =>
  change('PROLONG', currentTarget, {busyWord: 'room.prolonging'}));
byId('trouble-close').addEventListener('click', () => trouble('', ''));
for (const back of ['come-back', 'use-this']) {
  byId(back).addEventListener('click', () => location.reload());
}

byId('end').addEventListener('click', async () => {
  // What the dialog said is what is asked for, even if the start passes while it is open.
  const isEarly = now() < Date.parse(room.event.start);
  if (await confirmed(byId(isEarly ? 'end-early' : 'end-final'))) {
    change(isEarly ? 'INTERRUPT' : 'CLOSE', byId('end'), {busyWord: 'room.ending'});
  }
});

offerToClose();
offerKeys();
offerDevices();
offerControls(async (button) => {
  if (button.dataset.action !== 'LEAVE' || !leavesAlone(room) || await isMeantAlone()) {
    doOwn(button);
  }
});
offerActions(changeAbout);
offerLobby(changeAbout);

// So that it is known at once that nobody is at this page: a reloaded one takes it back.
addEventListener('pagehide', () => isGone || navigator.sendBeacon(`${api}/goodbye?page=${page}`));

show(room);
const clock = setInterval(() => showTime(room, now()), 5000);
if (room.state !== 'CLOSED') {
  hangUp = connect(api, page, {
    onRoom: show,
    // Left, here or in another tab: connected again, they would be back.
    onNews: (news) => news.effect === 'LEFT' && news.by.id === room.you.id
      ? gone('left') : tellNews(news, room, now()),
    onLost: () => notice(word('room.lost')),
    onBack: () => {
      notice(word('room.back'));
      setTimeout(() => notice(''), 4000);
    },
    onReplaced: () => gone('replaced'),
    onRefused: (problem) => problem.code === 'REMOVED' ? gone('removed', problem) : notice(word('room.elsewhere')),
  });
}
