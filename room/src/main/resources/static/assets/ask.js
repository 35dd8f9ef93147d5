// Asks the server for changes, and says what went wrong.
import {byId, say} from './page.js';
import {word} from './words.js';

/**
 * Asks for one change, for as long as its button is busy only once.
 *
 * @param button not disabled meanwhile, which would take the focus away
 * @param busyWord what the button says meanwhile, if it is to say something else
 * @returns {Promise<{done: boolean, problem?: object, unanswered?: string}>} unanswered is the id of
 *   a change of which nobody said what became of it
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
  // Where a page is not shown by https a browser may have none: then the server makes one.
  const id = globalThis.crypto.randomUUID?.();
  try {
    return await send(api, {action, target, id});
  } catch {
    return {done: false, unanswered: id, problem: {title: '', detail: word('room.unreachable')}};
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

export function trouble(title, detail, {isBad = true} = {}) {
  byId('trouble').classList.toggle('notice-bad', isBad);
  byId('trouble-title').textContent = title;
  byId('trouble-detail').textContent = detail;
  byId('trouble').hidden = title === '' && detail === '';
}

export function notice(text) {
  say(byId('notice'), text);
}
