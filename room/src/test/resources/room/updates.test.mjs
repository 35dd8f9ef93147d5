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

const told = [];
const tell = (what) => () => told.push(what);

beforeEach(() => {
  Line.all = [];
  told.length = 0;
  globalThis.EventSource = Line;
  globalThis.fetch = async () => ({status: 200});
  mock.timers.enable({apis: ['setTimeout']});
  connect('/api', 'page', {
    onRoom: tell('room'), onNews: tell('news'), onLost: tell('lost'), onBack: tell('back'),
    onRefused: tell('refused'), onReplaced: tell('replaced'),
  });
});

afterEach(() => mock.timers.reset());

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

test('a page for which there was no room comes again after a while, and says when it is back', async () => {
  Line.all[0].breaks(Line.CLOSED);
  await answered();
  assert.deepEqual(told, ['lost']);
  mock.timers.tick(3_000);
  assert.equal(Line.all.length, 2);

  Line.all[1].says('room', {state: 'WAITING'});
  assert.deepEqual(told, ['lost', 'back', 'room']);
});
