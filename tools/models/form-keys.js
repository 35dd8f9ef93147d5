// The keys that form-js 1.16 to 1.19 (Tasklist 8.8 and 8.9) read, by component type. Any other is ignored without a word.
const always = ['type', 'id', 'layout.row', 'layout.columns', 'conditional.hide', 'properties.*'];
const input = ['key', 'label', 'description', 'disabled', 'readonly', 'defaultValue', 'validate.required'];
const length = ['validate.minLength', 'validate.maxLength'];
const adorners = ['appearance.prefixAdorner', 'appearance.suffixAdorner'];
const options = ['values.label', 'values.value', 'valuesKey', 'valuesExpression'];
const container = ['label', 'path', 'showOutline', 'verticalAlignment', 'components'];

const byType = {
  button: ['label', 'action', 'disabled'],
  checkbox: input,
  checklist: [...input, ...options],
  datetime: [
    ...input.filter((key) => key !== 'label'),
    ...['subtype', 'dateLabel', 'timeLabel', 'use24h', 'timeSerializingFormat', 'timeInterval', 'disallowPassedDates'],
  ],
  documentPreview: ['label', 'dataSource', 'maxHeight'],
  dynamiclist: [
    ...container,
    ...['isRepeating', 'allowAddRemove', 'defaultRepetitions', 'disableCollapse', 'nonCollapsedItems'],
  ],
  expression: ['key', 'expression', 'computeOn'],
  filepicker: ['key', 'label', 'disabled', 'readonly', 'multiple', 'accept', 'validate.required'],
  group: container,
  html: ['content', 'strict'],
  iframe: ['label', 'url', 'height', 'security.*'],
  image: ['source', 'alt'],
  number: [
    ...input, ...adorners,
    ...['decimalDigits', 'increment', 'serializeToString', 'validate.min', 'validate.max'],
  ],
  radio: [...input, ...options],
  select: [...input, ...options, 'searchable'],
  separator: [],
  spacer: ['height'],
  table: ['label', 'dataSource', 'rowCount', 'columns.label', 'columns.key', 'columnsExpression'],
  taglist: [...input, ...options],
  text: ['text', 'strict'],
  textarea: [...input, ...length],
  textfield: [
    ...input, ...length, ...adorners,
    ...['validate.pattern', 'validate.patternErrorMessage', 'validate.validationType'],
  ],
};

/** The paths of everything in a component that form-js would ignore; its children are not looked at. */
export function unknownKeys(component) {
  if (!(component.type in byType)) {
    return [`type "${component.type}"`];
  }
  const known = new Set([...always, ...byType[component.type]]);
  return paths(component).filter((path) => !known.has(path) && !known.has(path.replace(/\..*/, '.*')));
}

function paths(component) {
  return Object.entries(component).flatMap(([key, value]) => {
    if (key === 'components' || value === null || typeof value !== 'object') {
      return [key];
    }
    const inner = Array.isArray(value) ? value.flatMap((item) => Object.keys(item)) : Object.keys(value);
    return [...new Set(inner)].map((name) => `${key}.${name}`);
  });
}
