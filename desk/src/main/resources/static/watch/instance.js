// One instance: where it is, what it passed, and what it knows.
import {byId, element} from '/desk/dom.js';
import {counted, number, word} from '/desk/words.js';
import * as engine from './engine.js';
import {aboutOf, readAbout} from './about.js';
import {addressOf, instanceAddress, searchOf} from './address.js';
import {diagram} from './diagram.js';
import {historyOf} from './history.js';
import {showIncidents} from './incidents.js';
import {live} from './live.js';
import {addUp, readModel} from './model.js';
import {badge, between, lasted, moment, stateOf, tell} from './values.js';
import {showVariables, watchVariables} from './variables.js';

const PAUSE = 2000;
const key = byId('content').dataset.instance;

let model = new Map();
let revealed = false;
let callers;
let over = false;
let asked = true;
const drawing = diagram((id) => steps.chooseElement(id));
const steps = historyOf({onChoose: refreshSoon, onMore: refreshSoon});
watchVariables(refreshSoon);
const run = live(refresh, PAUSE);

function refreshSoon() {
  asked = true;
  run();
}

/** What is over changes no more: it is read again only when somebody asked for more of it. */
async function refresh() {
  if (over && !asked) {
    return;
  }
  asked = false;
  const instance = await engine.instance(key);
  if (model.size === 0) {
    const xml = await engine.definitionXml(instance.processDefinitionKey);
    byId('loading').hidden = true;
    byId('instance').hidden = false;
    model = readModel(xml);
    await drawing.draw(xml);
  }
  const [counts, flows, passed, called, incidents] = await Promise.all([
    engine.instanceCounts(key), engine.takenFlows(key),
    engine.search('element-instances', {filter: {processInstanceKey: key},
      sort: [{field: 'startDate', order: 'ASC'}, {field: 'elementInstanceKey', order: 'ASC'}], page: {limit: steps.limit()}}),
    engine.search('process-instances', {filter: {parentProcessInstanceKey: key}, page: {limit: 200}}),
    engine.instanceIncidents(key),
  ]);
  showHead(instance);
  await readAbout([instance]);
  tell('about', aboutOf(key));
  await showCallers(instance);
  showDrawing(addUp([counts]), flows, passed.items);
  steps.show(passed, model, called.items);
  showIncidents(incidents, instance, model);
  await showVariables(key, steps.chosen());
  drawing.mark('element-chosen', steps.chosen() ? [steps.chosen().elementId] : []);
  reveal(passed.items);
  over = instance.state !== 'ACTIVE';
}

function showHead(instance) {
  const name = instance.processDefinitionName || instance.processDefinitionId;
  byId('title').textContent = name;
  byId('title').href = addressOf({...searchOf(''), process: instance.processDefinitionId});
  document.title = `${name} ${key} – ${word('watch.title')}`;
  const state = stateOf(instance);
  if (byId('state').dataset.state !== state) {
    byId('state').dataset.state = state;
    byId('state').replaceChildren(badge(state));
  }
  tell('version', String(instance.processDefinitionVersion));
  tell('began', moment(instance.startDate));
  tell('over', instance.endDate ? moment(instance.endDate) : '–');
  tell('took', lasted(between(instance.startDate, instance.endDate)));
}

/** From the outermost calling instance down to this one; who called never changes. */
async function showCallers(instance) {
  if (callers || !instance.parentProcessInstanceKey) {
    return;
  }
  callers = await engine.callers(key);
  byId('callers').hidden = callers.length < 2;
  byId('callers-list').replaceChildren(...callers.map(({processInstanceKey, processDefinitionName}) =>
    element('li', {}, processInstanceKey === key
      ? element('span', {'aria-current': 'page'}, processDefinitionName)
      : element('a', {href: instanceAddress(processInstanceKey)}, processDefinitionName))));
}

function showDrawing(counts, flows, passed) {
  const figures = new Map();
  for (const [id, {active, incidents, completed, canceled}] of counts) {
    figures.set(id, [
      figure('active', active, 'watch.here'), figure('incident', incidents, 'watch.start.incident'),
      figure('passed', completed, 'watch.passed'), figure('cancelled', canceled, 'watch.interrupted'),
    ].filter(Boolean));
  }
  drawing.figures(figures);
  drawing.mark('flow-taken', flows);
  drawing.mark('element-here', passed.filter(({state}) => state === 'ACTIVE').map(({elementId}) => elementId));
  drawing.mark('element-incident', passed.filter(({hasIncident}) => hasIncident).map(({elementId}) => elementId));
}

function figure(kind, n, title) {
  return n > 0 ? {kind, text: number(n), title: counted(title, n)} : null;
}

/** At first the diagram shows where the instance is; after that it stays where the reader pulled it. */
function reveal(passed) {
  if (!revealed) {
    revealed = true;
    const chosen = steps.chosen();
    const here = passed.filter(({state, elementId}) => state === 'ACTIVE' && model.has(elementId)).at(-1) ?? passed.at(-1);
    if (chosen ?? here) {
      drawing.reveal((chosen ?? here).elementId);
    }
  }
}

// Browsers lend the clipboard to safe addresses only.
byId('copy').hidden = !navigator.clipboard;
byId('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(key);
  tell('copied', word('watch.copied'));
});
