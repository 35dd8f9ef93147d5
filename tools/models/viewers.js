// Runs in the browser: shows one model in #model and complains about whatever its library complains about.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import BpmnViewer from 'bpmn-js/lib/Viewer.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import DmnViewer from 'dmn-js/lib/Viewer.js';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';

const container = document.getElementById('model');

function accept({ warnings }) {
  if (warnings.length > 0) {
    throw new Error(warnings.map(({ message }) => message).join('; '));
  }
}

window.showProcess = async (xml) => {
  const viewer = new BpmnViewer({ container });
  accept(await viewer.importXML(xml));
  container.innerHTML = (await viewer.saveSVG()).svg;
};

window.showDecision = async (xml) => {
  const viewer = new DmnViewer({ container });
  accept(await viewer.importXML(xml));
  accept(await viewer.open(viewer.getViews().find(({ type }) => type === 'decisionTable')));
};

window.showForm = async (schema, data) => {
  window.form = new Form({ container });
  accept(await window.form.importSchema(schema, data));
};
