const HOST = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/** The last two names of the host of an address; undefined for an address within the site. */
export function siteOfLink(url: string): string | undefined {
  const host = HOST.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const last = host.lastIndexOf('.');
  const before = last > 0 ? host.lastIndexOf('.', last - 1) : -1;
  return host.slice(before + 1);
}
