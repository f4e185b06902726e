const KNOWN = new Map<string, string | undefined>();
const MAX_KNOWN = 500;

/**
 * A language tag (BCP 47) in its canonical form, `pt-BR` for `PT_br`; what follows a point or an at sign, as in names of
 * locales, is left out. Undefined for what is none, such as the name of an encoding.
 */
export function languageTag(written: string | undefined): string | undefined {
  if (written === undefined || written.length > 60) return undefined;
  if (!KNOWN.has(written)) {
    if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
    KNOWN.set(written, canonical(written));
  }
  return KNOWN.get(written);
}

function canonical(written: string): string | undefined {
  const tag = written
    .trim()
    .replace(/_/g, '-')
    .replace(/[.@].*$/, '');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
