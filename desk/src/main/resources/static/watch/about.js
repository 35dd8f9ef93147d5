// What instances are about, by the variables that an operator named for it.
import {byId} from '/desk/dom.js';
import * as engine from './engine.js';
import {plain} from './values.js';

/** The first of these that an instance has is shown. */
const NAMES = byId('content').dataset.about.split(',').filter(Boolean);
const VALUES = 1000;

const known = new Map();

/** Reads what instances are about: once, but for those that run, which may come to know it. */
export async function readAbout(instances) {
  const unknown = instances.filter(({processInstanceKey, state}) => !known.has(processInstanceKey) || state === 'ACTIVE')
      .map(({processInstanceKey}) => processInstanceKey);
  if (NAMES.length === 0 || unknown.length === 0) {
    return;
  }
  const {items} = await engine.search('variables',
    {filter: {processInstanceKey: {$in: unknown}, name: {$in: NAMES}}, page: {limit: VALUES}});
  unknown.forEach((key) => known.set(key, ''));
  for (const name of [...NAMES].reverse()) {
    items.filter((variable) => variable.name === name && variable.value !== 'null')
        .forEach(({processInstanceKey, value}) => known.set(processInstanceKey, plain(value)));
  }
}

/** What an instance is about, in a few words; empty when nothing says so. */
export function aboutOf(key) {
  return known.get(key) ?? '';
}
