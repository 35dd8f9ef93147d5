// The variables of an instance, or of one of its steps; long values are fetched whole when somebody wants them.
import {byId, element} from '/desk/dom.js';
import {filled, word} from '/desk/words.js';
import * as engine from './engine.js';
import {addressOf, searchOf} from './address.js';
import {keyed} from './keyed.js';
import {sayTrouble} from './live.js';
import {plain, tell} from './values.js';

const MOST = 500;
/** What is longer is shown whole when somebody wants it, and is no value that others might have as well. */
const LONGEST = 300;

const whole = new Map();
const showRows = keyed(byId('variables'), row);
let filter = '';

/** Looks after the buttons and the filter by name. */
export function watchVariables(onChange) {
  byId('variables').addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-whole]');
    if (button && !button.ariaBusy) {
      button.ariaBusy = 'true';
      const key = button.dataset.whole;
      try {
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
    return {id: variableKey, name, value: still ? all : value, cut: !still && (isTruncated === true || value.length > LONGEST)};
  }));
  byId('no-variables').hidden = shown.length > 0;
}

function row({id, name, value, cut}) {
  const text = plain(value);
  const isShared = !cut && value !== 'null' && !/^[[{]/.test(value);
  return element('tr', {},
    element('th', {scope: 'row'}, element('code', {}, name)),
    element('td', {},
      element('div', {className: 'value'}, pretty(cut ? `${value.slice(0, LONGEST)}…` : value, cut)),
      cut ? element('button', {type: 'button', className: 'link-button', 'data-whole': id}, word('watch.whole'), unseen(name)) : null,
      isShared ? element('a', {className: 'same', href: addressOf({...searchOf(''), name, value: text})}, word('watch.same'), unseen(name)) : null));
}

/** Links and buttons of one text are told apart by those who only hear them. */
function unseen(name) {
  return element('span', {className: 'unseen'}, `: ${name}`);
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
