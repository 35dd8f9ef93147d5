// What one person may do to another: nothing is offered that their roles forbid.

/** The actions of the API that make sense for this person, in the order to offer them. */
export function actionsFor(person, room) {
  if (person.you || room.state === 'CLOSED') {
    return [];
  }
  return [...roleActions(person, room), ...mediaActions(person, room), ...lastActions(person, room)];
}

function roleActions(person, {you}) {
  if (person.role === 'ATTENDEE') {
    return you.mayPromote ? ['PROMOTE'] : [];
  }
  return mayTakePlace(person, you) && person.role === 'PRESENTER' ? ['DEMOTE'] : [];
}

function mediaActions(person, room) {
  const {you} = room;
  if (room.state !== 'ACTIVE') {
    return [];
  }
  const mayUseMedia = room.event.type === 'MEETING' || person.role !== 'ATTENDEE';
  const actions = [];
  if (you.mayRun && person.handRaisedAt) {
    actions.push('LOWER_HAND');
  }
  for (const kind of ['camera', 'microphone']) {
    if (you.mayRun && person[kind]) {
      actions.push(`GIVE_BACK_${kind.toUpperCase()}`);
    } else if (you[kind] === 'ON' && mayUseMedia && !person[kind]) {
      actions.push(`HAND_OVER_${kind.toUpperCase()}`);
    }
  }
  return actions;
}

function lastActions(person, {you}) {
  return mayTakePlace(person, you) && person.role !== 'ORGANIZER' ? ['REMOVE'] : [];
}

// Whoever was promoted in the room takes no place of somebody who was invited, or where the account says so.
function mayTakePlace(person, you) {
  return you.mayRun && (!person.invited || you.mayManageInvited);
}
