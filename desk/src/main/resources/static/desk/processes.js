// What the engine knows of processes.
import {get, Problem} from './engine.js';

/** The newest versions that begin with a form. */
export function startable(more = {}) {
  return {isLatestVersion: true, hasStartForm: true, ...more};
}

/** The first paragraph that the process's model says about it; empty if it says none. */
export async function descriptionOf(key) {
  const place = `rostrum-description:${key}`;
  const known = sessionStorage.getItem(place);
  if (known !== null) {
    return known;
  }
  try {
    const model = new DOMParser().parseFromString(await get(`/v2/process-definitions/${key}/xml`), 'text/xml');
    const process = [...model.documentElement.children].find(({localName}) => localName === 'process');
    const documentation = [...process?.children ?? []].find(({localName}) => localName === 'documentation');
    const description = (documentation?.textContent ?? '').trim().split(/\n\s*\n/)[0];
    sessionStorage.setItem(place, description);
    return description;
  } catch (problem) {
    if (problem instanceof Problem && !problem.isAway && problem.status !== 401) {
      return '';
    }
    throw problem;
  }
}
