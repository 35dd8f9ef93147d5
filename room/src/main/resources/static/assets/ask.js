// Asks the server for changes, and says what went wrong.
import {byId, say} from './page.js';
import {word} from './words.js';

/**
 * Asks for one change, for as long as its button is busy only once.
 *
 * @param button not disabled meanwhile, which would take the focus away
 * @param busyWord what the button says meanwhile, if it is to say something else
 * @returns {Promise<{done: boolean, problem?: object}>}
 */
export async function ask(api, action, {button, target, busyWord}) {
  if (button.ariaBusy) {
    return {done: false};
  }
  const label = button.textContent;
  button.ariaBusy = 'true';
  if (busyWord) {
    button.textContent = word(busyWord);
  }
  trouble('', '');
  try {
    return await send(api, {action, target});
  } catch {
    return {done: false, problem: {title: '', detail: word('room.unreachable')}};
  } finally {
    if (busyWord) {
      button.textContent = label;
    }
    button.ariaBusy = null;
  }
}

async function send(api, change) {
  const answer = await fetch(`${api}/changes`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(change),
  });
  return answer.ok ? {done: true} : {done: false, problem: await answer.json()};
}

export function trouble(title, detail) {
  byId('trouble-title').textContent = title;
  byId('trouble-detail').textContent = detail;
  byId('trouble').hidden = title === '' && detail === '';
}

export function notice(text) {
  say(byId('notice'), text);
}
