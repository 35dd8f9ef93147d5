// How the instances that a search found stand and ended: as figures in the diagram, and as lists.
import {byId, element} from '/desk/dom.js';
import {counted, duration, filled, language, number, word} from '/desk/words.js';
import {addressOf, instanceAddress} from './address.js';
import {twinsApart} from './filters.js';
import {keyed} from './keyed.js';
import {moment, tell} from './values.js';

const showEnds = keyed(byId('ends'), endRow);
const showSteps = keyed(byId('steps'), stepRow);
const showWaits = keyed(byId('waits'), waitRow);

/** Shows the counts beside the diagram; returns the figures for it. */
export function showCounts(search, model, counts) {
  const known = twinsApart([...model.values()]);
  const of = (id) => counts.get(id) ?? {active: 0, incidents: 0, completed: 0};
  const ends = known.filter(({type}) => type === 'endEvent').map((end) => ({...end, n: of(end.id).completed}));
  const total = ends.filter(({inner}) => !inner).reduce((sum, {n}) => sum + n, 0);
  const row = ({id, label, n, inner}) => ({id, label, n, share: inner || !total ? null : n / total,
    href: addressOf({...search, element: id, at: 'completed', page: '1'}), chosen: search.element === id});
  showEnds(ends.sort((one, other) => other.n - one.n).map(row));
  const steps = known.filter(({id}) => of(id).active + of(id).incidents > 0)
      .map(({id, label}) => ({id, label, active: of(id).active, incidents: of(id).incidents,
        href: addressOf({...search, element: id, at: 'active', page: '1'}), chosen: search.element === id}))
      .sort((one, other) => other.active - one.active);
  showSteps(steps);
  byId('no-steps').hidden = steps.length > 0;
  byId('steps-head').hidden = steps.length === 0;
  return figuresOf(model, of);
}

function figuresOf(model, of) {
  const figures = new Map();
  for (const {id, type} of model.values()) {
    const {active, incidents, completed} = of(id);
    const list = [];
    if (active > 0) {
      list.push({kind: 'active', text: number(active), title: counted('watch.start.active', active)});
    }
    if (incidents > 0) {
      list.push({kind: 'incident', text: number(incidents), title: counted('watch.start.incident', incidents)});
    }
    if (type === 'endEvent' && completed > 0) {
      list.push({kind: 'ended', text: number(completed), title: counted('watch.start.ended', completed)});
    }
    if (list.length > 0) {
      figures.set(id, list);
    }
  }
  return figures;
}

function endRow({label, n, share, href, chosen}) {
  const percent = share === null ? '' : new Intl.NumberFormat(language, {style: 'percent'}).format(share);
  return element('tr', {className: chosen ? 'chosen' : ''},
    element('th', {scope: 'row'}, n > 0 ? link(href, label, chosen) : element('span', {className: 'quiet'}, label)),
    element('td', {className: 'number'}, element('span', {className: n > 0 ? 'figure figure-ended' : 'quiet'}, number(n))),
    element('td', {className: 'share'}, share ? element('meter', {min: 0, max: 1, value: share, 'aria-label': percent}) : null,
      element('span', {className: 'quiet'}, n > 0 ? percent : '')));
}

function stepRow({label, active, incidents, href, chosen}) {
  return element('tr', {className: chosen ? 'chosen' : ''},
    element('th', {scope: 'row'}, link(href, label, chosen)),
    element('td', {className: 'number'}, element('span', {className: active ? 'figure figure-active' : 'quiet'}, number(active))),
    element('td', {className: 'number'}, element('span', {className: incidents ? 'figure figure-incident' : 'quiet'}, number(incidents))));
}

function link(href, label, chosen) {
  return element('a', {href, 'data-search': true, 'aria-current': String(chosen)}, label);
}

/** Shows where in this process somebody or something waits longest. */
export function showWaiting(model, waiting, now = Date.now()) {
  const rows = [];
  const seen = new Set();
  for (const {elementId, elementInstanceKey, processInstanceKey, startDate} of waiting) {
    if (model.has(elementId) && !seen.has(elementId)) {
      seen.add(elementId);
      rows.push({id: elementInstanceKey, name: model.get(elementId).name, since: startDate, minutes: Math.floor((now - Date.parse(startDate)) / 60000),
        href: `${instanceAddress(processInstanceKey)}?step=${elementInstanceKey}`});
    }
  }
  showWaits(rows.slice(0, 5));
  byId('waiting').hidden = rows.length === 0;
}

function waitRow({name, since, minutes, href}) {
  const text = minutes < 1 ? word('watch.waits.soon') : filled('watch.waits.since', {duration: duration(minutes * 60000)});
  return element('li', {}, element('a', {href}, name), ' ', element('span', {className: 'quiet', title: moment(since)}, text));
}

/** Says how many instances were found; read out when it changes. */
export function showTotal(total, more) {
  tell('total', more ? filled('watch.found.more', {n: number(total)}) : counted('watch.found', total));
}
