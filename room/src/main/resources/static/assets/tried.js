// That a personal link was tried elsewhere; it stays until somebody has read it.
import {byId} from './page.js';
import {clockTime, filled, word} from './words.js';

const MOST_LINES = 3;

/** Tells whoever the link is for, or the organizer; nobody else is sent this news. */
export function tellTried({by, device}, room, now) {
  const key = by.id === room.you.id ? 'news.LINK_TRIED.you' : 'news.LINK_TRIED';
  const line = document.createElement('p');
  const time = document.createElement('time');
  time.textContent = clockTime(now);
  line.append(time, ' ', filled(key, {name: by.name, device: device ?? word('news.LINK_TRIED.unknown')}));
  const lines = byId('tried-lines');
  lines.append(line);
  while (lines.children.length > MOST_LINES) {
    lines.firstElementChild.remove();
  }
  byId('tried').hidden = false;
}

export function offerToClose() {
  byId('tried-close').addEventListener('click', () => {
    byId('tried').hidden = true;
    byId('tried-lines').replaceChildren();
  });
}
