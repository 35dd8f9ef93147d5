// A form as Tasklist shows it, drawn by form-js.
import {element} from './dom.js';
import {drop, keep, kept} from './drafts.js';
import {word} from './words.js';

const VIEWER = '/desk/lib/form-js/dist/form-viewer.umd.js';
let viewer;

function loaded() {
  viewer ??= new Promise((done, failed) => {
    document.head.append(element('script', {src: VIEWER, onload: () => done(globalThis.FormViewer), onerror: failed}));
  });
  return viewer;
}

/**
 * Shows a form, with what was typed into it before and not sent.
 *
 * @param schema the .form file's JSON, as text or object
 * @param data variables by name
 * @param draft what its draft is kept as
 * @param send is given what the form says, once it has no errors; called for the button and for Enter
 */
export async function showForm(container, {schema, data, draft, isReadOnly, send}) {
  const {createForm, getSchemaVariables} = await loaded();
  const parsed = typeof schema === 'string' ? JSON.parse(schema) : schema;
  const names = getSchemaVariables(parsed, {inputs: false});
  const draftText = element('p', {className: 'notice draft', role: 'status', hidden: true});
  const place = element('div', {className: 'form'});
  const trouble = element('p', {className: 'trouble', role: 'alert', hidden: true});
  container.replaceChildren(draftText, place, trouble);

  let form;
  let isOver = false;
  let isSending = false;

  async function open(values) {
    form?.destroy();
    form = await createForm({container: place, schema: parsed, data: values, properties: {readOnly: isReadOnly}});
    form.on('changed', (state) => {
      if (!isReadOnly && !isOver) {
        keep(draft, Object.fromEntries(names.filter((name) => name in state.data).map((name) => [name, state.data[name]])));
      }
    });
  }

  const earlier = isReadOnly ? null : kept(draft);
  if (earlier) {
    const discard = element('button', {type: 'button', className: 'link', textContent: word('draft.discard')});
    discard.addEventListener('click', async () => {
      drop(draft);
      draftText.hidden = true;
      await open(data);
    });
    draftText.append(word('draft.restored'), ' ', discard);
    draftText.hidden = false;
  }
  await open({...data, ...earlier});

  async function submit() {
    if (isSending) {
      return;
    }
    isSending = true;
    try {
      await submitOnce();
    } finally {
      isSending = false;
    }
  }

  async function submitOnce() {
    // Text is taken over a moment after it is typed, or as its field is left.
    document.activeElement?.blur();
    await new Promise((done) => setTimeout(done));
    const {data: said, errors} = form.submit();
    trouble.hidden = Object.keys(errors).length === 0;
    trouble.textContent = trouble.hidden ? '' : word('form.errors');
    if (trouble.hidden) {
      await send(said);
    } else {
      // It marks them a moment later.
      await new Promise((done) => setTimeout(done, 50));
      place.querySelector('.fjs-has-errors :is(input, textarea, select, [tabindex="0"])')?.focus();
    }
  }

  place.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    submit();
  }, {capture: true});

  return {
    submit,
    /** It was sent: nothing of it is kept. */
    done() {
      isOver = true;
      drop(draft);
      form.destroy();
    },
  };
}

/** The button is busy meanwhile, and pressing it again does nothing. */
export async function whileBusy(button, work) {
  if (button.ariaBusy === 'true') {
    return;
  }
  button.ariaBusy = 'true';
  try {
    await work();
  } finally {
    button.ariaBusy = null;
  }
}
