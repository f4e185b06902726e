// SHA-256 (FIPS 180-4). The platform's own is asynchronous and missing on insecure origins; ids are needed at once and anywhere.
const K = new Int32Array(64);
const START = new Uint32Array(8);

for (let candidate = 2, count = 0; count < 64; candidate++) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false;
  if (!prime) continue;
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  if (count < 8) START[count] = fraction(Math.sqrt(candidate));
  K[count++] = fraction(Math.cbrt(candidate));
}

const encoder = new TextEncoder();
const schedule = new Int32Array(64);
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const rotate = (value: number, by: number) => (value >>> by) | (value << (32 - by));

function compress(state: Uint32Array, view: DataView, at: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = view.getUint32(at + t * 4);
  for (let t = 16; t < 64; t++) {
    const x = schedule[t - 15]!;
    const y = schedule[t - 2]!;
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    schedule[t] = schedule[t - 16]! + s0 + schedule[t - 7]! + s1;
  }
  let a = state[0]! | 0;
  let b = state[1]! | 0;
  let c = state[2]! | 0;
  let d = state[3]! | 0;
  let e = state[4]! | 0;
  let f = state[5]! | 0;
  let g = state[6]! | 0;
  let h = state[7]! | 0;
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t]! + schedule[t]!) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

const hex = (word: number) =>
  HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;

/** For messages of up to so many bytes, as keys of ids are, nothing is made anew. */
const SHORT = 960;
const short = new Uint8Array(1024);

/** A text in UTF-8 with its padding and its length, to a multiple of 64 bytes. */
function padded(text: string): Uint8Array {
  let message = short;
  let length: number;
  if (text.length * 3 <= SHORT) length = encoder.encodeInto(text, short).written;
  else {
    const encoded = encoder.encode(text);
    length = encoded.length;
    message = new Uint8Array(length + 72);
    message.set(encoded);
  }
  const end = (((length + 8) >> 6) << 6) + 64;
  message.fill(0, length, end);
  message[length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(end - 8, Math.floor(length / 2 ** 29));
  view.setUint32(end - 4, length << 3);
  return message.subarray(0, end);
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): string {
  const bytes = padded(text);
  const view = new DataView(bytes.buffer);
  const state = START.slice();
  for (let at = 0; at < bytes.length; at += 64) compress(state, view, at);
  let out = '';
  for (let at = 0; at < 8; at++) out += hex(state[at]!);
  return out;
}
