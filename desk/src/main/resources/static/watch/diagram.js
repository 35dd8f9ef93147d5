// A process model, drawn, with figures on its elements. What it tells is in the lists beside it as well.
import {byId, element} from '/desk/dom.js';

/** The viewer as such: what scrolls is the box around it, so that wheel, finger and keys do what they do everywhere. */
const QUIET = {moveCanvas: ['value', null], zoomScroll: ['value', null], keyboardMove: ['value', null],
  keyboardMoveSelection: ['value', null]};
const COLORS = {defaultFillColor: 'var(--card)', defaultStrokeColor: 'var(--diagram-line)', defaultLabelColor: 'var(--text)'};
const MARGIN = 30;
const ZOOM_STEP = 1.25;
const READABLE = .6;
const SMALLEST_FIGURE = .85;

/**
 * Draws models into the page's diagram.
 *
 * @param onPick is called with the id of the element that was clicked
 */
export function diagram(onPick) {
  const box = byId('diagram-box');
  const sheet = byId('diagram');
  const viewer = new window.BpmnJS({container: sheet, additionalModules: [QUIET], bpmnRenderer: COLORS});
  const canvas = () => viewer.get('canvas');
  let drawn = '';
  let inner = {x: 0, y: 0, width: 1, height: 1};
  let scale = 1;
  let shown = '';
  let marked = new Map();

  async function draw(xml) {
    if (xml === drawn) {
      return;
    }
    await viewer.importXML(xml);
    drawn = xml;
    shown = '';
    marked = new Map();
    inner = canvas().viewbox().inner;
    keepWatermark();
    fit();
  }

  /** Its makers' sign stays in view, however far the sheet is scrolled. */
  function keepWatermark() {
    const watermark = sheet.querySelector('.bjs-powered-by');
    if (watermark) {
      box.after(watermark);
    }
  }

  /** All of it, but never so small that nothing can be read. */
  function fit() {
    const width = (box.clientWidth - 2) / (inner.width + 2 * MARGIN);
    const height = (box.clientHeight - 2) / (inner.height + 2 * MARGIN);
    zoom(Math.max(READABLE, Math.min(1, width, height)));
  }

  function zoom(to) {
    const middle = {x: (box.scrollLeft + box.clientWidth / 2) / scale, y: (box.scrollTop + box.clientHeight / 2) / scale};
    scale = Math.min(3, Math.max(.1, to));
    const width = inner.width + 2 * MARGIN;
    const height = inner.height + 2 * MARGIN;
    sheet.style.width = `${width * scale}px`;
    sheet.style.height = `${height * scale}px`;
    canvas().resized();
    canvas().viewbox({x: inner.x - MARGIN, y: inner.y - MARGIN, width, height});
    box.scrollTo(middle.x * scale - box.clientWidth / 2, middle.y * scale - box.clientHeight / 2);
  }

  /**
   * Shows figures on elements.
   *
   * @param figures by element: a list of `{kind, text, title}`, where kind is active, incident, ended or passed
   */
  function figures(all) {
    const looks = JSON.stringify([...all]);
    if (looks === shown) {
      return;
    }
    shown = looks;
    const overlays = viewer.get('overlays');
    overlays.clear();
    for (const [id, list] of all) {
      if (viewer.get('elementRegistry').get(id)) {
        overlays.add(id, {position: {top: -14, right: 16}, scale: {min: SMALLEST_FIGURE}, html: badges(list)});
      }
    }
  }

  function badges(list) {
    return element('div', {className: 'figures', 'aria-hidden': 'true'},
      ...list.map(({kind, text, title}) => element('span', {className: `figure figure-${kind}`, title}, text)));
  }

  /** Gives elements a look: the one that is chosen, the flows that were taken. */
  function mark(look, ids) {
    const wanted = new Set(ids.filter((id) => viewer.get('elementRegistry').get(id)));
    for (const id of marked.get(look) ?? []) {
      if (!wanted.has(id)) {
        canvas().removeMarker(id, look);
      }
    }
    wanted.forEach((id) => canvas().addMarker(id, look));
    marked.set(look, wanted);
  }

  /** Scrolls the box, and nothing else, so that an element is in its middle. */
  function reveal(id) {
    const found = viewer.get('elementRegistry').get(id);
    if (found) {
      box.scrollTo({
        left: (found.x + found.width / 2 - inner.x + MARGIN) * scale - box.clientWidth / 2,
        top: (found.y + found.height / 2 - inner.y + MARGIN) * scale - box.clientHeight / 2,
      });
    }
  }

  viewer.get('eventBus').on('element.click', ({element: clicked}) => {
    const found = clicked.labelTarget ?? clicked;
    if (found.businessObject?.$instanceOf('bpmn:FlowNode')) {
      onPick(found.id);
    }
  });
  byId('zoom-in').addEventListener('click', () => zoom(scale * ZOOM_STEP));
  byId('zoom-out').addEventListener('click', () => zoom(scale / ZOOM_STEP));
  byId('zoom-fit').addEventListener('click', fit);
  draggable(box);
  return {draw, figures, mark, reveal};
}

/** Lets a mouse pull the sheet; a pull is no click. */
function draggable(box) {
  let start;
  box.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button === 0) {
      start = {x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop};
    }
  });
  window.addEventListener('pointermove', (event) => {
    if (start && event.buttons === 1) {
      box.classList.add('pulled');
      box.scrollTo(start.x - event.clientX, start.y - event.clientY);
    }
  });
  window.addEventListener('pointerup', () => {
    start = undefined;
    setTimeout(() => box.classList.remove('pulled'));
  });
}
