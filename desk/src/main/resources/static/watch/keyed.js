// Lists and tables that are shown again and again without losing what somebody does in them.

/**
 * Returns a function that shows one child of a list or table body per thing, known by its `id`. A thing that looks
 * as before keeps its child, with the focus and the selection that are in it.
 *
 * @param make returns the child for a thing
 */
export function keyed(list, make) {
  const known = new Map();
  return (things) => {
    const ids = new Set(things.map(({id}) => id));
    for (const [id, {child}] of known) {
      if (!ids.has(id)) {
        child.remove();
        known.delete(id);
      }
    }
    let place = list.firstElementChild;
    for (const thing of things) {
      const looks = JSON.stringify(thing);
      const entry = known.get(thing.id);
      let child = entry?.child;
      if (entry?.looks !== looks) {
        const fresh = make(thing);
        if (child) {
          place = place === child ? fresh : place;
          replace(child, fresh);
        }
        child = fresh;
        known.set(thing.id, {child, looks});
      }
      if (place === child) {
        place = child.nextElementSibling;
      } else {
        list.insertBefore(child, place);
      }
    }
  };
}

/** Puts the focus on what stands at the same place in the new child. */
function replace(child, fresh) {
  const focused = child.contains(document.activeElement) ? document.activeElement : null;
  const order = focused ? focusable(child).indexOf(focused) : -1;
  child.replaceWith(fresh);
  if (focused) {
    (focusable(fresh)[order] ?? focusable(fresh)[0])?.focus({preventScroll: true});
  }
}

function focusable(within) {
  return [within, ...within.querySelectorAll('*')].filter((one) => one.tabIndex >= 0 && one.matches('a, button, summary, [tabindex]'));
}
