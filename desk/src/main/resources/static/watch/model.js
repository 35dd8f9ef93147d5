// What a process model says of its elements, read from its XML.
import {filled, word} from '/desk/words.js';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const BOUNDARY = 'boundaryEvent';

/**
 * Reads a model.
 *
 * @returns the elements that a process can reach, in the order of the model, by id: `{id, name, type, inner}`
 */
export function readModel(xml) {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = new Map();
  for (const node of document.getElementsByTagNameNS(BPMN, '*')) {
    if (node.hasAttribute('id') && isFlowNode(node)) {
      elements.set(node.id, {id: node.id, name: nameOf(node), type: node.localName, inner: isInner(node)});
    }
  }
  return elements;
}

function isFlowNode(node) {
  return /(?:Event|Task|Gateway|Process|^task|^callActivity)$/.test(node.localName) && node.localName !== 'process';
}

/** Inside of a sub-process, where an end is not the end of the instance. */
function isInner(node) {
  return node.parentElement.localName !== 'process';
}

function nameOf(node) {
  const name = node.getAttribute('name')?.replace(/\s+/g, ' ').trim();
  if (name) {
    return name;
  }
  const host = node.localName === BOUNDARY && node.ownerDocument.getElementById(node.getAttribute('attachedToRef'));
  const kind = typeName(node.localName);
  return host ? filled('watch.at', {kind, host: host.getAttribute('name') ?? host.id}) : kind;
}

/** The kind of an element, as BPMN calls it in the reader's language; types come in the model's or the API's spelling. */
export function typeName(type) {
  const key = `watch.type.${type.includes('_') || type === type.toUpperCase() ? camelCase(type) : type}`;
  return word(key) === key ? type : word(key);
}

function camelCase(type) {
  return type.toLowerCase().replace(/_(\w)/g, (all, letter) => letter.toUpperCase());
}

/** Adds up counts of several versions of a model, by element. */
export function addUp(lists) {
  const sums = new Map();
  for (const {elementId, active, incidents, completed, canceled} of lists.flat()) {
    const sum = sums.get(elementId) ?? {active: 0, incidents: 0, completed: 0, canceled: 0};
    sums.set(elementId, {
      active: sum.active + (active ?? 0),
      incidents: sum.incidents + (incidents ?? 0),
      completed: sum.completed + (completed ?? 0),
      canceled: sum.canceled + (canceled ?? 0),
    });
  }
  return sums;
}
