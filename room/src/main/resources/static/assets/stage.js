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

export function showStage(room) {
  const onStage = room.people.filter(({role, camera, microphone}) =>
    role !== 'ATTENDEE' || camera || microphone);
  showTiles(onStage);
  byId('tiles').hidden = onStage.length === 0;
  const nobodyRuns = room.people.every(({role}) => role === 'ATTENDEE');
  byId('nobody').hidden = !nobodyRuns || Boolean(room.closesAt);
}
