/** What a server draws pages for; undefined in a browser, whose page says it in a meta element. */
let drawnFor: string | undefined;

/** Says below which path the pages are that a server draws. */
export function drawBelow(base: string): void {
  drawnFor = base;
}

/**
 * The path below which the reader is reached, such as `/news`, without a slash at its end; empty where it has a host to itself.
 * Every address of this server begins with it: `${basePath()}/api/info`. A worker has no document; its scope or its own address
 * says it there.
 */
export const basePath = (): string =>
  drawnFor ?? globalThis.document?.querySelector<HTMLMetaElement>('meta[name=dateline-base]')?.content ?? '';

/** An address that begins at the server's own root, as a browser asks for it; others stay as they are. */
export const fromBase = <Address extends string | undefined>(address: Address): Address =>
  (address?.startsWith('/') ? basePath() + address : address) as Address;

/** A path of the browser below that of the reader. */
export const belowBase = (path: string, base = basePath()): string =>
  `${path}/`.startsWith(`${base}/`) ? path.slice(base.length) || '/' : path;
