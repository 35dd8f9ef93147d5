// What sending and receiving have in common: the server answers every description of a session.

/** Thrown when the server says no; carries the problem, or nothing when it did not answer. */
export class Refused extends Error {
  constructor(problem) {
    super(problem?.title ?? '');
    this.problem = problem;
  }
}

/** Resolves to the answer, or null when there is nothing to say. */
export async function post(address, body) {
  let answer;
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused();
  }
  if (!answer.ok) {
    throw new Refused(await answer.json().catch(() => undefined));
  }
  return answer.status === 204 ? null : answer.json();
}

/** The description of this side once it knows all ways to be reached: none is told later. */
export function described(connection) {
  return new Promise((resolve) => {
    const tell = () => {
      if (connection.iceGatheringState === 'complete') {
        connection.removeEventListener('icegatheringstatechange', tell);
        resolve(connection.localDescription.sdp);
      }
    };
    connection.addEventListener('icegatheringstatechange', tell);
    tell();
  });
}
