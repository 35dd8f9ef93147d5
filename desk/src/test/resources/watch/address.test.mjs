import {test} from 'node:test';
import assert from 'node:assert/strict';
import {addressOf, beginning, instanceFilter, searchOf, sharedFilter} from './address.mjs';

const WEDNESDAY = new Date(2026, 11, 2, 15, 30);

test('a search comes back from its address as it was', () => {
  const search = {...searchOf(''), process: 'event', name: 'title', value: 'Été & "vin" = 50 %', state: 'completed', page: '3'};
  assert.deepEqual(searchOf(new URL(addressOf(search), 'http://x').search), search);
});

test('what is as usual is not in the address', () => {
  assert.equal(addressOf(searchOf('')), '/watch/instances');
  assert.equal(addressOf(searchOf('?page=1&sort=startDate&foreign=1')), '/watch/instances');
});

test('the states of people are those of the engine', () => {
  const filter = (state) => sharedFilter(searchOf(`?state=${state}`));
  assert.deepEqual(filter('running'), {state: 'ACTIVE'});
  assert.deepEqual(filter('incident'), {state: 'ACTIVE', hasIncident: true});
  assert.deepEqual(filter('completed'), {state: 'COMPLETED'});
  assert.deepEqual(filter('cancelled'), {state: 'TERMINATED'});
  assert.deepEqual(filter('nonsense'), {});
});

test('a value is a text, and also a number or true where it can be', () => {
  const value = (typed) => sharedFilter({...searchOf(''), name: 'n', value: typed}).variables[0].value;
  assert.deepEqual(value('Spring in the vineyard'), {$eq: '"Spring in the vineyard"'});
  assert.deepEqual(value('2251799813685301'), {$in: ['"2251799813685301"', '2251799813685301']});
  assert.deepEqual(value('true'), {$in: ['"true"', 'true']});
  assert.deepEqual(value('"quoted already"'), {$eq: '"quoted already"'});
  assert.deepEqual(value('say "hello"'), {$eq: '"say \\"hello\\""'});
  assert.deepEqual(value('Spring*'), {$like: '"Spring*"'});
});

test('half a pair of name and value filters nothing', () => {
  assert.deepEqual(sharedFilter(searchOf('?name=title')), {});
  assert.deepEqual(sharedFilter(searchOf('?value=title')), {});
});

test('a week begins on Monday, at midnight where the reader is', () => {
  assert.deepEqual(beginning('week', WEDNESDAY), new Date(2026, 10, 30));
  assert.deepEqual(beginning('week', new Date(2026, 11, 6, 23)), new Date(2026, 10, 30));
  assert.deepEqual(beginning('today', WEDNESDAY), new Date(2026, 11, 2));
});

test('from one day to another holds the whole of the last day', () => {
  const filter = sharedFilter(searchOf('?when=ended&period=dates&from=2026-11-30&to=2026-12-01'));
  assert.deepEqual(filter, {endDate: {
    $gte: new Date(2026, 10, 30).toISOString(), $lt: new Date(2026, 11, 2).toISOString()}});
  assert.deepEqual(sharedFilter(searchOf('?period=dates')), {});
  assert.deepEqual(sharedFilter(searchOf('?period=dates&from=nonsense')), {});
});

test('versions and elements belong to a process', () => {
  assert.deepEqual(instanceFilter(searchOf('?version=2&element=End')), {});
  assert.deepEqual(instanceFilter(searchOf('?process=event&version=2&element=End&at=completed')), {
    processDefinitionId: 'event', processDefinitionVersion: 2, elementId: 'End', elementInstanceState: 'COMPLETED'});
});

test('the counts of a model obey all filters but its own elements', () => {
  assert.deepEqual(sharedFilter(searchOf('?process=event&element=End&at=active&state=running')), {state: 'ACTIVE'});
});
