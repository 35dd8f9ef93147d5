// The list of tasks, which keeps itself up to date.
import {byId, element, say} from './dom.js';
import {post, Problem} from './engine.js';
import {poll} from './poll.js';
import {contextOf} from './variables.js';
import {counted, filled, when, word} from './words.js';

const MOST = 200;
const user = document.querySelector('meta[name="user"]').content;
const list = byId('tasks');
const rows = new Map();
const contexts = new Map();
const title = document.title;
const choice = new URL(location.href).searchParams;
let whose = ['mine', 'unassigned', 'all'].includes(choice.get('whose')) ? choice.get('whose') : 'mine';
let order = choice.get('sort') ?? 'due';
let tasks = [];
let total = 0;
let known = null;

const FILTERS = {mine: {assignee: user}, unassigned: {assignee: {$exists: false}}, all: {}};
const date = (value) => (value ? Date.parse(value) : Infinity);
const newest = (a, b) => date(b.creationDate) - date(a.creationDate);
const ORDERS = {
  due: (a, b) => compare(date(a.dueDate), date(b.dueDate)) || newest(a, b),
  newest,
  oldest: (a, b) => -newest(a, b),
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), document.documentElement.lang) || newest(a, b),
};

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

const nameOf = (task) => task.name || task.elementId;
const contextFor = (task) => contexts.get(task.userTaskKey) ?? '';
const processOf = (task) => task.processName || task.processDefinitionId;

async function load() {
  const asked = whose;
  const found = [];
  do {
    const page = await post('/v2/user-tasks/search', {
      filter: {state: 'CREATED', ...FILTERS[asked]},
      sort: [{field: 'creationDate', order: 'DESC'}],
      page: {from: found.length, limit: 100},
    });
    total = page.page.totalItems;
    found.push(...page.items);
    if (page.items.length === 0) {
      break;
    }
  } while (found.length < Math.min(total, MOST));
  if (asked !== whose) {
    return;
  }
  await learnContexts(found);
  tasks = found;
  tellNews();
  show();
}

/** A task's context does not change, so each is asked for once. */
async function learnContexts(found) {
  const unknown = found.filter((task) => !contexts.has(task.userTaskKey));
  while (unknown.length > 0) {
    await Promise.all(unknown.splice(0, 6).map(async (task) => {
      try {
        contexts.set(task.userTaskKey, await contextOf(task));
      } catch (problem) {
        // Who may not see it sees the task without; who was just not answered asks again.
        if (problem instanceof Problem && !problem.isAway) {
          contexts.set(task.userTaskKey, '');
        }
      }
    }));
  }
}

function tellNews() {
  const fresh = known === null ? [] : tasks.filter((task) => !known.has(task.userTaskKey));
  known = new Set([...known ?? [], ...tasks.map((task) => task.userTaskKey)]);
  if (fresh.length > 0) {
    say(byId('news'), filled('tasks.news', {task: fresh.map((task) => nameOf(task)).join(', ')}));
  }
  for (const task of fresh) {
    rowOf(task).classList.add('fresh');
  }
}

function show() {
  const wanted = byId('find').value.trim().toLocaleLowerCase();
  const shown = tasks
      .filter((task) => [nameOf(task), processOf(task), contextFor(task), task.assignee ?? '']
          .some((text) => text.toLocaleLowerCase().includes(wanted)))
      .sort(ORDERS[order] ?? ORDERS.due);
  place(shown.map(rowOf));
  byId('empty').hidden = shown.length > 0;
  say(byId('empty-text'), word(wanted ? 'tasks.none.found' : `tasks.none.${whose}`));
  say(byId('summary'), total > MOST ? filled('tasks.most', {n: MOST, total}) : counted('tasks.count', shown.length));
  document.title = tasks.length > 0 && whose === 'mine' ? `(${tasks.length}) ${title}` : title;
}

/** Moves as little as possible: a row that is moved loses the focus. */
function place(wanted) {
  const keep = new Set(wanted);
  [...list.children].filter((row) => !keep.has(row)).forEach((row) => row.remove());
  wanted.forEach((row, position) => {
    const focused = document.activeElement;
    if (list.children[position] !== row) {
      list.insertBefore(row, list.children[position] ?? null);
      if (row.contains(focused)) {
        focused.focus({preventScroll: true});
      }
    }
  });
}

function rowOf(task) {
  let row = rows.get(task.userTaskKey);
  if (!row) {
    row = element('li', {});
    rows.set(task.userTaskKey, row);
  }
  const state = JSON.stringify([task.assignee, task.dueDate, task.name, contextFor(task)]);
  if (row.dataset.state !== state) {
    row.dataset.state = state;
    const link = row.querySelector('a') ?? row.appendChild(element('a', {href: `/desk/tasks/${task.userTaskKey}`}));
    link.replaceChildren(...lines(task));
  }
  return row;
}

function lines(task) {
  const context = contextFor(task);
  const isLate = task.dueDate && Date.parse(task.dueDate) < Date.now();
  return [
    element('span', {className: 'task-name', textContent: nameOf(task)}),
    context ? element('bdi', {className: 'task-context', textContent: context}) : null,
    element('span', {className: 'task-process quiet', textContent: processOf(task)}),
    element('span', {className: 'task-end quiet'},
        task.dueDate
          ? element('span', {className: `badge ${isLate ? 'badge-bad' : 'badge-wait'}`, textContent: filled('task.due', {when: when(task.dueDate)})})
          : null,
        element('span', {textContent: task.assignee === user ? '' : task.assignee ? filled('task.assignee', {name: task.assignee}) : word('task.nobody')}),
        element('time', {datetime: task.creationDate, textContent: when(task.creationDate)})),
  ].filter(Boolean);
}

function showChoice() {
  document.querySelectorAll('[data-whose]').forEach(
      (button) => button.setAttribute('aria-pressed', String(button.dataset.whose === whose)));
  const address = new URL(location.href);
  address.searchParams.set('whose', whose);
  address.searchParams.set('sort', order);
  history.replaceState(null, '', address);
}

byId('sort').value = order in ORDERS ? order : 'due';
showChoice();
const loading = poll(load);
document.querySelectorAll('[data-whose]').forEach((button) => button.addEventListener('click', () => {
  whose = button.dataset.whose;
  known = null;
  showChoice();
  loading.now();
}));
byId('sort').addEventListener('change', (event) => {
  order = event.target.value;
  showChoice();
  show();
});
byId('find').addEventListener('input', show);
