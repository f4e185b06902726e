/** The name of the meta element in which a server says below which path its pages are reached. */
export const BASE_PATH = 'dateline-base';

/**
 * The path below which the reader is reached, such as `/news`, without a slash at its end; empty where it has a host to itself.
 * Every address of this server begins with it: `${basePath()}/api/info`. A worker has no document; its scope or its own address
 * says it there.
 */
export const basePath = (): string =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${BASE_PATH}"]`)?.content ?? '';
