// A long list that the keyboard comes to once: arrow keys go from row to row, Tab goes on behind it.
const STEPS = {ArrowDown: 1, ArrowUp: -1};

/**
 * Lets one row of a list at a time take part in the order of Tab.
 *
 * @returns a function to be called when the rows or their buttons have changed
 */
export function roving(list) {
  let current = null;

  const buttons = (row) => [...row.querySelectorAll('button')];
  const isOffered = (button) => button.checkVisibility({contentVisibilityAuto: false});
  const usable = () => [...list.children].filter((row) => buttons(row).some(isOffered));

  function apply() {
    if (current?.parentElement !== list || !buttons(current).some(isOffered)) {
      current = usable()[0] ?? null;
    }
    for (const row of list.children) {
      for (const button of buttons(row)) {
        button.tabIndex = row === current ? 0 : -1;
      }
    }
  }

  function goTo(row) {
    current = row;
    apply();
    const button = buttons(row).find(isOffered);
    button.focus();
    button.scrollIntoView({block: 'nearest'});
  }

  list.addEventListener('focusin', ({target}) => {
    const row = [...list.children].find((one) => one.contains(target));
    if (row && row !== current) {
      current = row;
      apply();
    }
  });
  list.addEventListener('keydown', (event) => {
    const rows = usable();
    const here = rows.indexOf(current);
    const next = {Home: rows[0], End: rows.at(-1)}[event.key] ?? rows[here + STEPS[event.key]];
    if (next && here >= 0) {
      event.preventDefault();
      goTo(next);
    }
  });
  return apply;
}
