// The entrance: whether it is locked, and who waits there to be let in.
import {keyedList} from './keyed.js';
import {byId, change, copyOf, hideWithFocus, initials, say, text} from './page.js';
import {named, namesake} from './person.js';
import {counted, filled, word} from './words.js';

let asking = [];

const showAsking = keyedList(byId('asking-list'), {
  make: ({id}) => {
    const row = copyOf('asking-person');
    row.dataset.person = id;
    return row;
  },
  fill: (row, person) => {
    change(row.querySelector('.avatar'), initials(person.name));
    change(row.querySelector('.person-name'), person.name);
    say(row.querySelector('.person-namesake'), namesake(person));
    for (const button of row.querySelectorAll('button')) {
      button.setAttribute('aria-label', filled(`person.${button.dataset.words}`, {name: named(person)}));
    }
  },
  home: byId('people-title'),
});

export function showLobby({you, state, lobby}) {
  const isShown = you.mayRun && state !== 'CLOSED';
  const isLocked = Boolean(isShown && lobby.locked);
  const lock = byId('lock');
  hideWithFocus(lock, !isShown);
  lock.dataset.action = isLocked ? 'UNLOCK' : 'LOCK';
  change(lock, word(isLocked ? 'room.unlock' : 'room.lock'));
  change(byId('lock-state'), isLocked ? word('room.locked') : '');
  asking = isShown ? lobby.next : [];
  byId('asking').hidden = asking.length === 0;
  change(byId('asking-count'), asking.length > 0 ? counted('room.asks', '', lobby.asking) : '');
  showAsking(asking);
}

/**
 * Passes on what is asked for at the entrance.
 *
 * @param ask gets the action, the person unless it is about none, and the button
 */
export function offerLobby(ask) {
  byId('lock').addEventListener('click', ({currentTarget}) =>
    ask(currentTarget.dataset.action, undefined, currentTarget));
  byId('asking-list').addEventListener('click', ({target}) => {
    const button = target.closest('button');
    if (button) {
      const id = button.closest('.person').dataset.person;
      ask(button.dataset.action, asking.find((person) => person.id === id), button);
    }
  });
}

/** Writes the question whether to send somebody out; where it helps, it offers to lock the room. */
export function writeRemoval(person, {lobby}) {
  text('removeQuestion', filled('room.remove.question', {name: named(person)}));
  text('removeDetail', word(lobby.locked ? 'room.remove.detail.locked' : 'room.remove.detail'));
  byId('remove-lock').hidden = lobby.locked;
  byId('remove-locks').checked = false;
}

/** Whether whoever answered that question wants the room locked. */
export function locksToo() {
  return byId('remove-locks').checked;
}
