import {beforeEach, test} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

// The page, as far as the news need it: a log of lines, and the English words.
class Node {
  children = [];
  textContent = '';
  classList = {toggle: () => {}};

  append(...parts) {
    this.children.push(...parts);
    this.textContent += parts.map((part) => part.textContent ?? part).join('');
  }

  get firstElementChild() {
    const parent = this;
    const child = this.children[0];
    return {remove: () => parent.children.splice(parent.children.indexOf(child), 1)};
  }

  remove() {
    log.children.splice(log.children.indexOf(this), 1);
  }
}

const words = readFileSync(process.env.ROOM_WORDS, 'utf8').split('\n')
  .map((line) => line.split(' = '))
  .filter(([key, word]) => key.startsWith('news.') && word)
  .map(([key, word]) => ({dataset: {word: key}, textContent: word}));
let log = new Node();
globalThis.document = {
  documentElement: {lang: 'en'},
  getElementById: (id) => id === 'words' ? {content: {querySelectorAll: () => words}} : log,
  createElement: () => new Node(),
};
const {tellDifference, tellNews} = await import('./news.js');

const ann = {id: 'ann', name: 'Ann'};
const ben = {id: 'ben', name: 'Ben'};
const presenter = {you: {id: 'ben', role: 'PRESENTER', mayRun: true}, state: 'ACTIVE'};
const attendee = {you: {id: 'ben', role: 'ATTENDEE', mayRun: false}, state: 'ACTIVE'};
const organizer = {you: {id: 'demo', role: 'ORGANIZER', mayRun: true}, state: 'ACTIVE'};
let id = 0;
let now = Date.parse('2026-12-01T09:00:00Z');

const told = () => log.children.map((line) => line.children.at(-1));
const news = (effect, by, target) => ({id: ++id, effect, by, target});

beforeEach(() => {
  log = new Node();
  now += 60_000;
});

test('those who run the room are told who took whose place', () => {
  tellNews(news('PROMOTED', ann, ben), organizer, now);
  tellNews(news('DEMOTED', ann, ben), organizer, now);
  tellNews(news('REMOVED', ann, ben), organizer, now);

  assert.deepEqual(told(), [
    'Ann made Ben a presenter.', 'Ann made Ben an attendee again.', 'Ann removed Ben from the room.',
  ]);
});

test('whoever it was done to is told once, and by whom, whatever comes first', () => {
  tellDifference(presenter, attendee, now);
  tellNews(news('DEMOTED', ann, ben), attendee, now + 50);
  assert.deepEqual(told(), ['Ann took your presenter rights back: you are an attendee again.']);

  tellNews(news('PROMOTED', ann, ben), presenter, now + 20_000);
  tellDifference(attendee, presenter, now + 20_050);
  assert.deepEqual(told().slice(1), ['Ann made you a presenter.']);
});

test('whoever gave up their own rights is not told by whom', () => {
  tellNews(news('DEMOTED', ben), attendee, now);

  assert.deepEqual(told(), ['You are an attendee again.']);
});
