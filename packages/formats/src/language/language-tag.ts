/** A language tag (BCP 47) as a feed writes it, with hyphens; undefined for what is none. */
export function languageTag(written: string | undefined): string | undefined {
  if (written === undefined || written.length > 60) return undefined;
  if (/^[a-z]{2}(?:-[a-z]{2})?$/i.test(written)) return written;
  const tag = written
    .trim()
    .replace(/_/g, '-')
    .replace(/[.@].*$/, '');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
