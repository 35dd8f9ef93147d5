import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../bpmn');

function files(extension) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => file.endsWith(extension))
    .sort();
}

/** The files of each kind, one folder deep like the class path: what is built under target/ is not among them. */
export const processes = () => files('.bpmn');
export const decisions = () => files('.dmn');
export const forms = () => files('.form');
