/** Named arrays of numbers, as a file of weights holds them. */
export type Arrays = Record<string, Float32Array | Int32Array | Int8Array>;

const KINDS = { f32: Float32Array, i32: Int32Array, i8: Int8Array } as const;
type Kind = keyof typeof KINDS;

const kindOf = (array: Arrays[string]): Kind =>
  array instanceof Float32Array ? 'f32' : array instanceof Int32Array ? 'i32' : 'i8';

interface Entry {
  name: string;
  kind: Kind;
  length: number;
}

/** Each array begins at a multiple of four. */
const padded = (bytes: number) => (bytes + 3) & ~3;

/** The bytes of arrays: the length of a table of contents in JSON, the table, the arrays (little-endian). */
export function packArrays(arrays: Arrays): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = Object.entries(arrays).map(([name, array]) => ({
    name,
    kind: kindOf(array),
    length: array.length,
  }));
  const contents = new TextEncoder().encode(JSON.stringify(entries));
  const size = Object.values(arrays).reduce((sum, { byteLength }) => sum + padded(byteLength), 0);
  const bytes = new Uint8Array(4 + padded(contents.length) + size);
  new DataView(bytes.buffer).setUint32(0, contents.length, true);
  bytes.set(contents, 4);
  let at = 4 + padded(contents.length);
  for (const array of Object.values(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** The arrays again; they share the memory of `bytes`, which begins at the head of its buffer. */
export function unpackArrays(bytes: Uint8Array<ArrayBuffer>): Arrays {
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const entries = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Entry[];
  let at = 4 + padded(length);
  const arrays: Arrays = {};
  for (const { name, kind, length: count } of entries) {
    const array = new KINDS[kind](bytes.buffer, at, count);
    arrays[name] = array;
    at += padded(array.byteLength);
  }
  return arrays;
}
