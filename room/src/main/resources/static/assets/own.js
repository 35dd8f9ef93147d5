// The controls of the person who looks at the page.
import {placeInLine} from './media.js';
import {byId, change, hideWithFocus} from './page.js';
import {word} from './words.js';

const ACTIONS = {OFF: 'TAKE', READY: 'SEND', ON: 'GIVE_BACK', WAITING: 'GIVE_BACK'};
// Where there is no media server a slot is all there is.
const byMedia = document.body.dataset.media === 'true';
// Phones share no screen.
const canShare = byMedia && Boolean(navigator.mediaDevices?.getDisplayMedia);

/** @param media what this page sends */
export function showOwn(room, media) {
  const {you} = room;
  const isIn = room.state === 'ACTIVE' && !you.lobbyPlace && !you.awaitsAdmission;
  for (const kind of ['camera', 'microphone']) {
    const state = stateOf(kind, room, media);
    const label = you.mayUseMedia ? word(labelOf(kind, state, media)) : '';
    showControl(byId(kind), isIn && you.mayUseMedia, state, `${ACTIONS[state]}_${kind.toUpperCase()}`, label);
  }
  const isSharing = media.isSharing();
  showControl(byId('screen'), isIn && you.mayUseMedia && canShare, isSharing ? 'ON' : 'OFF',
    isSharing ? 'STOP_SHARING' : 'SHARE', word(`room.screen.${isSharing ? 'ON' : 'OFF'}`));
  const isMuted = media.isMuted();
  showControl(byId('mute'), isIn && media.isSending('microphone'), isMuted ? 'MUTED' : 'OFF',
    isMuted ? 'UNMUTE' : 'MUTE', word(`room.mute.${isMuted ? 'ON' : 'OFF'}`));
  showControl(byId('hand'), isIn, you.handRaised ? 'ON' : 'OFF', you.handRaised ? 'LOWER_HAND' : 'RAISE_HAND',
    word(you.handRaised ? 'room.hand.lower' : 'room.hand.raise'));
  byId('leave').hidden = false;
  byId('leave').dataset.action = 'LEAVE';
  change(byId('line'), isIn
    ? [placeInLine('camera', room), placeInLine('microphone', room)].filter(Boolean).join(' ')
    : '');
}

function labelOf(kind, state, media) {
  if (kind === 'camera' && state === 'ON' && media.isSharing()) {
    return 'room.camera.slot';
  }
  return `room.${kind}.${state === 'READY' ? 'OFF' : state}`;
}

// With a slot and without a picture: after it was handed over, for example.
function stateOf(kind, {you, people}, media) {
  const me = people.find((person) => person.you);
  const onAir = kind === 'camera' ? ['CAMERA', 'SCREEN'] : ['MICROPHONE'];
  const isReady = byMedia && you[kind] === 'ON' && !media.isSending(kind) && !me?.onAir.some((on) => onAir.includes(on));
  return isReady ? 'READY' : you[kind];
}

/** Calls back with the button that was clicked; its data say which action it stands for. */
export function offerControls(ask) {
  for (const id of ['camera', 'screen', 'microphone', 'mute', 'hand', 'leave']) {
    byId(id).addEventListener('click', ({currentTarget}) => ask(currentTarget));
  }
}

function showControl(button, isShown, state, action, label) {
  hideWithFocus(button, !isShown);
  button.dataset.state = state;
  button.dataset.action = action;
  change(button.querySelector('.control-label'), label);
}
