// Addresses of databases.

/** Whether what names a library is the address of a database, not a file. */
export const isDatabase = (place: string): boolean => /^postgres(?:ql)?:\/\//i.test(place);

/** An address as it may be shown: without its password, wherever in it that stands. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return 'postgres://…';
  const url = new URL(address);
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (/pass|secret|sslkey/i.test(name)) url.searchParams.delete(name);
  return url.href;
}
