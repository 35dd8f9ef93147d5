// The variables of an instance, or of one of its steps; long values are fetched whole when somebody wants them.
import {byId, element} from '/desk/dom.js';
import {filled, word} from '/desk/words.js';
import * as engine from './engine.js';
import {addressOf, searchOf} from './address.js';
import {keyed} from './keyed.js';
import {sayTrouble} from './live.js';
import {plain, tell} from './values.js';

const MOST = 500;
/** What is longer is no value that others might have as well. */
const LONGEST_SHARED = 200;

const whole = new Map();
const showRows = keyed(byId('variables'), row);
let filter = '';

/** Looks after the buttons and the filter by name. */
export function watchVariables(onChange) {
  byId('variables').addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-whole]');
    if (button && !button.ariaBusy) {
      button.ariaBusy = 'true';
      try {
        const key = button.dataset.whole;
        whole.set(key, (await engine.wholeVariable(key)).value);
        tell('watch-trouble', '');
        onChange();
      } catch (problem) {
        sayTrouble(problem);
      }
      button.ariaBusy = null;
    }
  });
  byId('variable-filter').addEventListener('input', (event) => {
    filter = event.target.value.trim().toLowerCase();
    onChange();
  });
}

/**
 * Shows the variables of one scope.
 *
 * @param step the element instance that is chosen, if one is
 */
export async function showVariables(instanceKey, step) {
  const scopeKey = step?.elementInstanceKey ?? instanceKey;
  const {items} = await engine.search('variables', {filter: {processInstanceKey: instanceKey, scopeKey},
    sort: [{field: 'name', order: 'ASC'}], page: {limit: MOST}});
  byId('variables-of').textContent = step
    ? filled('watch.variables.step', {name: step.elementName || step.elementId})
    : word('watch.variables.instance');
  byId('no-step').hidden = !step;
  const shown = items.filter(({name}) => name.toLowerCase().includes(filter));
  showRows(shown.map(({variableKey, name, value, isTruncated}) => {
    const all = whole.get(variableKey);
    // A value that changed since is fetched anew when somebody wants it.
    const still = all !== undefined && all.startsWith(value.replace(/(?:\.\.\.|…)$/, ''));
    return {id: variableKey, name, value: still ? all : value, cut: isTruncated === true && !still};
  }));
  byId('no-variables').hidden = shown.length > 0;
}

function row({id, name, value, cut}) {
  const text = plain(value);
  const isShared = !cut && value !== 'null' && value.length <= LONGEST_SHARED && !/^[[{]/.test(value);
  return element('tr', {},
    element('th', {scope: 'row'}, element('code', {}, name)),
    element('td', {},
      element('div', {className: 'value'}, pretty(value, cut)),
      cut ? element('button', {type: 'button', className: 'link-button', 'data-whole': id,
        'aria-label': filled('watch.whole.of', {name})}, word('watch.whole')) : null,
      isShared ? element('a', {className: 'same', href: addressOf({...searchOf(''), name, value: text}),
        'aria-label': filled('watch.same.of', {name})}, word('watch.same')) : null));
}

function pretty(value, cut) {
  if (cut || !/^[[{]/.test(value)) {
    return element('code', {}, value);
  }
  try {
    return element('pre', {tabIndex: 0}, JSON.stringify(JSON.parse(value), null, 2));
  } catch {
    return element('code', {}, value);
  }
}
