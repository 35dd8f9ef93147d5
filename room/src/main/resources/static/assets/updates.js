// The line to the server: one stream of snapshots, opened again whenever it breaks.
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;

/**
 * Calls onRoom with each snapshot, onLost once when the connection breaks, onBack once when it
 * is there again, and onRefused when this browser is no longer let in.
 */
export function connect(api, {onRoom, onLost, onBack, onRefused}) {
  let lost = false;
  let pause = FIRST_PAUSE;

  function open() {
    const source = new EventSource(`${api}/updates`);
    source.addEventListener('room', (message) => {
      const room = JSON.parse(message.data);
      pause = FIRST_PAUSE;
      if (lost) {
        lost = false;
        onBack();
      }
      onRoom(room);
      if (room.state === 'CLOSED') {
        source.close();
      }
    });
    // Answered as a message, not by a timer: browsers slow the timers of tabs nobody looks at.
    source.addEventListener('ping', () => {
      fetch(`${api}/presence`, {method: 'POST'}).catch(() => {});
    });
    source.addEventListener('error', () => {
      if (!lost) {
        lost = true;
        onLost();
      }
      // Broken lines are opened again by the browser; a refused one is closed for good.
      if (source.readyState === EventSource.CLOSED) {
        askWhy();
      }
    });
  }

  async function askWhy() {
    const answer = await fetch(api).catch(() => null);
    if (answer?.status === 403) {
      onRefused();
      return;
    }
    setTimeout(open, pause * (0.5 + Math.random()));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  open();
}
