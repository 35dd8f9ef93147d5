// A start form; what is sent with it starts the process.
import {byId, element, say} from './dom.js';
import {get, post, Problem} from './engine.js';
import {showForm, whileBusy} from './form.js';
import {tellWhatHappensNext} from './next.js';
import {poll} from './poll.js';
import {descriptionOf, startable} from './processes.js';
import {filled, word} from './words.js';

const id = byId('content').dataset.id;
let definition;
let form;

async function show() {
  const found = await post('/v2/process-definitions/search', {filter: startable({processDefinitionId: id})});
  if (found.items.length === 0) {
    return nothing(word('start-form.unknown'));
  }
  definition = found.items[0];
  const startForm = await get(`/v2/process-definitions/${definition.processDefinitionKey}/form`).catch((problem) => {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  });
  if (!startForm) {
    return nothing(word('start-form.noForm'));
  }
  document.title = `${definition.name || id} · Rostrum`;
  say(byId('name'), definition.name || id);
  say(byId('description'), await descriptionOf(definition.processDefinitionKey));
  byId('process').hidden = false;
  form = await showForm(byId('form'), {schema: startForm.schema, data: {}, draft: `start-${id}`, isReadOnly: false, send});
  return false;
}

async function send(variables) {
  trouble('');
  try {
    const started = await post('/v2/process-instances', {processDefinitionKey: definition.processDefinitionKey, variables});
    form.done();
    begun(started.processInstanceKey);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    trouble(problem.isAway || problem.status === 401
      ? word('task.kept') : `${word('start-form.refused')} ${problem.detail}`);
  }
}

function begun(instance) {
  const said = element('section', {className: 'card next'});
  byId('said').replaceChildren(
      element('h1', {className: 'done', tabIndex: -1, textContent: filled('start-form.done', {process: definition.name || id})}), said);
  byId('process').hidden = true;
  window.scrollTo(0, 0);
  tellWhatHappensNext(said, {instance});
  byId('said').querySelector('h1').focus();
}

function nothing(text) {
  byId('said').replaceChildren(element('section', {className: 'card narrow'},
      element('h1', {textContent: word('start-form.nothing')}),
      element('p', {className: 'lead', role: 'status', textContent: text}),
      element('p', {}, element('a', {className: 'button primary', href: '/desk/start', textContent: word('start-form.back')}))));
  return false;
}

function trouble(text) {
  byId('trouble').hidden = text === '';
  say(byId('trouble'), text);
}

byId('send').addEventListener('click', () => whileBusy(byId('send'), () => form.submit()));
poll(show);
