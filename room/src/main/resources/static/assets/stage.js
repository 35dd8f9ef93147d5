// Whom everybody looks at: those who run the room, and who has a camera or a microphone on.
import {keyedList} from './keyed.js';
import {byId, copyOf} from './page.js';
import {showPerson} from './person.js';

const showTiles = keyedList(byId('tiles'), {
  make: ({id}) => {
    const tile = copyOf('tile');
    tile.dataset.person = id;
    return tile;
  },
  fill: (tile, person) => {
    tile.classList.toggle('tile-on', Boolean(person.camera) && !person.away);
    showPerson(tile, person);
  },
});

/**
 * Shows the moving picture of everybody who has one.
 *
 * @param pictureOf gives a person's stream, if there is one, and its look: screen, mirror or none
 */
export function showPictures(pictureOf) {
  for (const tile of byId('tiles').children) {
    const video = tile.querySelector('video');
    const {stream = null, look} = pictureOf(tile.dataset.person);
    video.hidden = !stream;
    tile.classList.toggle('tile-seen', Boolean(stream));
    tile.classList.toggle('tile-screen', look === 'screen');
    video.classList.toggle('tile-mirror', look === 'mirror');
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      video.play().catch(() => {});
    }
  }
}

/** Marks who is heard, on the stage and among the people. */
export function showSpeakers(isHeard) {
  for (const one of document.querySelectorAll('[data-person]')) {
    one.classList.toggle('is-heard', isHeard(one.dataset.person));
  }
}

export function showStage(room) {
  const onStage = room.people.filter(({role, camera, microphone}) =>
    role !== 'ATTENDEE' || camera || microphone);
  showTiles(onStage);
  byId('tiles').hidden = onStage.length === 0;
  const nobodyRuns = room.people.every(({role}) => role === 'ATTENDEE');
  byId('nobody').hidden = !nobodyRuns || Boolean(room.closesAt);
}
