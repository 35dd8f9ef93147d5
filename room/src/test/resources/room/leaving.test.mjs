import {test} from 'node:test';
import assert from 'node:assert/strict';
import {leavesAlone} from './leaving.mjs';

const ann = {id: 'ann', role: 'PRESENTER'};
const bob = {id: 'bob', role: 'ATTENDEE'};
const demo = {id: 'demo', role: 'ORGANIZER'};

const room = (people, more = {}) => ({state: 'ACTIVE', you: {id: 'ann', mayRun: true}, people, ...more});

test('the last one who may run an open room is warned, however many attendees are there', () => {
  assert.equal(leavesAlone(room([ann, bob])), true);
  assert.equal(leavesAlone(room([demo, ann, bob])), false);
});

test('somebody whose connection is lost runs nothing', () => {
  assert.equal(leavesAlone(room([{...demo, away: true}, ann, bob])), true);
});

test('nobody is warned of a room that is not open, and no attendee', () => {
  assert.equal(leavesAlone(room([ann], {state: 'WAITING'})), false);
  assert.equal(leavesAlone(room([bob], {you: {id: 'bob', mayRun: false}})), false);
});
