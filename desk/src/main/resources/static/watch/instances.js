// The page of a search: the model with counts, where instances stand and ended, and the instances themselves.
import {byId} from '/desk/dom.js';
import {word} from '/desk/words.js';
import * as engine from './engine.js';
import {addressOf, instanceFilter, searchOf, sharedFilter} from './address.js';
import {showCounts, showTotal, showWaiting} from './counts.js';
import {diagram} from './diagram.js';
import {filters} from './filters.js';
import {live} from './live.js';
import {PAGE_SIZE, showChosen, showInstances} from './list.js';
import {addUp, readModel} from './model.js';
import {alphabet} from './values.js';

const PAUSE = 2000;
/** Of the versions of a process; counts of older ones are not added. */
const MOST_VERSIONS = 20;

let search = searchOf(location.search);
let latest = [];
let process = {id: '', versions: [], key: '', model: new Map()};

const drawing = diagram((id) => go({...search, element: search.element === id ? '' : id, at: '', page: '1'}));
const form = filters(go);
const refreshSoon = live(refresh, PAUSE);

/** Another search: shown at once, and in the address, so that the browser's way back works. */
function go(next) {
  if (addressOf(next) !== addressOf(search)) {
    history.pushState(null, '', addressOf(next));
  }
  search = next;
  form.show(search);
  refreshSoon();
}

window.addEventListener('popstate', () => {
  search = searchOf(location.search);
  form.show(search);
  refreshSoon();
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-search]');
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    go(searchOf(new URL(link.href).search));
  }
});

async function refresh() {
  const asked = search;
  if (latest.length === 0) {
    latest = (await engine.search('process-definitions', {filter: {isLatestVersion: true}, page: {limit: 200}})).items
        .sort((one, other) => alphabet.compare(one.name ?? '', other.name ?? ''));
    form.processes(latest);
  }
  const [found] = await Promise.all([instances(asked), counts(asked)]);
  // Somebody may have asked for something else meanwhile.
  if (asked === search) {
    showTotal(found.page.totalItems, found.page.hasMoreTotalItems);
    await showInstances(search, found);
    showChosen(search, process.model);
  }
}

function instances(asked) {
  return engine.search('process-instances', {
    filter: instanceFilter(asked),
    sort: [{field: asked.sort, order: asked.order}],
    page: {from: (Math.max(1, Number(asked.page) || 1) - 1) * PAGE_SIZE, limit: PAGE_SIZE},
  });
}

async function counts(asked) {
  byId('of-model').hidden = !asked.process;
  document.title = `${titleOf(asked)} – ${word('watch.title')}`;
  byId('title').textContent = titleOf(asked);
  if (!asked.process) {
    return;
  }
  await choose(asked);
  const filter = sharedFilter(asked);
  const [lists, waiting] = await Promise.all([
    Promise.all(chosenVersions(asked).map(({processDefinitionKey}) => engine.definitionCounts(processDefinitionKey, filter))),
    engine.search('element-instances', {filter: {processDefinitionId: asked.process, state: 'ACTIVE'},
      sort: [{field: 'startDate', order: 'ASC'}], page: {limit: 100}}),
  ]);
  if (asked === search) {
    drawing.figures(showCounts(asked, process.model, addUp(lists)));
    drawing.mark('element-chosen', asked.element ? [asked.element] : []);
    showWaiting(process.model, waiting.items.filter(({type}) => !/SUB_PROCESS|BODY|PROCESS/.test(type)));
  }
}

function titleOf({process: id}) {
  return id ? latest.find(({processDefinitionId}) => processDefinitionId === id)?.name || id : word('watch.allInstances');
}

/** Reads the versions and the model of the process that is asked for. */
async function choose(asked) {
  if (process.id !== asked.process) {
    const {items} = await engine.search('process-definitions', {filter: {processDefinitionId: asked.process},
      sort: [{field: 'version', order: 'DESC'}], page: {limit: MOST_VERSIONS}});
    process = {id: asked.process, versions: items, key: '', model: new Map()};
    form.versions(items.map(({version}) => version));
  }
  const key = chosenVersions(asked)[0]?.processDefinitionKey ?? '';
  byId('diagram-area').hidden = !key;
  if (key && key !== process.key) {
    const xml = await engine.definitionXml(key);
    process = {...process, key, model: readModel(xml)};
    form.elements(process.model);
    await drawing.draw(xml);
  }
}

function chosenVersions({version}) {
  return process.versions.filter((definition) => !version || String(definition.version) === version);
}
