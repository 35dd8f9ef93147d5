// A change whose answer did not come: what became of it is looked up until somebody tells.
const PAUSE = 2000;
// By then a change that was on its way is decided, or too late.
const LONGEST = 15000;

/**
 * Resolves to {done: true}, to the problem of a refusal, or to {done: false} when nothing came of it.
 *
 * @param stopped tells whether nobody wants to know any more
 */
export async function lookUp(api, id, stopped) {
  let answeredAt;
  while (!stopped()) {
    const answer = await fetch(`${api}/changes/${id}`).catch(() => null);
    answeredAt ??= answer ? Date.now() : undefined;
    if (answer?.status === 200) {
      return {done: true};
    }
    if (answer && answer.status !== 204 && answer.status < 500) {
      return {done: false, problem: await answer.json().catch(() => ({}))};
    }
    if (answer?.status === 204 && Date.now() - answeredAt > LONGEST) {
      return {done: false};
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return {done: false};
}
