// The start page: every process with how its instances stand.
import {byId, element} from '/desk/dom.js';
import {counted, number} from '/desk/words.js';
import {search} from './engine.js';
import {addressOf, beginning, searchOf} from './address.js';
import {keyed} from './keyed.js';
import {live} from './live.js';
import {alphabet, tell} from './values.js';

const PAUSE = 4000;

const showRows = keyed(byId('processes'), row);
let definitions = [];

live(refresh, PAUSE);

async function refresh() {
  // Definitions change with a deployment only.
  if (definitions.length === 0) {
    definitions = await latestDefinitions();
  }
  const week = beginning('week').toISOString();
  const rows = await Promise.all(definitions.map(async ({processDefinitionId, name}) => {
    const [running, incidents, completed] = await Promise.all([
      count({processDefinitionId, state: 'ACTIVE'}),
      count({processDefinitionId, state: 'ACTIVE', hasIncident: true}),
      count({processDefinitionId, state: 'COMPLETED', endDate: {$gte: week}}),
    ]);
    return {id: processDefinitionId, name: name || processDefinitionId, running, incidents, completed};
  }));
  showRows(rows.sort((one, other) => alphabet.compare(one.name, other.name)));
  const incidents = rows.reduce((sum, row) => sum + row.incidents, 0);
  tell('incident-count', incidents ? counted('watch.withIncidents', incidents) : '');
  byId('incident-link').hidden = incidents === 0;
  byId('no-process').hidden = rows.length > 0;
  byId('loading').hidden = true;
  if (rows.length === 0) {
    definitions = [];
  }
}

async function latestDefinitions() {
  return (await search('process-definitions', {filter: {isLatestVersion: true}, page: {limit: 200}})).items;
}

async function count(filter) {
  return (await search('process-instances', {filter, page: {limit: 1}})).page.totalItems;
}

function row({id, name, running, incidents, completed}) {
  const address = (more) => addressOf({...searchOf(''), process: id, ...more});
  return element('tr', {},
    element('th', {scope: 'row'}, element('a', {href: address({})}, name)),
    cell('active', running, address({state: 'running'}), name),
    cell('incident', incidents, address({state: 'incident'}), name),
    cell('ended', completed, address({state: 'completed', when: 'ended', period: 'week'}), name));
}

function cell(kind, n, address, name) {
  const label = counted(`watch.start.${kind}`, n);
  return element('td', {className: 'number', 'data-label': byId(`head-${kind}`).textContent}, n === 0
    ? element('span', {className: 'quiet'}, '0')
    : element('a', {className: `figure figure-${kind}`, href: address, 'aria-label': `${name}: ${label}`}, number(n)));
}
