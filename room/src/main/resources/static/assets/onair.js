// Pictures and sound of the room, where there is a media server: what this page sends, and what it receives.
import {sending} from './sending.js';
import {showPictures} from './stage.js';
import {watching} from './watching.js';
import {byId} from './page.js';

/**
 * @param onFailed is called with the kind of what could not be sent, and why, if that is known
 */
export function onAir(api, page, {onFailed}) {
  if (document.body.dataset.media !== 'true') {
    // A slot is all there is.
    return {follow() {}, paint() {}, want() {}, isSending: () => false, end() {}};
  }
  const sender = sending(api, {onChange: paint, onFailed});
  const watcher = watching(api, page, {onChange: paint});
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
      .filter((kind) => !person.you || (kind === 'CAMERA' && !sender.isSending('camera')))
      .map((kind) => ({person: person.id, kind}));
  }

  function paint() {
    showPictures((person) => (person === room?.you.id && sender.picture()) || watcher.picture(person),
      (person) => person === room?.you.id && Boolean(sender.picture()));
    play();
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
    want: sender.want,
    isSending: sender.isSending,
    end: () => {
      sender.end();
      watcher.end();
    },
  };
}
