// Counts a name as people do while it is typed, and says when it comes near its end or is too long.
import {byId, say} from './page.js';
import {counted} from './words.js';

const NEAR = 10;

const name = byId('name');
const hint = byId('name-length');
const most = Number(hint.dataset.most);
const characters = new Intl.Segmenter();

// As the server does: what nobody sees does not count, except where it joins what is seen.
function length(text) {
  const seen = text.replace(/(?![\u200c\u200d\u{e0020}-\u{e007f}])\p{Cf}/gu, '').replace(/\s+/g, ' ').trim();
  return [...characters.segment(seen)].length;
}

function show() {
  const left = most - length(name.value);
  const over = left < 0 ? counted('join.name.over', '', -left) : '';
  name.setCustomValidity(over);
  hint.className = over ? 'field-trouble' : 'quiet';
  say(hint, over || (left <= NEAR ? counted('join.name.left', 'join.name.left.none', left) : ''));
}

name.addEventListener('input', show);
show();
