// Receives what is on air in the room: one connection for all of it, which follows what there is.
import {HEARD} from './devices.js';
import {described, post} from './peer.js';

const PAUSE = 2000;
const MICROPHONE = ' MICROPHONE';

/**
 * @param page an id of this page
 * @param onChange is called when other pictures or sounds are there than before
 */
export function watching(api, page, {onChange}) {
  const streams = new Map();
  const receivers = new WeakMap();
  let connection;
  let name;
  let wanted = [];
  let shown = '';
  let isBusy = false;
  let isOver = false;
  let timer;

  /** @param feeds what is to be received, each with its person and kind */
  function follow(feeds) {
    wanted = feeds;
    keepUp();
  }

  async function keepUp() {
    if (isBusy || isOver) {
      return;
    }
    isBusy = true;
    try {
      while (!isOver && looks(wanted) !== shown) {
        const aim = wanted;
        // What was offered before may have to be answered first: then it is asked for again.
        shown = await take(aim) ? looks(aim) : shown;
      }
    } catch {
      drop();
      setTimeout(keepUp, PAUSE);
    } finally {
      isBusy = false;
    }
  }

  /** Whether this page receives just these. */
  async function take(feeds) {
    if (feeds.length === 0 && !connection) {
      return true;
    }
    const offer = await post(`${api}/media/view`, {page, feeds, anew: !connection});
    if (!offer || isOver) {
      return true;
    }
    if (offer.connection !== name) {
      drop();
      open(offer.connection);
    }
    const peer = connection;
    await peer.setRemoteDescription({type: 'offer', sdp: offer.sdp});
    await peer.setLocalDescription();
    await post(`${api}/media/answer`, {page, sdp: await described(peer)});
    show(peer, offer.lines);
    return false;
  }

  function open(as) {
    const peer = new RTCPeerConnection();
    connection = peer;
    name = as;
    peer.addEventListener('connectionstatechange', () => {
      if (peer.connectionState === 'failed' && peer === connection) {
        drop();
        keepUp();
      }
    });
  }

  function show(peer, lines) {
    const now = new Map(lines.map(({mid, person, kind}) => [`${person} ${kind}`, mid]));
    for (const key of streams.keys()) {
      if (!now.has(key)) {
        streams.delete(key);
      }
    }
    for (const [key, mid] of now) {
      const line = peer.getTransceivers().find((each) => each.mid === mid);
      const track = line?.receiver.track;
      if (track && streams.get(key)?.getTracks()[0] !== track) {
        streams.set(key, new MediaStream([track]));
        receivers.set(track, line.receiver);
        track.addEventListener('mute', askAgain);
      }
    }
    onChange();
  }

  // Nothing comes any more: perhaps it is sent anew, by another connection.
  function askAgain() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if ([...streams.values()].some((stream) => stream.getTracks()[0].muted)) {
        shown = '';
        keepUp();
        askAgain();
      }
    }, PAUSE);
  }

  function sounds() {
    return [...streams].filter(([key]) => key.endsWith(MICROPHONE));
  }

  /** Who is heard right now, louder than a quiet room. */
  function loud() {
    return sounds()
      .filter(([, stream]) => receivers.get(stream.getTracks()[0])
        .getSynchronizationSources().some(({audioLevel}) => audioLevel > HEARD))
      .map(([key]) => key.slice(0, -MICROPHONE.length));
  }

  function drop() {
    connection?.close();
    connection = undefined;
    name = undefined;
    shown = '';
    if (streams.size > 0) {
      streams.clear();
      onChange();
    }
  }

  return {
    follow,
    screen: (person) => streams.get(`${person} SCREEN`),
    camera: (person) => streams.get(`${person} CAMERA`),
    sounds,
    loud,
    end: () => {
      isOver = true;
      clearTimeout(timer);
      drop();
    },
  };
}

function looks(feeds) {
  return feeds.map(({person, kind}) => `${person} ${kind}`).sort().join();
}
