// One task: its form, whose it is, and what happens once it is completed.
import {byId, element, say} from './dom.js';
import {ask, get, post, Problem} from './engine.js';
import {drop} from './drafts.js';
import {showForm, whileBusy} from './form.js';
import {tellWhatHappensNext} from './next.js';
import {poll} from './poll.js';
import {contextOf, variablesOf} from './variables.js';
import {filled, when, word} from './words.js';

const user = document.querySelector('meta[name="user"]').content;
let key = byId('content').dataset.key;
let task;
let form;
let shownFor;
let isSending = false;

const path = (rest = '') => `/v2/user-tasks/${key}${rest}`;
const isMine = () => task.assignee === user;

async function look() {
  if (isSending) {
    return;
  }
  let found;
  try {
    found = await get(path());
  } catch (problem) {
    if (problem.status === 404 || problem.status === 403) {
      over(word(problem.status === 404 ? 'task.unknown' : 'task.forbidden'));
      return false;
    }
    throw problem;
  }
  if (isSending) {
    return;
  }
  task = found;
  if (task.state === 'COMPLETED' || task.state === 'CANCELED') {
    over(task.state === 'CANCELED' ? word('task.cancelled') : task.assignee && !isMine()
      ? filled('task.completedBy', {name: task.assignee}) : word('task.completed'));
    return false;
  }
  await showTask();
}

async function showTask() {
  const of = `${key} ${task.assignee ?? ''}`;
  if (shownFor === of) {
    return;
  }
  showFacts();
  if (!byId('form').dataset.key || isMine() !== (byId('form').dataset.mine === 'true') || byId('form').dataset.key !== key) {
    await showItsForm();
  }
  shownFor = of;
  byId('task').hidden = false;
}

function showFacts() {
  const name = task.name || task.elementId;
  document.title = `${name} · Rostrum`;
  say(byId('process'), task.processName || task.processDefinitionId);
  say(byId('name'), name);
  say(byId('created'), filled('task.created', {when: when(task.creationDate)}));
  byId('due').hidden = !task.dueDate;
  say(byId('due'), task.dueDate ? filled('task.due', {when: when(task.dueDate)}) : '');
  say(byId('assignee'), isMine() ? word('task.yours') : task.assignee ? filled('task.assignee', {name: task.assignee}) : word('task.nobody'));
  byId('assignee').className = `badge ${isMine() ? 'badge-good' : ''}`;
  byId('assign').hidden = isMine();
  byId('unassign').hidden = !task.assignee;
  contextOf(task).then((context) => say(byId('context'), context)).catch(() => {});
}

async function showItsForm() {
  const place = byId('form');
  const [itsForm, data] = await Promise.all([formOf(), variablesOf(task)]);
  place.dataset.key = key;
  place.dataset.mine = isMine();
  byId('complete').hidden = !itsForm || !isMine();
  say(byId('hint'), itsForm && !isMine() ? word(task.assignee ? 'task.hint.others' : 'task.hint.nobodys') : '');
  if (!itsForm) {
    place.replaceChildren(element('p', {className: 'lead', textContent: word('task.noForm')}));
    return;
  }
  form = await showForm(place, {schema: itsForm.schema, data, draft: `task-${key}`, isReadOnly: !isMine(), send: complete});
}

/** A task that has no form, or whose form is not there, answers nothing. */
async function formOf() {
  try {
    return await get(path('/form'));
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

async function complete(variables) {
  isSending = true;
  try {
    await post(path('/completion'), {variables});
    form.done();
    completed();
  } catch (problem) {
    isSending = false;
    await refused(problem);
  }
}

function completed() {
  const done = task;
  const said = element('section', {className: 'card next'});
  byId('said').replaceChildren(element('h1', {className: 'done', tabIndex: -1, textContent: filled('task.done', {task: done.name || done.elementId})}), said);
  byId('task').hidden = true;
  trouble('');
  window.scrollTo(0, 0);
  tellWhatHappensNext(said, {
    instance: done.processInstanceKey,
    after: done.elementInstanceKey,
    isAgain: (one) => one.elementId === done.elementId && BigInt(one.userTaskKey) > BigInt(done.userTaskKey),
    again: comeBack,
  });
  byId('said').querySelector('h1').focus();
}

/** The process asks the same again: the same form, with what it says now. */
function comeBack(again) {
  key = again.userTaskKey;
  shownFor = undefined;
  isSending = false;
  byId('said').append(element('p', {className: 'notice again', role: 'status', textContent: word('task.again')}));
  history.replaceState(null, '', `/desk/tasks/${key}`);
  looking.stop();
  looking = poll(look);
}

async function refused(problem) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  if (problem.status === 404 || problem.status === 409) {
    trouble(problem.detail || word('task.changed'));
    looking.now();
  } else if (problem.status === 401 || problem.isAway) {
    trouble(word('task.kept'));
  } else {
    trouble(`${word('task.refused')} ${problem.detail}`);
  }
}

function trouble(text) {
  byId('trouble').hidden = text === '';
  say(byId('trouble'), text);
}

function over(text) {
  drop(`task-${key}`);
  byId('task').hidden = true;
  byId('said').replaceChildren(element('section', {className: 'card narrow'},
      element('h1', {textContent: word('task.over')}),
      element('p', {className: 'lead', role: 'status', textContent: text}),
      element('p', {}, element('a', {className: 'button primary', href: '/desk', textContent: word('next.toTasks')}))));
}

const asked = (button, work) => button.addEventListener('click', () => whileBusy(button, async () => {
  trouble('');
  try {
    await work();
  } catch (problem) {
    await refused(problem);
  }
}));
/** The engine tells of what it did a moment later. */
const tookEffect = (assignee, until = Date.now() + 10000) => poll(async () =>
  await look() !== false && (task.assignee ?? '') !== assignee && Date.now() < until, 300);
asked(byId('complete'), () => form.submit());
asked(byId('assign'), async () => {
  await post(path('/assignment'), {assignee: user, allowOverride: true});
  tookEffect(user);
});
asked(byId('unassign'), async () => {
  await ask('DELETE', path('/assignee'));
  tookEffect('');
});
let looking = poll(look);
