// Small helpers to write on the page. Everything that people typed goes in as text, never as HTML.
export const byId = (id) => document.getElementById(id);

/** Writes to every element that asks for this text. */
export function text(name, content) {
  for (const target of document.querySelectorAll(`[data-text="${name}"]`)) {
    change(target, content);
  }
}

/** A live region is read out again whenever it is written, so it is written only when it changes. */
export function change(target, content) {
  if (target.textContent !== content) {
    target.textContent = content;
  }
}

/** Shows a line, or hides it when there is nothing to say. */
export function say(target, content) {
  change(target, content);
  target.hidden = content === '';
}

/** A copy of what a template holds. */
export function copyOf(template) {
  return byId(template).content.firstElementChild.cloneNode(true);
}

/** For example "AB" for Ann van den Berg. */
export function initials(name) {
  return name.split(/\s+/).filter((part) => part !== '')
    .map((part) => [...part][0]).filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('').toLocaleUpperCase();
}

/** Hides a button or shows it; whoever was on it goes on from one that is always there. */
export function hideWithFocus(button, hidden) {
  const hadFocus = hidden && document.activeElement === button;
  button.hidden = hidden;
  if (hadFocus) {
    byId('leave').focus();
  }
}
