import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const options = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** A JSON value in a third of its size. */
export function pack(value: unknown): Buffer {
  return zstdCompressSync(JSON.stringify(value), options);
}

export function unpack<T>(data: Uint8Array): T {
  return JSON.parse(zstdDecompressSync(data).toString('utf8')) as T;
}
