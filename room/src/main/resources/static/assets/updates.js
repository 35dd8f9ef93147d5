// The line to the server: one stream of snapshots and news, opened again whenever it breaks.
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
// The server says something every 5 seconds (rostrum.live.ping); a network that is gone says nothing at all.
const SILENCE = 9000;
// Until the first word: a server that a thousand pages come back to lets them in one after another.
const FIRST_WORD = 20000;
const WHY = 2000;

/**
 * Calls onRoom with each snapshot, onNews with each change that was granted, onLost once when the
 * connection breaks or nothing is heard any more, onBack once when it is there again, onRefused with the problem when this
 * browser is no longer let in, and onReplaced when the same person has opened too many newer pages.
 *
 * @param page an id of this page, by which it can say that it is being closed
 * @returns a function that hangs up for good
 */
export function connect(api, page, {onRoom, onNews, onLost, onBack, onRefused, onReplaced}) {
  let source;
  let timer;
  let watch;
  let lost = false;
  let over = false;
  let pause = FIRST_PAUSE;
  let lastId = '';
  let lastNews = 0;

  function open() {
    source?.close();
    // The browser sends the last id again by itself, but not for a line that was closed for good.
    source = new EventSource(`${api}/updates?after=${lastId}&page=${page}`);
    listen(lost ? FIRST_WORD : SILENCE);
    for (const type of ['room', 'news', 'ping']) {
      source.addEventListener(type, () => listen(SILENCE));
    }
    source.addEventListener('room', (message) => {
      const room = JSON.parse(message.data);
      lastId = message.lastEventId;
      pause = FIRST_PAUSE;
      if (lost) {
        lost = false;
        onBack();
      }
      onRoom(room);
      if (room.state === 'CLOSED') {
        hangUp();
      }
    });
    source.addEventListener('news', (message) => {
      const news = JSON.parse(message.data);
      if (news.id > lastNews) {
        lastNews = news.id;
        onNews(news);
      }
    });
    // Answered as a message, not by a timer: browsers slow the timers of tabs nobody looks at.
    source.addEventListener('ping', () => {
      fetch(`${api}/presence`, {method: 'POST'}).catch(() => {});
    });
    // Connected again by itself, it would push out one of the newer ones, which would come back in turn.
    source.addEventListener('replaced', () => {
      hangUp();
      onReplaced();
    });
    source.addEventListener('removed', async () => {
      hangUp();
      onRefused(await whyRemoved());
    });
    source.addEventListener('error', () => {
      tellLost();
      // Broken lines are opened again by the browser; a refused one is closed for good.
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(watch);
        askWhy();
      }
    });
  }

  function listen(patience) {
    clearTimeout(watch);
    watch = setTimeout(silent, patience);
  }

  function tellLost() {
    if (!lost && !over) {
      lost = true;
      onLost();
    }
  }

  // A browser takes a line on which nothing comes for a good one, for minutes.
  function silent() {
    tellLost();
    source.close();
    openLater();
  }

  async function askWhy() {
    const answer = await fetch(api, {signal: AbortSignal.timeout(FIRST_WORD)}).catch(() => null);
    if (over) {
      return;
    }
    if (answer?.status === 403) {
      hangUp();
      onRefused(await answer.json().catch(() => ({})));
      return;
    }
    openLater();
  }

  // Nobody waits long for what is only more than they know.
  async function whyRemoved() {
    const answer = await fetch(api, {signal: AbortSignal.timeout(WHY)}).catch(() => null);
    const problem = answer?.status === 403 ? await answer.json().catch(() => ({})) : {};
    return {...problem, code: 'REMOVED'};
  }

  function openLater() {
    clearTimeout(watch);
    clearTimeout(timer);
    timer = setTimeout(open, pause * (0.5 + Math.random()));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  // The network is there again: nobody has to wait for the end of the pause.
  function online() {
    if (lost && source.readyState === EventSource.CLOSED) {
      clearTimeout(timer);
      open();
    }
  }

  function hangUp() {
    over = true;
    clearTimeout(timer);
    clearTimeout(watch);
    globalThis.removeEventListener('online', online);
    globalThis.removeEventListener('offline', silent);
    source.close();
  }

  globalThis.addEventListener('online', online);
  // Some browsers know at once that the network is gone.
  globalThis.addEventListener('offline', silent);
  open();
  return hangUp;
}
