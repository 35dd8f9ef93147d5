// Puts a snapshot on the page.
import {showLobby} from './lobby.js';
import {showMedia} from './media.js';
import {showOwn} from './own.js';
import {showPeople} from './people.js';
import {showScene} from './scenes.js';
import {showStage} from './stage.js';
import {showTime} from './time.js';

export function showRoom(room, now, media) {
  showScene(room);
  showMedia(room);
  showPeople(room);
  showLobby(room);
  showStage(room);
  showOwn(room, media);
  showTime(room, now);
}
