// Pictures and sound of the room, where there is a media server: what this page sends, and what it receives.
import {sending} from './sending.js';
import {showSpeaking} from './speaking.js';
import {showPictures} from './stage.js';
import {watching} from './watching.js';
import {byId} from './page.js';

/**
 * @param onFailed is called with the kind of what could not be sent, and why, if that is known
 * @param onUnused is called with the kind whose slot the person needs no more
 */
export function onAir(api, page, {onFailed, onUnused}) {
  if (document.body.dataset.media !== 'true') {
    // A slot is all there is.
    const no = () => false;
    return {follow() {}, paint() {}, want() {}, mute() {}, isSending: no, isSharing: no, isMuted: no, end() {}};
  }
  const sender = sending(api, {onChange: paint, onFailed, onUnused});
  const watcher = watching(api, page, {onChange: paint});
  const endSpeaking = showSpeaking(watcher.loud);
  const sounds = new Map();
  let room;

  function follow(shown) {
    room = shown;
    sender.show(room);
    watcher.follow(room.state === 'ACTIVE' ? room.people.flatMap(feedsOf) : []);
  }

  function feedsOf(person) {
    return person.onAir
      // One's own picture is here already, and one's own voice nobody wants to hear.
      .filter((kind) => !person.you || (kind !== 'MICROPHONE' && !sender.isSending('camera')))
      .map((kind) => ({person: person.id, kind}));
  }

  function paint() {
    showPictures(pictureOf);
    play();
  }

  function pictureOf(person) {
    if (person === room?.you.id && sender.picture()) {
      // People know themselves as in a mirror.
      return {stream: sender.picture(), look: sender.isSharing() ? 'screen' : 'mirror'};
    }
    const screen = watcher.screen(person);
    return screen ? {stream: screen, look: 'screen'} : {stream: watcher.camera(person), look: ''};
  }

  function play() {
    const now = new Map(watcher.sounds());
    for (const [key, audio] of sounds) {
      if (!now.has(key)) {
        audio.srcObject = null;
        audio.remove();
        sounds.delete(key);
      }
    }
    for (const [key, stream] of now) {
      const audio = sounds.get(key) ?? byId('sounds').appendChild(new Audio());
      sounds.set(key, audio);
      if (audio.srcObject !== stream) {
        audio.srcObject = stream;
        start(audio);
      }
    }
    if (sounds.size === 0) {
      byId('silent').hidden = true;
    }
  }

  // Browsers play nothing on a page where nobody has clicked yet.
  function start(audio) {
    audio.play().catch(({name}) => {
      byId('silent').hidden = name !== 'NotAllowedError' && byId('silent').hidden;
    });
  }

  byId('silent-end').addEventListener('click', () => {
    byId('silent').hidden = true;
    sounds.forEach(start);
  });

  return {
    follow,
    paint,
    ...sender,
    end: () => {
      endSpeaking();
      sender.end();
      watcher.end();
    },
  };
}
