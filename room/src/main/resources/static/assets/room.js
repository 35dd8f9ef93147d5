// The page of a room: shows each snapshot, and asks for changes.
import {ask, notice, trouble} from './ask.js';
import {tellDifference, tellNews} from './news.js';
import {offerControls} from './own.js';
import {byId, text} from './page.js';
import {offerActions} from './people.js';
import {named} from './person.js';
import {showGone} from './scenes.js';
import {withYou} from './snapshot.js';
import {showTime, untilOpen} from './time.js';
import {offerToClose} from './tried.js';
import {connect} from './updates.js';
import {showRoom} from './view.js';
import {filled, word} from './words.js';

const api = document.body.dataset.api;
let room = withYou(JSON.parse(document.body.dataset.snapshot));
let clockOffset = 0;
let openTimer;
let hangUp = () => {};
let isGone = false;

const now = () => Date.now() + clockOffset;

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
  showRoom(room, now());
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
      showRoom(room, now());
      showOpenInTime();
    }, Math.min(wait, 60 * 60 * 1000));
  }
}

// Left, removed, or pushed out by newer windows: this page takes no further part.
function gone(scene) {
  isGone = true;
  clearTimeout(openTimer);
  clearInterval(clock);
  hangUp();
  showGone(scene);
}

function refused(problem) {
  const kind = {CAMERA_SLOTS_FULL: 'camera', MICROPHONE_SLOTS_FULL: 'microphone'}[problem.code];
  if (problem.code === 'REMOVED') {
    gone('removed');
  } else if (kind && problem.place) {
    // Nothing went wrong: they stand in line now.
    const place = {...room.you.place, [kind]: problem.place};
    room = {...room, you: {...room.you, [kind]: room.you[kind] === 'ON' ? 'ON' : 'WAITING', place}};
    showRoom(room, now());
  } else {
    trouble(problem.title ?? '', problem.detail ?? '');
  }
}

async function change(action, button, {target, busyWord} = {}) {
  const {done, problem} = await ask(api, action, {button, target, busyWord});
  if (isGone) {
    return false;
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

/** Asks a question; resolves to whether the answer was to go on. */
function confirmed(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () =>
      resolve(!['', 'cancel'].includes(dialog.returnValue)), {once: true});
  });
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
offerControls((button) => change(button.dataset.action, button));
offerActions(async (action, person, button) => {
  text('removeQuestion', filled('room.remove.question', {name: named(person)}));
  if (action === 'REMOVE' && !await confirmed(byId('remove'))) {
    return false;
  }
  return change(action, button, {target: person.id});
});

show(room);
const clock = setInterval(() => showTime(room, now()), 5000);
if (room.state !== 'CLOSED') {
  hangUp = connect(api, {
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
    onRefused: (problem) => problem.code === 'REMOVED' ? gone('removed') : notice(word('room.elsewhere')),
  });
}
