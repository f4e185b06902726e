/** Universal parts of speech, as universaldependencies.org names them; SYM and X stand together. */
export const TAGS = [
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'PRON',
  'DET',
  'ADP',
  'SCONJ',
  'CCONJ',
  'PART',
  'NUM',
  'PUNCT',
  'INTJ',
  'X',
] as const;
export const TAG = Object.fromEntries(TAGS.map((tag, number) => [tag, number])) as Record<
  (typeof TAGS)[number],
  number
>;

const list = (words: string, tag: number) => words.split(' ').map((word) => [word, tag] as const);

/** Words that are nearly always one thing need no table. */
export const FIXED = new Map<string, number>([
  ...list('the a an', TAG.DET),
  ...list('of in at with from by for into during against between among without', TAG.ADP),
  ...list('and or but nor', TAG.CCONJ),
  ...list(
    'he she it they we i you him them us me who whom himself herself themselves his their its our my your',
    TAG.PRON,
  ),
  ...list('is are was were be been am being will would can could may might must should shall', TAG.AUX),
  ...list("not n't 's to", TAG.PART),
  ...list('if because although whether while', TAG.SCONJ),
  ...list('also very never now then', TAG.ADV),
]);
