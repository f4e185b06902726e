/** Short and long forms of the words that names of places begin with. */
const FORMS: Readonly<Record<string, string>> = {
  saint: 'st',
  'st.': 'st',
  sainte: 'ste',
  'ste.': 'ste',
  mount: 'mt',
  'mt.': 'mt',
  fort: 'ft',
  'ft.': 'ft',
};
const FORM = /(?<=^|[ -])(?:saint|st\.|sainte|ste\.|mount|mt\.|fort|ft\.)(?=[ -])/g;
/** Names beyond ASCII are rare, and need more than their small letters. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** What a name is looked up by: without regard to case, accents, and whether Saint, Mount and Fort are cut short. */
export function placeKey(name: string): string {
  let key = name.toLowerCase();
  if (BEYOND_ASCII.test(name)) {
    key = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  }
  return key.replace(FORM, (form) => FORMS[form]!);
}
