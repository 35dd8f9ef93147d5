// What somebody wants to send: camera, microphone, or silence.

/** Remembered for a page that is loaded again; another window of the same person sends nothing by itself. */
export function wishes(api) {
  const stored = (kind) => `rostrum-sends-${kind}-${api}`;

  return {
    has: (kind) => sessionStorage.getItem(stored(kind)) !== null,
    set(kind, isWanted) {
      if (isWanted) {
        sessionStorage.setItem(stored(kind), 'yes');
      } else {
        sessionStorage.removeItem(stored(kind));
      }
    },
  };
}
