// Says aloud what form-js passes over in silence: keys it doesn't know, two fields under one name, FEEL it can't read.
import { lintExpression } from '@bpmn-io/feel-lint';
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { unknownKeys } from './form-keys.js';
import { forms } from './models.js';

function* componentsOf({ components = [] }, path = '') {
  for (const component of components) {
    const writes = [path, component.path ?? component.key].filter(Boolean).join('.');
    yield { component, writes };
    yield* componentsOf(component, writes);
  }
}

function* textsOf(component) {
  for (const [key, value] of Object.entries(component)) {
    if (typeof value === 'string') {
      yield value;
    } else if (key !== 'components' && value !== null && typeof value === 'object') {
      yield* textsOf(value);
    }
  }
}

/** The FEEL in a text: all of it after a leading "=", or what stands between the double braces of a template. */
function expressions(text) {
  if (text.startsWith('=')) {
    return [text.slice(1)];
  }
  const tags = [...text.matchAll(/\{\{(.*?)}}/gs)].map(([, tag]) => tag.trim());
  return tags.filter((tag) => !tag.startsWith('/')).map((tag) => tag.replace(/^#(if|loop)\s/, ''));
}

function feelProblems(component) {
  return [...textsOf(component)].flatMap(expressions)
    .flatMap((feel) => lintExpression(feel).map(({ message }) => `${message} in FEEL: ${feel}`));
}

function repeated(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function platformProblems(form, name) {
  const expected = { id: name, schemaVersion: 19, executionPlatform: 'Camunda Cloud', executionPlatformVersion: '8.8.0' };
  return Object.entries(expected).filter(([key, value]) => form[key] !== value)
    .map(([key, value]) => `${key} must be ${JSON.stringify(value)}, not ${JSON.stringify(form[key])}`);
}

function componentProblems(component) {
  return [
    ...(component.id ? [] : ['has no id']),
    ...unknownKeys(component).map((key) => `form-js 1.19 doesn't know ${key} and would ignore it`),
    ...feelProblems(component),
  ].map((problem) => `${component.id ?? `a ${component.type}`}: ${problem}`);
}

function problems(form, name) {
  const all = [...componentsOf(form)];
  const writing = all.filter(({ component }) => component.key || component.path);
  return [
    ...platformProblems(form, name),
    ...all.flatMap(({ component }) => componentProblems(component)),
    ...repeated(all.map(({ component }) => component.id)).map((id) => `two components have the id ${id}`),
    ...repeated(writing.map(({ writes }) => writes)).map((key) => `two components write ${key}`),
  ];
}

let count = 0;
for (const file of forms()) {
  const found = problems(JSON.parse(readFileSync(file, 'utf8')), basename(file, '.form'));
  found.forEach((problem) => console.error(`${relative(process.cwd(), file)}: ${problem}`));
  count += found.length;
}
if (count > 0) {
  console.error(`${count} problem${count === 1 ? '' : 's'} in the forms.`);
  process.exitCode = 1;
}
