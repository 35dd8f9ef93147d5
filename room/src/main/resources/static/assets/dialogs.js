// Questions that are answered before anything is done.

/** Asks a question; resolves to whether the answer was to go on. */
export function confirmed(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () =>
      resolve(!['', 'cancel'].includes(dialog.returnValue)), {once: true});
  });
}
