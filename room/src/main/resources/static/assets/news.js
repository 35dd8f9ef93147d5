// A short log of what happened, read out politely.
import {byId} from './page.js';
import {tellTried} from './tried.js';
import {clockTime, filled} from './words.js';

const MOST_LINES = 3;
const SAME_THING = 5000;

const seen = new Set();
const said = new Map();

/** What a news of the stream means to this person. */
export function tellNews(news, room, now) {
  const {id, effect, by, target} = news;
  const key = [id, effect, (target ?? by)?.id].join(' ');
  // A broken stream sends some of them again.
  if (seen.has(key)) {
    return;
  }
  seen.add(key);
  if (effect === 'LINK_TRIED') {
    tellTried(news, room, now);
    return;
  }
  const who = {by: by?.name ?? '', target: target?.name ?? ''};
  const byYou = by?.id === room.you.id;
  if ((target ?? by)?.id === room.you.id) {
    tellAboutYou(effect, who, byYou, room, now);
  } else if (byYou && effect.endsWith('HANDED_OVER')) {
    const topic = topicOf(effect);
    tell(filled(`news.${effect}.byYou`, who), {topic, outcome: 'OFF', saysMore: true}, now);
  } else if ((target || isAboutTheRoom(effect)) && isTold(effect, byYou, room)) {
    tell(filled(`news.${effect}`, who), {topic: ''}, now);
  }
}

/** What two snapshots say about this person; the news, if any, also say by whom. */
export function tellDifference(before, after, now) {
  const [was, is] = [before.you, after.you];
  const tellYou = (key, topic, outcome) => tell(filled(`news.${key}`, {}), {topic, outcome}, now);
  if (was.role !== is.role && is.role !== 'ORGANIZER') {
    const outcome = is.role === 'PRESENTER' ? 'PROMOTED' : 'DEMOTED';
    tellYou(`${outcome}.you`, 'ROLE', outcome);
  }
  if (was.lobbyPlace && !is.lobbyPlace && after.state !== 'CLOSED') {
    tellYou('CAME_IN', 'PLACE', 'IN');
  }
  if (was.awaitsAdmission && !is.awaitsAdmission && after.state !== 'CLOSED') {
    tellYou('ADMITTED.you', 'PLACE', 'IN');
  }
  if ((before.lobby?.asking ?? 0) < (after.lobby?.asking ?? 0)) {
    tellYou('ASKS', 'ENTRANCE', 'ASKED');
  }
  if (before.state !== 'ACTIVE' || after.state !== 'ACTIVE') {
    return;
  }
  if (before.ending && after.ending && Date.parse(after.ending.at) > Date.parse(before.ending.at)) {
    tell(filled('news.PROLONGED', {time: clockTime(after.ending.at)}), {topic: ''}, now);
  }
  for (const topic of ['CAMERA', 'MICROPHONE']) {
    const [old, now] = [was[topic.toLowerCase()], is[topic.toLowerCase()]];
    if (now === 'ON' && old !== 'ON') {
      tellYou(`${topic}_ON.${old === 'WAITING' ? 'turn' : 'you'}`, topic, 'ON');
    } else if (now === 'OFF' && old === 'ON') {
      tellYou(`${topic}_OFF.you`, topic, 'OFF');
    }
  }
  if (Boolean(was.handRaised) !== Boolean(is.handRaised)) {
    const outcome = is.handRaised ? 'RAISED' : 'LOWERED';
    tellYou(`HAND_${outcome}.you`, 'HAND', outcome);
  }
}

function tellAboutYou(effect, who, byYou, room, now) {
  const topic = topicOf(effect);
  const fromLine = ['CAMERA', 'MICROPHONE'].includes(topic) && room.you[topic.toLowerCase()] === 'WAITING';
  if (effect === 'REMOVED' || topic === '' || (byYou && fromLine && effect.endsWith('_OFF'))) {
    return;
  }
  let kind = 'you';
  if (byYou) {
    kind = fromLine ? 'turn' : 'you';
  } else if (effect.endsWith('_OFF') || ['HAND_LOWERED', 'PROMOTED', 'DEMOTED'].includes(effect)) {
    kind = 'byOther';
  }
  const outcome = effect.replace('HANDED_OVER', 'ON').split('_').at(-1);
  tell(filled(`news.${effect}.${kind}`, who), {topic, outcome, saysMore: !byYou}, now);
}

// Others' cameras and hands are on the page; read out one by one they would drown the rest.
function isTold(effect, byYou, room) {
  switch (effect) {
    case 'PROMOTED': case 'DEMOTED': return true;
    case 'CAMERA_HANDED_OVER': case 'MICROPHONE_HANDED_OVER': return true;
    case 'REMOVED': case 'LOCKED': case 'UNLOCKED': return room.you.mayRun;
    case 'ADMITTED': return room.you.mayRun && !byYou;
    case 'CAMERA_OFF': case 'MICROPHONE_OFF': return room.you.mayRun && !byYou;
    default: return false;
  }
}

function isAboutTheRoom(effect) {
  return effect === 'LOCKED' || effect === 'UNLOCKED';
}

function topicOf(effect) {
  return {PROMOTED: 'ROLE', DEMOTED: 'ROLE'}[effect]
    ?? ['CAMERA', 'MICROPHONE', 'HAND'].find((topic) => effect.startsWith(`${topic}_`)) ?? '';
}

// One change comes in two messages, in any order: the one that says more stays.
function tell(sentence, {topic, outcome, saysMore}, now) {
  const last = said.get(topic);
  const isSame = topic !== '' && last?.outcome === outcome && now - last.at < SAME_THING;
  if (isSame && !saysMore) {
    return;
  }
  if (isSame) {
    last.line.remove();
  }
  const line = document.createElement('p');
  // Where there is room for one line only, what they are now is not hidden by what follows from it.
  line.classList.toggle('standing', topic === 'ROLE');
  const time = document.createElement('time');
  time.textContent = clockTime(now);
  line.append(time, ' ', sentence);
  const log = byId('news');
  log.append(line);
  said.set(topic, {line, outcome, at: now});
  while (log.children.length > MOST_LINES) {
    log.firstElementChild.remove();
  }
}
