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
 * @param pictureOf gives a person's, if there is one
 * @param isOwn says whether that is what this page sends: people know themselves as in a mirror
 */
export function showPictures(pictureOf, isOwn) {
  for (const tile of byId('tiles').children) {
    const video = tile.querySelector('video');
    const picture = pictureOf(tile.dataset.person) ?? null;
    video.hidden = !picture;
    tile.classList.toggle('tile-seen', Boolean(picture));
    video.classList.toggle('tile-mirror', isOwn(tile.dataset.person));
    if (video.srcObject !== picture) {
      video.srcObject = picture;
      video.play().catch(() => {});
    }
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
