import {test} from 'node:test';
import assert from 'node:assert/strict';

async function clockIn(language, zone = 'Europe/Paris') {
  process.env.TZ = zone;
  globalThis.document = {
    documentElement: {lang: language},
    getElementById: () => ({content: {querySelectorAll: () => []}}),
  };
  return (await import(`./words.mjs?${language}`)).clockTime;
}

test('a time that comes twice in the night of a change of the clock names its zone', async () => {
  const en = await clockIn('en');
  const fr = await clockIn('fr');
  assert.equal(en('2026-10-25T00:30:00Z'), '02:30 GMT+2');
  assert.equal(en('2026-10-25T01:30:00Z'), '02:30 GMT+1');
  assert.equal(fr('2026-10-25T00:30:00Z'), '02:30 UTC+2');
  const island = await clockIn('en', 'Australia/Lord_Howe');
  assert.equal(island('2026-04-04T14:45:00Z'), '01:45 GMT+11');
});

test('every other time is told by the clock alone', async () => {
  const en = await clockIn('en');
  assert.equal(en('2026-10-25T02:30:00Z'), '03:30');
  assert.equal(en('2026-12-01T09:00:00Z'), '10:00');
  assert.equal(en(Date.parse('2026-12-01T23:00:00Z')), '00:00');
});
