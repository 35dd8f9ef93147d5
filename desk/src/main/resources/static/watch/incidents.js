// What went wrong with an instance, in full, and the way to have it tried again for those who may.
import {byId, element} from '/desk/dom.js';
import {filled, word} from '/desk/words.js';
import * as engine from './engine.js';
import {instanceAddress} from './address.js';
import {keyed} from './keyed.js';
import {describe} from './live.js';
import {moment, tell} from './values.js';

const showCards = keyed(byId('incidents'), card);
const retried = new Set();
let mayRetry;
const known = new Map();
/** The incident that was retried last: what becomes of it is said for as long as the page is open. */
let tried;

/** Shows the incidents that are open, those of called instances as well. */
export async function showIncidents(incidents, instance, model) {
  mayRetry ??= await readMayRetry();
  const open = incidents.filter(({state}) => state === 'ACTIVE' || state === 'PENDING');
  open.forEach((incident) => known.set(incident.incidentKey, incident));
  showCards(open.map((incident) => ({
    id: incident.incidentKey,
    name: incident.processInstanceKey === instance.processInstanceKey
      ? model.get(incident.elementId)?.name ?? incident.elementId
      : incident.elementId,
    elsewhere: incident.processInstanceKey === instance.processInstanceKey ? '' : incident.processInstanceKey,
    type: incident.errorType,
    message: incident.errorMessage ?? '',
    since: incident.creationTime,
    retried: retried.has(incident.incidentKey),
    mayRetry,
  })));
  byId('incidents-area').hidden = open.length === 0;
  sayOutcome(open);
}

function sayOutcome(open) {
  if (tried && !open.some(({incidentKey}) => incidentKey === tried.incidentKey)) {
    const again = open.some(({elementInstanceKey}) => elementInstanceKey === tried.elementInstanceKey);
    tell('retried', word(again ? 'watch.retry.failed' : 'watch.retry.done'));
  }
}

/** Who can only read is not offered what would be refused; where the engine does not tell, it is asked. */
async function readMayRetry() {
  const {roles} = await engine.currentUser().catch(() => ({}));
  return !(roles?.length > 0 && roles.every((role) => role.startsWith('readonly')));
}

function card({id, name, elsewhere, type, message, since, retried: asked, mayRetry: may}) {
  return element('li', {className: 'incident'},
    element('div', {},
      element('h3', {}, name),
      element('p', {className: 'incident-message'}, message || type),
      element('p', {className: 'quiet'}, filled('watch.incident.since', {time: moment(since), type}), ' ',
        elsewhere ? element('a', {href: instanceAddress(elsewhere)}, word('watch.incident.elsewhere')) : null)),
    may ? element('button', {type: 'button', className: 'button', 'data-retry': id},
      word(asked ? 'watch.retry.again' : 'watch.retry')) : null);
}

byId('incidents').addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-retry]');
  if (!button || button.ariaBusy) {
    return;
  }
  button.ariaBusy = 'true';
  try {
    await engine.retry(known.get(button.dataset.retry));
    retried.add(button.dataset.retry);
    tried = known.get(button.dataset.retry);
    tell('retried', word('watch.retried'));
  } catch (problem) {
    tell('retried', problem.status === 403 ? word('watch.retry.forbidden')
      : problem.status === 404 ? word('watch.retry.gone') : describe(problem));
  }
  button.ariaBusy = null;
});
