// The person's own camera and microphone: which ones, and what they give. Nothing leaves the page from here.
import {byId, change} from './page.js';
import {word} from './words.js';

const INPUTS = {camera: 'videoinput', microphone: 'audioinput'};
const TROUBLES = {
  NotAllowedError: 'blocked',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
};
/** Louder than a quiet room; full scale is 1. */
export const HEARD = 0.02;

const open = new Map();
let hearing;

export function offerDevices() {
  const dialog = byId('devices');
  // Browsers give none to a page that is not shown by https.
  byId('try-devices').hidden = !navigator.mediaDevices;
  byId('try-devices').addEventListener('click', () => {
    dialog.showModal();
    Object.keys(INPUTS).forEach(tryOut);
  });
  dialog.addEventListener('close', () => Object.keys(INPUTS).forEach(close));
  for (const kind of Object.keys(INPUTS)) {
    byId(`try-${kind}`).addEventListener('change', () => tryOut(kind));
  }
}

/** What to tell somebody whose device cannot be used. */
export function troubleWith(kind, {name}) {
  return word(`devices.${kind}.${TROUBLES[name] ?? 'failed'}`);
}

async function tryOut(kind) {
  close(kind);
  const attempt = {};
  open.set(kind, attempt);
  say(kind, '');
  try {
    const stream = await streamOf(kind);
    if (open.get(kind) !== attempt) {
      // Closed meanwhile, or another one was chosen.
      stop(stream);
      return;
    }
    attempt.stream = stream;
    stream.getTracks()[0].addEventListener('ended', () => say(kind, 'missing'));
    await list(kind, stream);
    show(kind, stream);
  } catch (failure) {
    if (open.get(kind) === attempt) {
      say(kind, TROUBLES[failure.name] ?? 'failed');
    }
  }
}

/** Of the device that was chosen, or of the browser's own choice. */
export function streamOf(kind) {
  const chosen = byId(`try-${kind}`).value;
  const wanted = chosen ? {deviceId: {exact: chosen}} : true;
  return navigator.mediaDevices.getUserMedia(kind === 'camera' ? {video: wanted} : {audio: wanted});
}

/** Of what the person chooses to show: a screen, a window or a tab. */
export function screenStream() {
  return navigator.mediaDevices.getDisplayMedia({video: {frameRate: 15}, audio: false});
}

// Only once one is allowed does a browser tell what the others are called.
async function list(kind, stream) {
  const all = await navigator.mediaDevices.enumerateDevices();
  const used = stream.getTracks()[0].getSettings().deviceId;
  const choice = byId(`try-${kind}`);
  choice.replaceChildren(...all
      .filter((device) => device.kind === INPUTS[kind])
      .map((device) => new Option(device.label, device.deviceId, false, device.deviceId === used)));
  choice.hidden = false;
}

function show(kind, stream) {
  if (kind === 'camera') {
    byId('devices-picture').srcObject = stream;
  } else {
    listen(stream);
  }
}

function listen(stream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  say('microphone', 'silent');
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    byId('devices-level').value = loudness;
    if (loudness > HEARD) {
      say('microphone', 'heard');
    }
  }, 100);
  hearing = () => {
    clearInterval(timer);
    context.close();
  };
}

function close(kind) {
  stop(open.get(kind)?.stream);
  open.delete(kind);
  if (kind === 'camera') {
    byId('devices-picture').srcObject = null;
  } else {
    hearing?.();
    hearing = undefined;
    byId('devices-level').value = 0;
  }
}

function stop(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

function say(kind, what) {
  change(byId(`devices-${kind}`), what && word(`devices.${kind}.${what}`));
}
