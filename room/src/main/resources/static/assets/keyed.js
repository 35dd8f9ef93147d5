// Lists that are shown again and again without losing what somebody does in them.

/**
 * Returns a function that shows one child of a list per thing, known by its id. A thing that looks
 * as before is left alone, and the focus stays where it is, with as few moves as possible.
 *
 * @param make returns an empty child for a thing
 * @param fill writes a thing into its child
 * @param home takes the focus when the child that had it is gone
 */
export function keyedList(list, {make, fill, home}) {
  const known = new Map();

  function show(things) {
    const ids = new Set(things.map(({id}) => id));
    for (const [id, {child}] of known) {
      if (!ids.has(id)) {
        child.remove();
        known.delete(id);
      }
    }
    let place = list.firstElementChild;
    for (const thing of things) {
      const child = childOf(thing);
      // Who stood here moves down: one move instead of many.
      if (place && place !== child && place.nextElementSibling === child) {
        place = child;
      }
      if (place === child) {
        place = child.nextElementSibling;
      } else {
        list.insertBefore(child, place);
      }
    }
  }

  function childOf(thing) {
    if (!known.has(thing.id)) {
      known.set(thing.id, {child: make(thing), shown: ''});
    }
    const entry = known.get(thing.id);
    const looks = JSON.stringify(thing);
    if (entry.shown !== looks) {
      entry.shown = looks;
      fill(entry.child, thing);
    }
    return entry.child;
  }

  return (things) => {
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const child = focused?.closest('li');
    show(things);
    if (focused && !list.contains(document.activeElement)) {
      refocus(focused, child, home);
    }
  };
}

function refocus(focused, child, home) {
  const quietly = {preventScroll: true};
  if (isShown(focused)) {
    focused.focus(quietly);
  } else {
    const next = [...child.querySelectorAll('[aria-expanded], button')].find(isShown);
    (next ?? home)?.focus(quietly);
  }
}

function isShown(element) {
  return element.isConnected && element.checkVisibility();
}
