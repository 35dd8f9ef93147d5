// The list of who is here, and what may be done about each of them.
import {keyedList} from './keyed.js';
import {byId, change, copyOf, say} from './page.js';
import {named, showPerson} from './person.js';
import {actionsFor} from './rights.js';
import {roving} from './roving.js';
import {counted, filled, number} from './words.js';

const MANY = 12;

let room;
let open = null;

const showRows = keyedList(byId('people-list'), {
  make: ({id}) => {
    const row = copyOf('person');
    row.dataset.person = id;
    row.querySelector('.person-options').id = `options-${id}`;
    row.querySelector('.more').setAttribute('aria-controls', `options-${id}`);
    return row;
  },
  fill: fillRow,
  home: byId('people-title'),
});

const rove = roving(byId('people-list'));

export function showPeople(shown) {
  room = shown;
  showCounts();
  showList();
}

/**
 * Passes on what is asked for about somebody.
 *
 * @param ask gets the action, the person, and the button; resolves to whether it was done
 */
export function offerActions(ask) {
  const list = byId('people-list');
  list.addEventListener('click', async ({target}) => {
    const row = target.closest('.person');
    const button = target.closest('button');
    if (!button) {
      return;
    }
    const id = row.dataset.person;
    if (button.classList.contains('more')) {
      toggle(id);
    } else if (await ask(button.dataset.action, room.people.find((person) => person.id === id), button)) {
      close(id, row);
    }
  });
  list.addEventListener('keydown', ({key, target}) => {
    const row = target.closest('.person');
    if (key === 'Escape' && row?.dataset.person === open) {
      close(open, row);
    }
  });
  byId('find-name').addEventListener('input', showList);
}

function toggle(id) {
  open = open === id ? null : id;
  showList();
  byId(`options-${id}`).scrollIntoView({block: 'nearest'});
}

function close(id, row) {
  if (open === id) {
    const hadFocus = row.contains(document.activeElement);
    open = null;
    showList();
    if (hadFocus) {
      row.querySelector('.more').focus();
    }
  }
}

function showCounts() {
  const {you, people, counts, presenterSeats, lobby} = room;
  change(byId('people-count'), counted('room.attendees', 'room.attendees.none', counts.attendees));
  const seats = byId('seats');
  seats.hidden = !presenterSeats;
  if (presenterSeats) {
    change(seats.querySelector('strong'), filled('room.slots',
      {taken: number(presenterSeats.taken), limit: number(presenterSeats.limit)}));
  }
  const hands = people.filter(({handRaisedAt}) => handRaisedAt).length;
  say(byId('hands'), you.mayRun && hands > 0 ? counted('room.hands', '', hands) : '');
  say(byId('seats-wanted'), lobby?.waiting > 0 ? counted('room.seatsWanted', '', lobby.waiting) : '');
}

function showList() {
  const sought = plain(byId('find-name').value.trim());
  const found = sought === '' ? room.people
    : room.people.filter(({name}) => plain(name).includes(sought));
  // Of attendees of a webinar, other attendees see no names.
  const hasNames = room.you.mayRun || room.event.type === 'MEETING';
  byId('find').hidden = sought === '' && !(hasNames && room.people.length >= MANY);
  byId('find-none').hidden = found.length > 0 || sought === '';
  showRows(found.map((person) =>
    ({...person, actions: actionsFor(person, room), open: person.id === open})));
  rove();
}

// Found without accents and capitals, too.
function plain(name) {
  return name.normalize('NFD').replace(/\p{Mn}/gu, '').toLocaleLowerCase();
}

function fillRow(row, person) {
  showPerson(row, person);
  const others = person.actions.filter((action) => !isQuick(action));
  const more = row.querySelector('.more');
  more.hidden = others.length === 0;
  const label = filled('person.options', {name: named(person)});
  more.setAttribute('aria-label', label);
  more.setAttribute('aria-expanded', person.open);
  row.classList.toggle('person-open', person.open);
  row.classList.toggle('person-asks', Boolean(person.handRaisedAt));
  fillButtons(row.querySelector('.person-quick'), person.actions.filter(isQuick), person, quickButton);
  const options = row.querySelector('.person-options');
  options.setAttribute('aria-label', label);
  fillButtons(options, person.open ? others : [], person, optionButton);
}

// What is done again and again takes one click.
function isQuick(action) {
  return ['PROMOTE', 'DEMOTE', 'HAND_OVER_CAMERA', 'HAND_OVER_MICROPHONE'].includes(action);
}

// Buttons that stay are the same as before, so that none loses the focus.
function fillButtons(place, wanted, person, make) {
  place.hidden = wanted.length === 0;
  const buttons = new Map([...place.children].map((button) => [button.dataset.action, button]));
  for (const [action, button] of buttons) {
    if (!wanted.includes(action)) {
      button.remove();
    }
  }
  wanted.forEach((action, i) => {
    const button = buttons.get(action) ?? make(action);
    name(button, filled(`person.${action}`, {name: named(person)}));
    if (place.children[i] !== button) {
      place.insertBefore(button, place.children[i] ?? null);
    }
  });
}

// Short on the page, in full to those who hear it or point at it.
function name(button, label) {
  if (button.classList.contains('quick')) {
    button.setAttribute('aria-label', label);
    button.title = label;
  } else {
    change(button, label);
  }
}

function quickButton(action) {
  const button = copyOf(`quick-${action}`);
  button.dataset.action = action;
  return button;
}

function optionButton(action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = action === 'REMOVE' ? 'button option danger' : 'button option';
  button.dataset.action = action;
  return button;
}
