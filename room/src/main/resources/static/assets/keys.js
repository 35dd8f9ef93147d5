// One key for each of one's own controls, for those who want it so.
import {byId} from './page.js';

const KEYS = {c: 'camera', m: 'microphone', h: 'hand'};
const STORED = 'rostrum-keys';

export function offerKeys() {
  const choice = byId('keys');
  choice.checked = stored() !== 'off';
  show(choice.checked);
  choice.addEventListener('change', () => {
    show(choice.checked);
    store(choice.checked ? 'on' : 'off');
  });
  document.addEventListener('keydown', (event) => {
    const id = KEYS[event.key.toLowerCase()];
    const isMeant = id && choice.checked && !event.repeat
      && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target);
    // A question that is open is answered first.
    if (isMeant && !document.querySelector('dialog[open]') && !byId(id).hidden) {
      byId(id).click();
    }
  });
}

function isTyping(target) {
  return target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
}

function show(areOn) {
  for (const [key, id] of Object.entries(KEYS)) {
    const button = byId(id);
    button.querySelector('kbd').hidden = !areOn;
    if (areOn) {
      button.setAttribute('aria-keyshortcuts', key.toUpperCase());
    } else {
      button.removeAttribute('aria-keyshortcuts');
    }
  }
}

// Where nothing may be stored the choice holds for this page.
function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(value) {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // See above.
  }
}
