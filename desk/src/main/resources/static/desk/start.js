// What can be started with a form.
import {byId, element} from './dom.js';
import {Problem, searchAll} from './engine.js';
import {poll} from './poll.js';
import {descriptionOf, startable} from './processes.js';
import {language, word} from './words.js';

poll(async () => {
  let definitions;
  try {
    definitions = await searchAll('/v2/process-definitions/search', {filter: startable()});
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 403) {
      byId('trouble').textContent = word('start.forbidden');
      byId('trouble').hidden = false;
      return false;
    }
    throw problem;
  }
  const described = await Promise.all(definitions.map(async (definition) => ({
    id: definition.processDefinitionId,
    name: definition.name || definition.processDefinitionId,
    description: await descriptionOf(definition.processDefinitionKey),
  })));
  described.sort((a, b) => a.name.localeCompare(b.name, language));
  byId('processes').replaceChildren(...described.map(({id, name, description}) =>
    element('li', {}, element('a', {className: 'process', href: `/desk/start/${encodeURIComponent(id)}`},
        element('span', {className: 'process-name', textContent: name}),
        element('span', {className: 'quiet', textContent: description})))));
  byId('empty').hidden = described.length > 0;
  return described.length > 0 ? false : undefined;
});
