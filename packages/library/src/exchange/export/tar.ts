import { packTar } from 'modern-tar';

/** Two empty blocks end an archive (POSIX.1-2017, pax, ustar Interchange Format). */
export const TAR_END = new Uint8Array(1_024);

/** A file as a part of an archive: its header, and its bytes up to a whole block. */
export async function tarEntry(name: string, text: string, time: string): Promise<Uint8Array> {
  const body = new TextEncoder().encode(text);
  // Many programs take no time before 1970.
  const mtime = new Date(Math.max(0, Date.parse(time)));
  const archive = await packTar([{ header: { name, size: body.length, type: 'file', mode: 0o644, mtime }, body }]);
  return archive.subarray(0, archive.length - TAR_END.length);
}
