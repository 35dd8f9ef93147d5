// Says above the page that the engine is away or the session over.
import {word} from './words.js';

const banner = document.getElementById('banner');
let shown = '';

export function showAway() {
  show('away');
}

export function showBack() {
  if (shown === 'away') {
    show('');
  }
}

/** The engine says no, for as long as it does. */
export function showRefused(detail) {
  if (show('refused')) {
    banner.append(detail);
  }
}

export function showAccepted() {
  if (shown === 'refused') {
    show('');
  }
}

/** The page's own address leads back to it, by way of the sign-in. */
export function showSessionOver() {
  if (show('over')) {
    const link = document.createElement('a');
    link.className = 'button';
    link.href = location.href;
    link.textContent = word('banner.signIn');
    banner.append(link);
  }
}

export function isSessionOver() {
  return shown === 'over';
}

function show(name) {
  if (shown === name || shown === 'over') {
    return false;
  }
  shown = name;
  banner.replaceChildren();
  banner.classList.toggle('banner-shown', name !== '');
  if (name) {
    const text = document.createElement('p');
    text.textContent = word(`banner.${name}`);
    banner.append(text);
  }
  return true;
}
