// What a task knows, in the way that its form wants it.
import {get, searchAll} from './engine.js';

/** The variables that a task sees, by name; of two with one name the one nearest to the task. */
export async function variablesOf(task) {
  const found = await searchAll(`/v2/user-tasks/${task.userTaskKey}/variables/search?truncateValues=false`, {});
  const nearness = ({scopeKey}) =>
    scopeKey === task.elementInstanceKey ? 2 : scopeKey === task.processInstanceKey ? 0 : 1;
  found.sort((a, b) => nearness(a) - nearness(b));
  const whole = await Promise.all(found.map(
      (variable) => (variable.isTruncated ? get(`/v2/variables/${variable.variableKey}`) : variable)));
  return Object.fromEntries(whole.map(({name, value}) => [name, parsed(value)]));
}

/** What a task is about, in the variable that Tasklist shows for that; empty if there is none. */
export async function contextOf(task) {
  const found = await searchAll(
      `/v2/user-tasks/${task.userTaskKey}/variables/search`, {filter: {name: 'taskContextDisplayName'}});
  const own = found.find(({scopeKey}) => scopeKey === task.elementInstanceKey) ?? found[0];
  const value = own ? parsed(own.value) : '';
  return value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Values are JSON; what is none is shown as it stands. */
function parsed(value) {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
