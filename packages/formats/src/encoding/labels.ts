/** Names that documents use and the WHATWG Encoding Standard does not list. */
const ALIASES = new Map([
  ['utf32', 'utf-32be'],
  ['utf-32', 'utf-32be'],
  ['utf-32be', 'utf-32be'],
  ['utf-32le', 'utf-32le'],
  ['ucs-4', 'utf-32be'],
  ['iso-10646-ucs-4', 'utf-32be'],
  ['utf8mb4', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['utf', 'utf-8'],
  ['unicode', 'utf-8'],
  ['ansi', 'windows-1252'],
  ['ansi_x3.4', 'windows-1252'],
  ['ascii8', 'windows-1252'],
  ['7bit', 'windows-1252'],
  ['8bit', 'windows-1252'],
]);

/**
 * The name the WHATWG Encoding Standard gives an encoding (in lower case; `utf-32be` and `utf-32le` beside those), from
 * a label as documents write it. `iso-8859-1` and `us-ascii` mean windows-1252, as they do for browsers. Undefined for
 * a name that means nothing.
 */
export function encodingOf(label: string): string | undefined {
  const bare = label
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .toLowerCase();
  const forms = [
    bare,
    bare.replace(/[_\s]/g, '-'),
    bare.replace(/^(?:windows|win|cp|ms)[-_ ]?(\d{3,4})$/, 'windows-$1'),
    bare.replace(/^iso[-_ ]?8859[-_ ]?(\d{1,2})([-_].*)?$/, 'iso-8859-$1'),
    bare.replace(/^utf[-_ ]?(8|16(?:le|be)?|32(?:le|be)?)$/, 'utf-$1'),
  ];
  for (const form of forms) {
    const known = ALIASES.get(form) ?? standard(form);
    if (known) return known;
  }
  return undefined;
}

function standard(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
