// A search stands in the address of its page, so that it can be kept, sent, and gone back to.

/** What an address may name, with what holds when it does not. */
const DEFAULTS = {
  process: '', version: '', state: '', name: '', value: '', element: '', at: '',
  when: 'started', period: '', from: '', to: '', sort: 'startDate', order: 'DESC', page: '1',
};

export function searchOf(address) {
  const parameters = new URLSearchParams(address);
  const search = {};
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    search[name] = parameters.get(name)?.trim() || standard;
  }
  return search;
}

/** The address of a search, without what is as usual. */
export function addressOf(search) {
  const parameters = new URLSearchParams();
  for (const [name, standard] of Object.entries(DEFAULTS)) {
    if (search[name] && search[name] !== standard) {
      parameters.set(name, search[name]);
    }
  }
  const query = parameters.toString();
  return query ? `/watch/instances?${query}` : '/watch/instances';
}

export function instanceAddress(key) {
  return `/watch/instances/${encodeURIComponent(key)}`;
}

const STATES = {
  running: {state: 'ACTIVE'},
  incident: {state: 'ACTIVE', hasIncident: true},
  completed: {state: 'COMPLETED'},
  cancelled: {state: 'TERMINATED'},
};
const AT = {active: 'ACTIVE', completed: 'COMPLETED', cancelled: 'TERMINATED'};

/** The filter that process instances and the counts of a model's elements have in common. */
export function sharedFilter(search, now = new Date()) {
  const filter = {...STATES[search.state]};
  if (search.name && search.value) {
    filter.variables = [{name: search.name, value: variableFilter(search.value)}];
  }
  const time = timeFilter(search, now);
  if (time) {
    filter[search.when === 'ended' ? 'endDate' : 'startDate'] = time;
  }
  return filter;
}

/** The filter of process instances. */
export function instanceFilter(search, now) {
  const filter = sharedFilter(search, now);
  if (search.process) {
    filter.processDefinitionId = search.process;
  }
  if (search.process && search.version) {
    filter.processDefinitionVersion = Number(search.version);
  }
  if (search.process && search.element) {
    filter.elementId = search.element;
    if (AT[search.at]) {
      filter.elementInstanceState = AT[search.at];
    }
  }
  return filter;
}

/** Variables are compared as JSON: what is typed is a text, and where it can be, a number or true or false as well. */
function variableFilter(typed) {
  const text = typed.startsWith('"') && isJson(typed) ? typed : JSON.stringify(typed);
  if (typed.includes('*')) {
    return {$like: text};
  }
  return isJson(typed) && text !== typed ? {$in: [text, typed]} : {$eq: text};
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function timeFilter(search, now) {
  const from = search.period === 'dates' ? midnight(search.from, 0) : beginning(search.period, now);
  const to = search.period === 'dates' ? midnight(search.to, 1) : null;
  if (!from && !to) {
    return null;
  }
  return {...(from && {$gte: from.toISOString()}), ...(to && {$lt: to.toISOString()})};
}

/** The beginning of a period in the reader's own zone; weeks begin on Monday. */
export function beginning(period, now = new Date()) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  switch (period) {
    case 'hour': return new Date(now.getTime() - 3600000);
    case 'today': return day;
    case 'week': return new Date(day.getFullYear(), day.getMonth(), day.getDate() - (day.getDay() + 6) % 7);
    case 'month': return new Date(day.getFullYear(), day.getMonth(), day.getDate() - 30);
    default: return null;
  }
}

function midnight(date, daysLater) {
  const [year, month, day] = date.split('-').map(Number);
  return year && month && day ? new Date(year, month - 1, day + daysLater) : null;
}
