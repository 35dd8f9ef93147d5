// The controls of the person who looks at the page.
import {placeInLine} from './media.js';
import {byId, change, hideWithFocus} from './page.js';
import {word} from './words.js';

export function showOwn(room) {
  const {you} = room;
  const isIn = room.state === 'ACTIVE' && !you.lobbyPlace && !you.awaitsAdmission;
  for (const kind of ['camera', 'microphone']) {
    const action = you[kind] === 'OFF' ? 'TAKE' : 'GIVE_BACK';
    const label = you.mayUseMedia ? word(`room.${kind}.${you[kind]}`) : '';
    showControl(byId(kind), isIn && you.mayUseMedia, you[kind], `${action}_${kind.toUpperCase()}`, label);
  }
  showControl(byId('hand'), isIn, you.handRaised ? 'ON' : 'OFF', you.handRaised ? 'LOWER_HAND' : 'RAISE_HAND',
    word(you.handRaised ? 'room.hand.lower' : 'room.hand.raise'));
  byId('leave').hidden = false;
  byId('leave').dataset.action = 'LEAVE';
  change(byId('line'), isIn
    ? [placeInLine('camera', room), placeInLine('microphone', room)].filter(Boolean).join(' ')
    : '');
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
