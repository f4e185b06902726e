const RTL_LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'ha-arab',
  'he',
  'iw',
  'khw',
  'ks',
  'ku-arab',
  'nqo',
  'pa-arab',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'uz-arab',
  'yi',
]);
const RTL_SCRIPT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;

/** The direction a language (BCP 47) is written in, where its tag settles it. */
export function directionOfLanguage(language: string): 'ltr' | 'rtl' {
  const [base = '', ...subtags] = language.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => subtag.length === 4);
  if (script) return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'aran'].includes(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(base) ? 'rtl' : 'ltr';
}

/** The direction most of the letters at the beginning of a text run in; undefined when it has none. */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  const head = text.slice(0, 1000);
  if (!RTL_SCRIPT.test(head)) return LETTER.test(head) ? 'ltr' : undefined;
  let rtl = 0;
  let letters = 0;
  for (const character of head) {
    if (!LETTER.test(character)) continue;
    letters++;
    if (RTL_SCRIPT.test(character)) rtl++;
  }
  return letters === 0 ? undefined : rtl * 2 > letters ? 'rtl' : 'ltr';
}
