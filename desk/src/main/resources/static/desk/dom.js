// Makes elements.

/**
 * @param properties as the element has them (className, textContent, href, hidden …); what begins with "aria-" or "data-" is an attribute
 * @param children elements or text
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (/^(aria|data)-|^(role|for|datetime)$/.test(key)) {
      made.setAttribute(key, value);
    } else {
      made[key] = value;
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Writes only what changed, so that screen readers do not say it again. */
export function say(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}
