// What a click on one of one's own controls does: on this page, on air, or in the room.
import {trouble} from './ask.js';
import {byId} from './page.js';
import {word} from './words.js';

/**
 * @param change asks the room for a change; resolves to whether it was done
 * @param redraw is called when the controls may have to look different
 * @param cameraOf gives the person's camera slot: ON, OFF or WAITING
 * @returns does what a button says
 */
export function ownControls(media, {change, redraw, cameraOf}) {
  const here = {
    SEND_CAMERA: () => media.want('camera', true),
    SEND_MICROPHONE: () => media.want('microphone', true),
    MUTE: () => media.mute(true),
    UNMUTE: () => media.mute(false),
    SHARE: share,
    STOP_SHARING: () => media.stopSharing(),
  };

  // Chosen first, because browsers ask only while a click is handled; nothing is sent before the slot is there.
  async function share() {
    try {
      await media.share();
    } catch ({name}) {
      if (name !== 'NotAllowedError') {
        trouble('', word('room.screen.failed'));
      }
      return;
    }
    if (cameraOf() === 'OFF' && !await change('TAKE_CAMERA', byId('screen')) && cameraOf() === 'OFF') {
      media.want('camera', false);
    }
  }

  return async (button) => {
    const {action} = button.dataset;
    if (here[action]) {
      await here[action]();
      redraw();
      return;
    }
    const [, verb, kind] = /^(TAKE|GIVE_BACK)_(CAMERA|MICROPHONE)$/.exec(action) ?? [];
    if (kind) {
      media.want(kind.toLowerCase(), verb === 'TAKE');
    }
    change(action, button);
  };
}
