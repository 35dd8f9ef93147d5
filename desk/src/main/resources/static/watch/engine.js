// What the watch asks the process engine.
import {ask, get, post} from '/desk/engine.js';

/** Answers one page of a search, with `items` and `page.totalItems`. */
export const search = (what, query) => post(`/v2/${what}/search`, query);

export const currentUser = () => get('/v2/authentication/me');
export const instance = (key) => get(`/v2/process-instances/${key}`);
export const definitionXml = (key) => get(`/v2/process-definitions/${key}/xml`);
export const wholeVariable = (key) => get(`/v2/variables/${key}`);

/** How often each element of a definition was reached by the instances that match. */
export const definitionCounts = async (key, filter) =>
  (await post(`/v2/process-definitions/${key}/statistics/element-instances`, {filter})).items;

/** How often each element of an instance was reached. */
export const instanceCounts = async (key) =>
  (await get(`/v2/process-instances/${key}/statistics/element-instances`)).items;

/** The ids of the sequence flows that an instance took. */
export const takenFlows = async (key) =>
  (await get(`/v2/process-instances/${key}/sequence-flows`)).items.map(({elementId}) => elementId);

/** From the outermost calling instance to this one. */
export const callers = (key) => get(`/v2/process-instances/${key}/call-hierarchy`);

export const instanceIncidents = async (key) =>
  (await post(`/v2/process-instances/${key}/incidents/search`,
      {sort: [{field: 'creationTime', order: 'DESC'}], page: {limit: 50}})).items;

/** Has the step of an incident tried once more. A job has no retries left then: it gets one. */
export async function retry({incidentKey, jobKey}) {
  if (jobKey) {
    await ask('PATCH', `/v2/jobs/${jobKey}`, {changeset: {retries: 1}});
  }
  await post(`/v2/incidents/${incidentKey}/resolution`);
}
