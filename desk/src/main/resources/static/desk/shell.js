// What every page of desk and watch does.
for (const link of document.querySelectorAll('[data-here]')) {
  if (new RegExp(link.dataset.here).test(location.pathname)) {
    link.setAttribute('aria-current', 'page');
  }
}

// Pages change their address as people filter; the language is changed where they are then.
for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', () => {
    const address = new URL(location.href);
    address.searchParams.set('language', link.hreflang);
    link.href = address;
  });
}
const address = new URL(location.href);
if (address.searchParams.has('language')) {
  address.searchParams.delete('language');
  history.replaceState(history.state, '', address);
}
