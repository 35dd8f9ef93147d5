// Puts the person's own camera or screen and microphone on air, for as long as they have the slot for it.
import {screenStream, streamOf, troubleWith} from './devices.js';
import {described, post, Refused} from './peer.js';
import {wishes} from './wishes.js';

const KINDS = ['camera', 'microphone'];
const SILENCE = 'silence';
const PAUSE = 2000;
const PATIENCE = 30000;
// The connection is made within a moment, or not at all.
const TO_BE_ON_AIR = 10000;

/**
 * @param onChange is called when there is another picture of oneself to show, or none
 * @param onFailed is called with the kind, and why, if that is known
 * @param onUnused is called with the kind whose slot the person needs no more
 */
export function sending(api, {onChange, onFailed, onUnused}) {
  // A screen has the camera's slot, and is sent in its place.
  const lines = Object.fromEntries(KINDS.map((kind) => [kind, {kind, source: kind, hasSlot: false}]));
  let room;
  const wished = wishes(api);

  function show(shown) {
    room = shown;
    const me = room.people.find(({you}) => you);
    for (const line of Object.values(lines)) {
      const hadSlot = line.hasSlot;
      line.hasSlot = room.state === 'ACTIVE' && room.you[line.kind] === 'ON';
      if (hadSlot && !line.hasSlot || room.state !== 'ACTIVE') {
        want(line.kind, false);
      } else if (line.hasSlot && (wished.has(line.kind) || isSharing(line))) {
        keepUp(line, Boolean(me?.onAir.includes(line.source.toUpperCase())));
      }
    }
  }

  function keepUp(line, isOnAir) {
    if (!line.attempt) {
      start(line);
    } else if (isOnAir) {
      line.wasOnAir = true;
    } else if (line.wasOnAir) {
      // The media server was started anew, or lost the connection before this page noticed.
      again(line);
    }
  }

  /** Whether this page sends, or is about to. */
  function isSending(kind) {
    return Boolean(lines[kind].attempt);
  }

  function want(kind, isWanted) {
    wished.set(kind, isWanted);
    if (!isWanted) {
      stop(lines[kind]);
      if (kind === 'microphone') {
        wished.set(SILENCE, false);
      }
    } else if (room) {
      show(room);
    }
  }

  /**
   * Sends a screen, a window or a tab instead of the camera, as soon as there is a slot and until the person
   * stops it here or in the browser. To be called while a click is handled.
   *
   * @throws DOMException NotAllowedError if they chose none
   */
  async function share() {
    const stream = await screenStream();
    const line = lines.camera;
    stop(line);
    line.source = 'screen';
    line.stream = stream;
    stream.getTracks()[0].addEventListener('ended', () => line.stream === stream && stopSharing());
    onChange();
    show(room);
  }

  /** The camera comes back if it was on before. */
  function stopSharing() {
    stop(lines.camera);
    if (wished.has('camera')) {
      show(room);
    } else {
      onUnused('camera');
    }
  }

  function isSharing(line = lines.camera) {
    return line.source === 'screen';
  }

  /** The slot stays, and nobody hears anything, also when the page is loaded again. */
  function mute(isMuted) {
    wished.set(SILENCE, isMuted);
    lines.microphone.stream?.getTracks().forEach((track) => {
      track.enabled = !isMuted;
    });
  }

  function isMuted() {
    return wished.has(SILENCE);
  }

  async function start(line, since = Date.now()) {
    const attempt = line.attempt = {};
    line.wasOnAir = false;
    try {
      line.stream ??= await opened(line, attempt);
      await publish(line, attempt, since);
    } catch (failure) {
      if (line.attempt !== attempt) {
        return;
      }
      if (failure instanceof Refused && isPassing(failure) && Date.now() - since < PATIENCE) {
        hangUp(line);
        setTimeout(() => line.attempt === attempt && start(line, since), PAUSE);
      } else {
        giveUp(line, failure instanceof Refused ? failure.problem?.detail : troubleWith(line.kind, failure));
      }
    }
  }

  async function opened(line, attempt) {
    const stream = await streamOf(line.kind);
    if (line.attempt !== attempt) {
      stream.getTracks().forEach((track) => track.stop());
      throw new Refused();
    }
    const [track] = stream.getTracks();
    track.enabled = line.kind !== 'microphone' || !isMuted();
    track.addEventListener('ended', () => giveUp(line, troubleWith(line.kind, {name: 'NotFoundError'})));
    line.stream = stream;
    onChange();
    return stream;
  }

  async function publish(line, attempt, since) {
    const connection = line.connection = new RTCPeerConnection();
    const [track] = line.stream.getTracks();
    connection.addTransceiver(track, {direction: 'sendonly', streams: [line.stream]});
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'failed' && line.connection === connection) {
        again(line);
      }
    });
    await connection.setLocalDescription();
    const sdp = await described(connection);
    const answer = await post(`${api}/media/${line.source.toUpperCase()}`, {sdp});
    if (line.attempt === attempt) {
      await connection.setRemoteDescription({type: 'answer', sdp: answer.sdp});
      setTimeout(() => line.attempt === attempt && !line.wasOnAir && again(line, since), TO_BE_ON_AIR);
    }
  }

  function again(line, since = Date.now()) {
    hangUp(line);
    if (Date.now() - since < PATIENCE) {
      start(line, since);
    } else {
      giveUp(line);
    }
  }

  function giveUp(line, why) {
    want(line.kind, false);
    onFailed(line.kind, why);
  }

  function stop(line) {
    const wasThere = Boolean(line.stream);
    line.attempt = undefined;
    hangUp(line);
    line.stream?.getTracks().forEach((track) => track.stop());
    line.stream = undefined;
    line.source = line.kind;
    if (wasThere) {
      onChange();
    }
  }

  function hangUp(line) {
    line.connection?.close();
    line.connection = undefined;
  }

  return {
    show,
    want,
    share,
    stopSharing,
    mute,
    isSending,
    isSharing: () => isSharing(),
    isMuted,
    picture: () => lines.camera.stream,
    end: () => Object.values(lines).forEach(stop),
  };
}

// The media server may be back in a moment, and a slot that is just being given is seen a moment later.
function isPassing({problem}) {
  return !problem || ['MEDIA_AWAY', 'TOO_MANY_REQUESTS'].includes(problem.code);
}
