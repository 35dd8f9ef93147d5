// Draws every process, decision and form into docs/models, the way bpmn-js, dmn-js and form-js show them.
import { build } from 'esbuild';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { decisions, forms, processes } from './models.js';

const pictures = join(import.meta.dirname, '../../docs/models');
const samples = JSON.parse(readFileSync(join(import.meta.dirname, 'samples.json'), 'utf8'));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--font-render-hinting=none', '--force-color-profile=srgb',
];
const style = `
  body { margin: 0; background: white; }
  #model { display: inline-block; padding: 16px; }
  #model.form { width: 880px; }
  #model.decision { width: 1460px; height: 420px; }
  .fjs-container { height: auto; }
  .view-drd { display: none; }`;

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'viewers.js')], outdir: 'out', bundle: true, format: 'iife', write: false,
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'empty', '.svg': 'dataurl' },
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension)).text;
  return { script: text('.js'), css: text('.css') };
}

async function draw(context, { script, css }, { name, kind, show, input }) {
  const page = await context.newPage();
  await page.setContent(`<style>${css}${style}</style><div id="model" class="${kind}"></div>`);
  await page.addScriptTag({ content: script });
  await page.evaluate(([method, parameters]) => window[method](...parameters), [show, input]);
  await page.evaluate(() => document.fonts.ready);
  await page.locator('#model').screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  await page.close();
}

/** A later sample of a form says only what differs from its first. */
function onTop(first, later) {
  if ([first, later].some((data) => data === undefined || data === null || typeof data !== 'object' || Array.isArray(data))) {
    return later;
  }
  return { ...first, ...Object.fromEntries(Object.entries(later).map(([key, value]) => [key, onTop(first[key], value)])) };
}

function samplesOf(form) {
  const all = Object.entries(samples[form] ?? { [form]: {} });
  return all.map(([picture, data]) => ({ picture, data: onTop(all[0][1], data) }));
}

function work() {
  const text = (file) => readFileSync(file, 'utf8');
  const name = (file) => basename(file, extname(file));
  return [
    ...processes().map((file) => ({ name: name(file), kind: 'process', show: 'showProcess', input: [text(file)] })),
    ...decisions().map((file) => ({ name: name(file), kind: 'decision', show: 'showDecision', input: [text(file)] })),
    ...forms().flatMap((file) => samplesOf(name(file)).map(({ picture, data }) => (
      { name: picture, kind: 'form', show: 'showForm', input: [JSON.parse(text(file)), data] }))),
  ];
}

mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath, args });
try {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 }, deviceScaleFactor: 2, locale: 'en-GB', timezoneId: 'Europe/Paris',
  });
  const bundled = await bundle();
  for (const item of work()) {
    await draw(context, bundled, item);
    console.log(`docs/models/${item.name}.png`);
  }
} finally {
  await browser.close();
}
