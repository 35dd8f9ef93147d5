// What an instance did, step by step, with times; one step may be chosen.
import {byId, element} from '/desk/dom.js';
import {counted, filled, word} from '/desk/words.js';
import {instanceAddress} from './address.js';
import {keyed} from './keyed.js';
import {typeName} from './model.js';
import {between, lasted, moment, tell} from './values.js';

const FIRST = 200;
const MORE = 400;
const CONTAINERS = /^(?:PROCESS|MULTI_INSTANCE_BODY)$/;

/**
 * Looks after the list of steps; the one that is chosen stands in the address.
 *
 * @param onChoose is called when another step, or none, was chosen
 * @param onMore is called when more steps are to be shown
 */
export function historyOf({onChoose, onMore}) {
  let limit = FIRST;
  let longestFirst = false;
  let chosenKey = new URLSearchParams(location.search).get('step') ?? '';
  let items = [];
  let again = () => {};
  const showRows = keyed(byId('steps'), row);

  function choose(key) {
    chosenKey = key;
    history.replaceState(null, '', key ? `?step=${encodeURIComponent(key)}` : location.pathname);
    again();
    onChoose();
  }

  byId('steps').addEventListener('click', (event) => {
    const button = event.target.closest('button[data-step]');
    if (button) {
      choose(button.dataset.step === chosenKey ? '' : button.dataset.step);
    }
  });
  byId('no-step').addEventListener('click', () => choose(''));
  byId('more-steps').addEventListener('click', () => {
    limit += MORE;
    onMore();
  });
  byId('order').addEventListener('change', (event) => {
    longestFirst = event.target.value === 'longest';
    again();
  });

  function show({items: all, page}, model, called) {
    items = all;
    const children = grouped(called);
    again = () => {
      const rows = all.filter(({type}) => !CONTAINERS.test(type))
          .map((one) => rowOf(one, model, children.get(one.elementInstanceKey) ?? []));
      showRows(longestFirst ? rows.toSorted((one, other) => other.time - one.time) : rows);
    };
    again();
    byId('more-steps').hidden = page.totalItems <= limit;
    tell('steps-total', counted('watch.steps.count', page.totalItems));
  }

  function rowOf(one, model, children) {
    const time = between(one.startDate, one.endDate);
    return {id: one.elementInstanceKey, name: model.get(one.elementId)?.name ?? (one.elementName || one.elementId),
      type: one.type, state: one.hasIncident ? 'incident' : one.state, start: one.startDate,
      time, took: lasted(time), chosen: one.elementInstanceKey === chosenKey,
      called: children.map(({processInstanceKey, processDefinitionName}) => ({processInstanceKey, processDefinitionName}))};
  }

  return {
    show,
    limit: () => limit,
    chosen: () => items.find(({elementInstanceKey}) => elementInstanceKey === chosenKey),
    /** Chooses the newest step at an element. */
    chooseElement(id) {
      const step = items.filter(({elementId}) => elementId === id).at(-1);
      if (step) {
        choose(step.elementInstanceKey);
        byId('steps').querySelector('.chosen')?.scrollIntoView({block: 'nearest'});
      }
    },
  };
}

function grouped(called) {
  const groups = new Map();
  called.forEach((child) => groups.set(child.parentElementInstanceKey, [...groups.get(child.parentElementInstanceKey) ?? [], child]));
  return groups;
}

function row({id, name, type, state, start, took, chosen, called}) {
  const label = word(`watch.step.${state}`);
  return element('tr', {className: chosen ? 'chosen' : ''},
    element('th', {scope: 'row'},
      element('button', {type: 'button', className: 'step', 'data-step': id, 'aria-pressed': String(chosen)},
        element('span', {className: `mark mark-${state}`, role: 'img', 'aria-label': label, title: label}),
        element('span', {}, name)),
      element('span', {className: 'under'}, typeName(type)),
      ...called.map((child) => element('a', {className: 'called', href: instanceAddress(child.processInstanceKey)},
        filled('watch.calls', {name: child.processDefinitionName})))),
    element('td', {'data-label': word('watch.began')}, moment(start)),
    element('td', {'data-label': word('watch.lasted'), className: state === 'ACTIVE' ? 'still' : ''}, took));
}
