import {afterEach, beforeEach, mock, test} from 'node:test';
import assert from 'node:assert/strict';
import {connect} from './updates.mjs';

// What a browser has: it connects anew by itself unless it was closed.
class Line extends EventTarget {
  static CLOSED = 2;
  static all = [];
  readyState = 1;

  constructor(address) {
    super();
    this.address = address;
    Line.all.push(this);
  }

  close() {
    this.readyState = Line.CLOSED;
  }

  says(type, data = {}) {
    this.dispatchEvent(new MessageEvent(type, {data: JSON.stringify(data), lastEventId: '7'}));
  }

  breaks(readyState) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const machine = new EventTarget();
globalThis.addEventListener = machine.addEventListener.bind(machine);
globalThis.removeEventListener = machine.removeEventListener.bind(machine);

const told = [];
const tell = (what) => () => told.push(what);

let hangUp;

beforeEach(() => {
  Line.all = [];
  told.length = 0;
  globalThis.EventSource = Line;
  globalThis.fetch = async () => ({status: 200});
  mock.timers.enable({apis: ['setTimeout']});
  hangUp = connect('/api', 'page', {
    onRoom: tell('room'), onNews: tell('news'), onLost: tell('lost'), onBack: tell('back'),
    onRefused: tell('refused'), onReplaced: tell('replaced'),
  });
});

afterEach(() => {
  hangUp();
  mock.timers.reset();
});

const answered = () => new Promise((resolve) => setImmediate(resolve));

test('a page that newer ones replaced hangs up, says so once, and does not come back', async () => {
  const [line] = Line.all;
  line.says('replaced');
  line.breaks(Line.CLOSED);
  await answered();
  mock.timers.tick(120_000);

  assert.equal(line.readyState, Line.CLOSED);
  assert.deepEqual(told, ['replaced']);
  assert.equal(Line.all.length, 1);
});

test('whoever was removed hears so last, and by whom if somebody says', async () => {
  const problem = {code: 'REMOVED', title: 'Ann removed you from this room'};
  for (const [answer, heard] of [
    [async () => ({status: 403, json: async () => problem}), problem],
    [async () => { throw new Error('no network'); }, {code: 'REMOVED'}],
  ]) {
    hangUp();
    told.length = 0;
    globalThis.fetch = answer;
    const refused = new Promise((resolve) => {
      hangUp = connect('/api', 'page', {onLost: tell('lost'), onRefused: resolve});
    });
    const line = Line.all.at(-1);
    line.says('removed');
    line.breaks(Line.CLOSED);
    machine.dispatchEvent(new Event('online'));

    assert.deepEqual(await refused, heard);
    mock.timers.tick(120_000);
    assert.equal(Line.all.at(-1), line);
    assert.deepEqual(told, []);
  }
});

test('a page for which there was no room comes again after a while, and says when it is back', async () => {
  Line.all[0].breaks(Line.CLOSED);
  await answered();
  assert.deepEqual(told, ['lost']);
  mock.timers.tick(3_000);
  assert.equal(Line.all.length, 2);

  Line.all[1].says('room', {state: 'WAITING'});
  assert.deepEqual(told, ['lost', 'back', 'room']);
});

test('a network that is gone is told within ten seconds, though the browser takes the line for good', () => {
  const [line] = Line.all;
  line.says('room', {state: 'ACTIVE'});
  for (let pings = 0; pings < 4; pings++) {
    mock.timers.tick(5_000);
    line.says('ping', 'answer');
  }
  assert.deepEqual(told, ['room']);

  mock.timers.tick(10_000);

  assert.deepEqual(told, ['room', 'lost']);
  assert.equal(line.readyState, Line.CLOSED);
  mock.timers.tick(3_000);
  assert.equal(Line.all.length, 2);
  Line.all[1].says('room', {state: 'ACTIVE'});
  assert.deepEqual(told, ['room', 'lost', 'back', 'room']);
});

test('as long as nothing comes it is tried again, and at once when the network is there', () => {
  mock.timers.tick(10_000);
  mock.timers.tick(3_000);
  assert.equal(Line.all.length, 2);
  mock.timers.tick(20_000);
  assert.equal(Line.all[1].readyState, Line.CLOSED);
  assert.deepEqual(told, ['lost']);

  machine.dispatchEvent(new Event('online'));

  assert.equal(Line.all.length, 3);
  mock.timers.tick(10_000);
  assert.equal(Line.all.filter(({readyState}) => readyState !== Line.CLOSED).length, 1);
});

test('a browser that says that the network is gone is believed at once', () => {
  const [line] = Line.all;
  line.says('room', {state: 'ACTIVE'});
  machine.dispatchEvent(new Event('offline'));

  assert.deepEqual(told, ['room', 'lost']);
  assert.equal(line.readyState, Line.CLOSED);
  machine.dispatchEvent(new Event('online'));
  Line.all[1].says('room', {state: 'ACTIVE'});
  assert.deepEqual(told, ['room', 'lost', 'back', 'room']);
});

test('a line that the browser opens again by itself is not opened twice', () => {
  const [line] = Line.all;
  line.says('room', {state: 'ACTIVE'});
  line.breaks(0);
  mock.timers.tick(4_000);
  line.says('room', {state: 'ACTIVE'});
  mock.timers.tick(8_000);

  assert.equal(Line.all.length, 1);
  assert.deepEqual(told, ['room', 'lost', 'back', 'room']);
});

test('after the end nobody listens, and nothing is lost', () => {
  Line.all[0].says('room', {state: 'CLOSED'});
  mock.timers.tick(60_000);
  machine.dispatchEvent(new Event('online'));

  assert.deepEqual(told, ['room']);
  assert.equal(Line.all.length, 1);
});
