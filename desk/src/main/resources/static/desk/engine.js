// Asks the engine, through the server that the page came from, in the name of whoever is signed in.
import {showAway, showBack, showSessionOver} from './banner.js';

const token = document.querySelector('meta[name="csrf"]')?.content ?? '';

/** The engine said no, or nothing. `status` is 0 when nothing was reached at all. */
export class Problem extends Error {
  constructor(status, {title = '', detail = ''} = {}) {
    super(detail || title || String(status));
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** Whether asking again later can help by itself. */
  get isAway() {
    return [0, 502, 503, 504].includes(this.status);
  }
}

/**
 * @param path for example "/v2/user-tasks/search"
 * @param body sent as JSON, if there is one
 * @returns {Promise<any>} what JSON or text came back; null for an empty answer
 * @throws {Problem} when the engine refuses or is away; the banner then says the latter by itself
 */
export async function ask(method, path, body) {
  const answer = await send(method, path, body);
  const text = await answer.text();
  const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
  const content = isJson && text ? JSON.parse(text) : text || null;
  if (answer.ok) {
    showBack();
    return content;
  }
  const problem = new Problem(answer.status, isJson && content ? content : {});
  if (problem.isAway) {
    showAway();
  } else if (problem.status === 401) {
    showSessionOver();
  }
  throw problem;
}

async function send(method, path, body) {
  try {
    return await fetch(`/desk/api${path}`, {
      method,
      headers: {'X-CSRF-TOKEN': token, ...(body === undefined ? {} : {'Content-Type': 'application/json'})},
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    showAway();
    throw new Problem(0);
  }
}

export const get = (path) => ask('GET', path);
export const post = (path, body = {}) => ask('POST', path, body);

/** All that match, page by page, at most `most`. By cursor: not every search of Camunda's knows positions. */
export async function searchAll(path, body, most = 1000) {
  const found = [];
  let after;
  while (true) {
    const {items, page} = await post(path, {...body, page: {limit: Math.min(100, most - found.length), after}});
    found.push(...items);
    after = page.endCursor;
    if (items.length === 0 || !after || found.length >= Math.min(page.totalItems, most)) {
      return found;
    }
  }
}
