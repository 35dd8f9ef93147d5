// One person, as shown on the stage and among the people.
import {change, initials} from './page.js';
import {word} from './words.js';

/** Writes who somebody is, and what they have on, into a copy of a template. */
export function showPerson(element, person) {
  const avatar = element.querySelector('.avatar');
  change(avatar, initials(person.name));
  avatar.className = `avatar avatar-${person.role.toLowerCase()}`;
  change(element.querySelector('.person-name, .tile-name'), person.name);
  change(element.querySelector('.person-role'), word(`role.${person.role}`));
  element.querySelector('.person-you').hidden = !person.you;
  const has = {hand: person.handRaisedAt, camera: person.camera, microphone: person.microphone};
  for (const sign of element.querySelectorAll('.sign')) {
    sign.hidden = !has[sign.dataset.sign];
  }
}
