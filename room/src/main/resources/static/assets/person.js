// One person, as shown on the stage and among the people.
import {change, initials, say} from './page.js';
import {word} from './words.js';

/** The name to call somebody by where their row or tile is not seen. */
export function named(person) {
  return person.namesakeOf ? `${person.name} (${namesake(person)})` : person.name;
}

/** Whose name somebody has who is not that person; else nothing. */
export function namesake({namesakeOf}) {
  return namesakeOf ? word(`person.namesakeOf.${namesakeOf}`) : '';
}

/** Writes who somebody is, and what they have on, into a copy of a template. */
export function showPerson(element, person) {
  const avatar = element.querySelector('.avatar');
  change(avatar, initials(person.name));
  avatar.className = `avatar avatar-${person.role.toLowerCase()}`;
  change(element.querySelector('.person-name, .tile-name'), person.name);
  change(element.querySelector('.person-role'), word(`role.${person.role}`));
  say(element.querySelector('.person-namesake'), namesake(person));
  // Whoever reads this is back, though the others are not told yet.
  const isAway = person.away && !person.you;
  element.classList.toggle('is-away', Boolean(isAway));
  element.querySelector('.person-away').hidden = !isAway;
  element.querySelector('.person-you').hidden = !person.you;
  const isSharing = person.onAir.includes('SCREEN');
  const has = {
    hand: person.handRaisedAt,
    screen: isSharing,
    camera: person.camera && !isSharing,
    microphone: person.microphone,
  };
  for (const sign of element.querySelectorAll('.sign')) {
    sign.hidden = !has[sign.dataset.sign];
  }
}
