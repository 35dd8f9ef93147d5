// The instances that a search found, page by page.
import {byId, element} from '/desk/dom.js';
import {filled, number, word} from '/desk/words.js';
import {aboutOf, readAbout} from './about.js';
import {addressOf, instanceAddress} from './address.js';
import {keyed} from './keyed.js';
import {badge, between, lasted, moment, stateOf, tell} from './values.js';

export const PAGE_SIZE = 25;

const COLUMNS = ['processDefinitionName', 'state', 'startDate', 'endDate'];

const showRows = keyed(byId('instances'), row);

export async function showInstances(search, {items, page}) {
  await readAbout(items);
  showRows(items.map((one) => ({
    id: one.processInstanceKey,
    name: one.processDefinitionName || one.processDefinitionId,
    version: one.processDefinitionVersion,
    about: aboutOf(one.processInstanceKey),
    state: stateOf(one),
    start: one.startDate,
    end: one.endDate,
    took: lasted(between(one.startDate, one.endDate)),
  })));
  byId('nothing').hidden = items.length > 0;
  byId('instances-table').hidden = items.length === 0;
  byId('loading').hidden = true;
  showPages(search, page.totalItems);
  showSorting(search);
}

function row({id, name, version, about: what, state, start, end, took}) {
  return element('tr', {},
    element('th', {scope: 'row'},
      element('a', {href: instanceAddress(id)}, element('bdi', {}, what || name)),
      element('span', {className: 'under'}, what ? `${name} · ${id}` : id)),
    element('td', {'data-label': word('watch.version')}, String(version)),
    element('td', {'data-label': word('watch.state')}, badge(state)),
    element('td', {'data-label': word('watch.started')}, moment(start)),
    element('td', {'data-label': word('watch.ended')}, end ? moment(end) : '–'),
    element('td', {'data-label': word('watch.took')}, took));
}

function showPages(search, total) {
  const page = Number(search.page) || 1;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  byId('pages').hidden = pages === 1 && page === 1;
  turn(byId('page-before'), search, page > 1 ? page - 1 : 0);
  turn(byId('page-after'), search, page < pages ? page + 1 : 0);
  tell('page-now', filled('watch.page', {page: number(page), pages: number(pages)}));
}

function turn(link, search, page) {
  link.hidden = page === 0;
  link.href = addressOf({...search, page: String(page)});
}

/** The heads of the columns sort; which one does is told to screen readers as well. */
function showSorting(search) {
  for (const column of COLUMNS) {
    const head = byId(`sort-${column}`);
    const active = search.sort === column;
    const descending = active && search.order === 'DESC';
    head.closest('th').ariaSort = active ? (descending ? 'descending' : 'ascending') : 'none';
    head.href = addressOf({...search, sort: column, order: active && descending ? 'ASC' : 'DESC', page: '1'});
  }
}

/** Says in words what narrows the search to one element, with a way out. */
export function showChosen(search, model) {
  const name = model.get(search.element)?.name ?? search.element;
  byId('narrowed').hidden = !search.element;
  byId('narrowed-text').textContent = filled(`watch.narrowed${search.at ? `.${search.at}` : ''}`, {name});
  byId('narrowed-off').href = addressOf({...search, element: '', at: '', page: '1'});
}
