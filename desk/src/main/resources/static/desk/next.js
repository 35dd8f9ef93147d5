// Tells what a process did after something was sent: in the names of its steps, as they happen.
import {element, say} from './dom.js';
import {post, Problem, searchAll} from './engine.js';
import {poll} from './poll.js';
import {filled, word} from './words.js';

const SILENT = /GATEWAY$|^(PROCESS|SUB_PROCESS|EVENT_SUB_PROCESS|AD_HOC_SUB_PROCESS|MULTI_INSTANCE_BODY|UNSPECIFIED|UNKNOWN)$/;
const WORK = /^(SERVICE|SEND|SCRIPT|BUSINESS_RULE)_TASK$/;
const LOOKS = 60;
const PAUSE = 1000;

/**
 * @param instance the process instance's key
 * @param after the key of the element instance that was completed; what came after it is told. "0" for all
 * @param isAgain given an open task of the instance, whether it is the one that was sent, asked again
 * @param again called with that task, once
 */
export function tellWhatHappensNext(container, {instance, after = '0', isAgain = () => false, again = () => {}}) {
  let isBack = false;
  const steps = element('ol', {className: 'steps'});
  const state = element('p', {className: 'quiet', role: 'status', textContent: word('next.working')});
  const tasks = element('ul', {className: 'next-tasks'});
  const leave = element('p', {}, element('a', {className: 'button', href: '/desk', textContent: word('next.toTasks')}));
  container.replaceChildren(element('h2', {textContent: word('next.title')}), steps, state, tasks, leave);
  let looks = 0;
  let quietLooks = 0;
  let before = '';

  return poll(async () => {
    looks += 1;
    const seen = await look(instance, after);
    if (seen === null) {
      steps.remove();
      say(state, word('next.unseen'));
      return false;
    }
    const returned = seen.tasks.find(isAgain);
    if (returned && !isBack) {
      isBack = true;
      leave.hidden = true;
      again(returned);
    }
    show(steps, tasks, {...seen, tasks: seen.tasks.filter((task) => task !== returned)});
    const now = JSON.stringify([seen.elements.map((one) => [one.elementInstanceKey, one.state]), seen.tasks.length]);
    const isWorking = seen.elements.length === 0 || seen.elements.some((one) => isActive(one) && WORK.test(one.type) && !one.hasIncident);
    quietLooks = now === before && !isWorking ? quietLooks + 1 : 0;
    before = now;
    const isQuiet = quietLooks >= 2;
    if (isQuiet || looks >= LOOKS) {
      say(state, word(isQuiet ? 'next.quiet' : 'next.slow'));
      return false;
    }
  }, PAUSE);
}

/** What the instance did, or null for somebody who may not look. */
async function look(instance, after) {
  try {
    const all = await searchAll('/v2/element-instances/search', {
      filter: {processInstanceKey: instance}, sort: [{field: 'startDate', order: 'ASC'}],
    });
    const open = await post('/v2/user-tasks/search', {filter: {processInstanceKey: instance, state: 'CREATED'}});
    const elements = all
        .filter((one) => BigInt(one.elementInstanceKey) > BigInt(after))
        .filter((one) => one.elementName && one.elementName !== one.elementId && !SILENT.test(one.type))
        .sort((a, b) => (BigInt(a.elementInstanceKey) < BigInt(b.elementInstanceKey) ? -1 : 1));
    return {elements, tasks: open.items};
  } catch (problem) {
    if (problem instanceof Problem && [403, 404].includes(problem.status)) {
      return null;
    }
    throw problem;
  }
}

const isActive = (one) => one.state === 'ACTIVE';

function show(steps, tasks, seen) {
  const told = seen.elements
      .filter((one) => !(isActive(one) && one.type === 'USER_TASK'))
      .map((one) => [one.elementName, one.hasIncident ? 'stopped' : one.state.toLowerCase()]);
  const lines = told.map(([name, state]) => element('li', {className: `step step-${state}`},
      element('span', {}, name), element('span', {className: state === 'completed' ? 'unseen' : 'quiet', textContent: ` ${word(`next.${state}`)}`})));
  if (steps.dataset.told !== JSON.stringify(told)) {
    steps.dataset.told = JSON.stringify(told);
    steps.replaceChildren(...lines);
  }
  const shown = [...tasks.querySelectorAll('a')].map((link) => link.dataset.key).join();
  if (shown !== seen.tasks.map((task) => task.userTaskKey).join()) {
    tasks.replaceChildren(...seen.tasks.map((task) => element('li', {}, element('a', {
      'className': 'button primary', 'href': `/desk/tasks/${task.userTaskKey}`, 'data-key': task.userTaskKey,
      'textContent': filled('next.task', {task: task.name || task.elementId}),
    }))));
  }
}
