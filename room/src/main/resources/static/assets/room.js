// The page of a room: shows each snapshot, and asks for changes.
import {connect} from './updates.js';
import {showRoom, showTime, untilOpen} from './view.js';
import {word} from './words.js';

const api = document.body.dataset.api;
const byId = (id) => document.getElementById(id);
let room = JSON.parse(document.body.dataset.snapshot);
let clockOffset = 0;
let openTimer;

const now = () => Date.now() + clockOffset;

function show(snapshot) {
  // Title and times in words come with the page, in the person's language.
  const {title, start, end} = room.event;
  const moved = snapshot.event;
  if (moved.title !== title || moved.start !== start || moved.end !== end) {
    location.reload();
    return;
  }
  room = snapshot;
  clockOffset = Date.parse(room.now) - Date.now();
  showRoom(room, now());
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

function notice(text) {
  byId('notice').textContent = text;
  byId('notice').hidden = text === '';
}

function trouble(title, detail) {
  byId('trouble-title').textContent = title;
  byId('trouble-detail').textContent = detail;
  byId('trouble').hidden = title === '' && detail === '';
}

async function change(action, button, waitingWord) {
  if (button.ariaBusy) {
    return;
  }
  const label = button.textContent;
  // Not disabled, which would take the focus away.
  button.ariaBusy = 'true';
  button.textContent = word(waitingWord);
  trouble('', '');
  try {
    const answer = await fetch(`${api}/changes`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({action}),
    });
    if (!answer.ok) {
      const problem = await answer.json();
      trouble(problem.title, problem.detail);
    }
  } catch {
    trouble('', word('room.unreachable'));
  } finally {
    button.textContent = label;
    button.ariaBusy = null;
    showTime(room, now());
  }
}

byId('start').addEventListener('click', (click) => change('OPEN', click.currentTarget, 'room.starting'));
byId('prolong').addEventListener('click', (click) => change('PROLONG', click.currentTarget, 'room.prolonging'));
byId('trouble-close').addEventListener('click', () => trouble('', ''));

byId('end').addEventListener('click', () => {
  const dialog = byId(now() < Date.parse(room.event.start) ? 'end-early' : 'end-final');
  dialog.returnValue = '';
  dialog.showModal();
});
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'end') {
      // What the dialog said is what is asked for, even if the start passed while it was open.
      change(dialog.id === 'end-early' ? 'INTERRUPT' : 'CLOSE', byId('end'), 'room.ending');
    }
  });
}

show(room);
setInterval(() => showTime(room, now()), 5000);
if (room.state !== 'CLOSED') {
  connect(api, {
    onRoom: show,
    onLost: () => notice(word('room.lost')),
    onBack: () => {
      notice(word('room.back'));
      setTimeout(() => notice(''), 4000);
    },
    onRefused: () => notice(word('room.elsewhere')),
  });
}
