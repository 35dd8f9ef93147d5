// What instances are about, by the variable that an operator named for it.
import {byId} from '/desk/dom.js';
import * as engine from './engine.js';
import {plain} from './values.js';

/** The variable that says it; without one nothing does. */
const NAME = byId('content').dataset.about ?? '';
const VALUES = 1000;

const known = new Map();

/** Reads what instances are about: once, but for those that run, which may come to know it. */
export async function readAbout(instances) {
  const unknown = instances.filter(({processInstanceKey, state}) => !known.has(processInstanceKey) || state === 'ACTIVE')
      .map(({processInstanceKey}) => processInstanceKey);
  if (NAME === '' || unknown.length === 0) {
    return;
  }
  const {items} = await engine.search('variables',
    {filter: {processInstanceKey: {$in: unknown}, name: NAME}, page: {limit: VALUES}});
  unknown.forEach((key) => known.set(key, ''));
  items.filter(({value}) => value !== 'null')
      .forEach(({processInstanceKey, value}) => known.set(processInstanceKey, plain(value)));
}

/** What an instance is about, in a few words; empty when nothing says so. */
export function aboutOf(key) {
  return known.get(key) ?? '';
}
