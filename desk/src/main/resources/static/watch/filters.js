// The form of a search: shows what is in the address, and puts what people choose there.
import {byId, element} from '/desk/dom.js';
import {filled, word} from '/desk/words.js';
import {searchOf} from './address.js';

const FIELDS = ['process', 'version', 'state', 'name', 'value', 'element', 'at', 'when', 'period', 'from', 'to'];

/**
 * Looks after the form.
 *
 * @param onSearch is called with the new search whenever somebody chose something
 */
export function filters(onSearch) {
  const form = byId('filters');
  const wide = window.matchMedia('(min-width: 1000px)');
  const fold = () => {
    byId('filter-box').open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();

  function read(search) {
    const chosen = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
    const sameProcess = chosen.process === search.process;
    // Versions and elements belong to one process.
    return {...search, ...chosen, ...(!sameProcess && {version: '', element: '', at: ''}), page: '1'};
  }

  // What somebody has typed and not sent yet stays while other things are searched for and loaded.
  let shown = {};
  function show(search) {
    FIELDS.filter((name) => search[name] !== shown[name]).forEach((name) => {
      const field = form.elements[name];
      if (field.tagName === 'SELECT') {
        keep(field, search[name]);
      } else {
        field.value = search[name];
      }
    });
    shown = search;
    byId('dates').hidden = search.period !== 'dates';
    byId('of-process').hidden = !search.process;
    byId('field-at').hidden = !search.element;
  }

  let current = searchOf(location.search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSearch(read(current));
  });
  form.addEventListener('change', (event) => {
    byId('dates').hidden = form.elements.period.value !== 'dates';
    // Half a pair of name and value finds nothing yet, nor does a period without its dates.
    const halfTyped = event.target.name === 'name' && !form.elements.value.value;
    if (!halfTyped && !(event.target.name === 'period' && event.target.value === 'dates')) {
      onSearch(read(current));
    }
  });
  byId('reset').addEventListener('click', () => {
    shown = {};
    onSearch(searchOf(''));
  });
  show(current);

  return {
    show(search) {
      current = search;
      show(search);
    },
    processes(definitions) {
      options('process', definitions.map(({processDefinitionId, name}) => [processDefinitionId, name || processDefinitionId]), word('watch.anyProcess'));
    },
    versions(versions) {
      options('version', versions.map((version) => [String(version), String(version)]), word('watch.allVersions'));
    },
    elements(model) {
      const all = [...model.values()];
      const ends = all.filter(({type}) => type === 'endEvent');
      const others = all.filter(({type}) => type !== 'endEvent' && !type.endsWith('Gateway'));
      groups('element', [[word('watch.ends'), ends], [word('watch.steps'), others]]);
    },
  };

  function options(name, pairs, any) {
    const select = form.elements[name];
    const chosen = current[name];
    select.replaceChildren(element('option', {value: ''}, any),
      ...pairs.map(([value, label]) => element('option', {value}, label)));
    keep(select, chosen);
  }

  function groups(name, all) {
    const select = form.elements[name];
    select.replaceChildren(element('option', {value: ''}, word('watch.anyElement')),
      ...all.map(([label, elements]) => element('optgroup', {label},
        ...twinsApart(elements).map(({id, label: text}) => element('option', {value: id}, text)))));
    keep(select, current[name]);
  }
}

/** What an address names is shown, even if nothing of that name is there. */
function keep(select, chosen) {
  if (chosen && ![...select.options].some(({value}) => value === chosen)) {
    select.append(element('option', {value: chosen}, chosen));
  }
  select.value = chosen;
}

/** Elements of one name are told apart by their ids. */
export function twinsApart(elements) {
  const seen = new Map();
  elements.forEach(({name}) => seen.set(name, (seen.get(name) ?? 0) + 1));
  return elements.map((one) => ({...one,
    label: seen.get(one.name) > 1 ? filled('watch.twin', {name: one.name, id: one.id}) : one.name}));
}
