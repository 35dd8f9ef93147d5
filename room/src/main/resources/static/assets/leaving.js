// Whoever runs the room alone is told what becomes of it before they leave.

/** Whether this person may run the open room, and nobody else is at their page who may. */
export function leavesAlone({state, you, people}) {
  return state === 'ACTIVE' && you.mayRun
    && !people.some(({id, role, away}) => id !== you.id && role !== 'ATTENDEE' && !away);
}
