// What a browser does for the tests: RTCPeerConnection and nothing else.
const publishing = {};
let viewing;
let connection;

async function track(kind) {
  const sound = kind === 'MICROPHONE';
  const stream = await navigator.mediaDevices.getUserMedia(sound ? {audio: true} : {video: {width: 160, height: 120}});
  return stream.getTracks()[0];
}

async function gathered(peer) {
  if (peer.iceGatheringState !== 'complete') {
    await new Promise(done => peer.addEventListener('icegatheringstatechange',
      () => peer.iceGatheringState === 'complete' && done()));
  }
  return peer.localDescription.sdp;
}

// Offers these on one connection, which keeps the name.
async function offer(name, ...kinds) {
  const peer = publishing[name] = publishing[name] ?? new RTCPeerConnection();
  for (const kind of kinds) {
    if (kind === 'DATA') {
      peer.createDataChannel('data');
    } else if (kind === 'NOTHING') {
      peer.addTransceiver('video', {direction: 'recvonly'});
    } else {
      peer.addTrack(await track(kind));
    }
  }
  await peer.setLocalDescription();
  return gathered(peer);
}

async function accept(name, answer) {
  await publishing[name].setRemoteDescription({type: 'answer', sdp: answer});
}

function end(name) {
  publishing[name].close();
  delete publishing[name];
}

async function watch(view) {
  if (view.connection !== connection) {
    viewing?.close();
    viewing = new RTCPeerConnection();
    // Only sound that is played is decoded.
    viewing.ontrack = ({track}) => {
      const element = document.createElement(track.kind);
      element.srcObject = new MediaStream([track]);
      element.play();
    };
    connection = view.connection;
  }
  await viewing.setRemoteDescription({type: 'offer', sdp: view.offer});
  await viewing.setLocalDescription();
  return gathered(viewing);
}

async function sum(peer, type, kind, figure) {
  let total = 0;
  for (const report of (await peer?.getStats() ?? new Map()).values()) {
    if (report.type === type && report.kind === kind) {
      total += report[figure] ?? 0;
    }
  }
  return total;
}

const framesDecoded = () => sum(viewing, 'inbound-rtp', 'video', 'framesDecoded');
const energy = () => sum(viewing, 'inbound-rtp', 'audio', 'totalAudioEnergy');
const packetsSent = (name, kind) => sum(publishing[name], 'outbound-rtp', kind, 'packetsSent');

// When a frame was decoded last on each line, looked at all the time.
const lastFrames = {};
let watching;
function watchFrames() {
  const before = {};
  clearInterval(watching);
  watching = setInterval(async () => {
    for (const {type, kind, mid, framesDecoded} of (await viewing.getStats()).values()) {
      if (type === 'inbound-rtp' && kind === 'video' && framesDecoded > (before[mid] ?? 0)) {
        before[mid] = framesDecoded;
        lastFrames[mid] = Date.now();
      }
    }
  }, 10);
}
const lastFrame = mid => lastFrames[mid] ?? 0;
const quietFor = () => Date.now() - Math.max(0, ...Object.values(lastFrames));

// Adds a camera to what was published as a microphone, and answers in the name of Janus.
async function smuggle(name, answer) {
  const peer = publishing[name];
  peer.addTrack(await track('CAMERA'));
  await peer.setLocalDescription();
  const video = peer.localDescription.sdp.split(/(?=m=)/)[2];
  const payload = video.match(/a=rtpmap:(\d+) VP8/)[1];
  const [session, sound] = answer.split(/(?=m=)/);
  const transport = sound.split('\r\n').filter(line => /^a=(ice-|fingerprint|setup|rtcp-mux|candidate|end-of)/.test(line));
  const forged = [`m=video 9 UDP/TLS/RTP/SAVPF ${payload}`, 'c=IN IP4 0.0.0.0', 'a=mid:1', 'a=recvonly', ...transport,
    `a=rtpmap:${payload} VP8/90000`, ''].join('\r\n');
  await peer.setRemoteDescription({type: 'answer', sdp: session.replace(/a=group:BUNDLE.*/, 'a=group:BUNDLE 0 1') + sound + forged});
}
