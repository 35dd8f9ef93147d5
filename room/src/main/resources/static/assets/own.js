// The controls of the person who looks at the page.
import {placeInLine} from './media.js';
import {byId, change, hideWithFocus} from './page.js';
import {word} from './words.js';

const ACTIONS = {OFF: 'TAKE', READY: 'SEND', ON: 'GIVE_BACK', WAITING: 'GIVE_BACK'};
// Where there is no media server a slot is all there is.
const byMedia = document.body.dataset.media === 'true';

/** @param isSending says whether this page sends a kind */
export function showOwn(room, isSending) {
  const {you} = room;
  const isIn = room.state === 'ACTIVE' && !you.lobbyPlace && !you.awaitsAdmission;
  for (const kind of ['camera', 'microphone']) {
    const state = stateOf(kind, room, isSending);
    const label = you.mayUseMedia ? word(`room.${kind}.${state === 'READY' ? 'OFF' : state}`) : '';
    showControl(byId(kind), isIn && you.mayUseMedia, state, `${ACTIONS[state]}_${kind.toUpperCase()}`, label);
  }
  showControl(byId('hand'), isIn, you.handRaised ? 'ON' : 'OFF', you.handRaised ? 'LOWER_HAND' : 'RAISE_HAND',
    word(you.handRaised ? 'room.hand.lower' : 'room.hand.raise'));
  byId('leave').hidden = false;
  byId('leave').dataset.action = 'LEAVE';
  change(byId('line'), isIn
    ? [placeInLine('camera', room), placeInLine('microphone', room)].filter(Boolean).join(' ')
    : '');
}

// With a slot and without a picture: after it was handed over, for example.
function stateOf(kind, {you, people}, isSending) {
  const me = people.find((person) => person.you);
  const isReady = byMedia && you[kind] === 'ON' && !isSending(kind) && !me?.onAir.includes(kind.toUpperCase());
  return isReady ? 'READY' : you[kind];
}

/** Calls back with the button that was clicked; its data say which action it stands for. */
export function offerControls(ask) {
  for (const id of ['camera', 'microphone', 'hand', 'leave']) {
    byId(id).addEventListener('click', ({currentTarget}) => ask(currentTarget));
  }
}

function showControl(button, isShown, state, action, label) {
  hideWithFocus(button, !isShown);
  button.dataset.state = state;
  button.dataset.action = action;
  change(button.querySelector('.control-label'), label);
}
