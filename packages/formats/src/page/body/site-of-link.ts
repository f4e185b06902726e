const HOST = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;

/** The last two names of the host of an address; undefined for an address within the site. */
export function siteOfLink(url: string): string | undefined {
  return HOST.exec(url)?.[1]?.toLowerCase().split('.').slice(-2).join('.');
}
