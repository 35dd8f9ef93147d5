// Keeps what somebody began to type in this browser, by user and task, until it is sent.
const user = document.querySelector('meta[name="user"]')?.content ?? '';
const name = (of) => `rostrum-draft:${user}:${of}`;

export function keep(of, data) {
  try {
    localStorage.setItem(name(of), JSON.stringify(data));
  } catch {
    // A browser that keeps nothing keeps no drafts either; all else works.
  }
}

/** What was kept, or null. */
export function kept(of) {
  try {
    return JSON.parse(localStorage.getItem(name(of)));
  } catch {
    return null;
  }
}

export function drop(of) {
  try {
    localStorage.removeItem(name(of));
  } catch {
    // There is nothing then.
  }
}
