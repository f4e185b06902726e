/** The commonest little words of languages in Latin and Cyrillic letters that no other of them has as often. */
const WORDS: Record<string, string> = {
  en: 'the of and to in that is was for it with as his on be at by had not are but from or have an they which you were',
  de: 'der die und das ist den von nicht mit dem sich des auf für ein eine auch als werden aus wird bei nach sind zu einer',
  fr: 'le la les des et est que une dans qui pour pas sur au avec sont par plus ce du il elle être cette ont aux mais',
  es: 'el la los las que del una por con para es como más se su pero sus fue este ha entre cuando muy sin sobre también',
  pt: 'o os as que do da dos das em um uma para com não é por mais foi como se ao na no ele são também pela pelo',
  it: 'il di che la è per una del con non della sono nel alla anche dei come più si gli dal delle ha questo ma lo',
  nl: 'de het een van en dat niet op te zijn voor met die aan er maar om ook als bij werd naar wordt hij uit',
  sv: 'och att det som en är av för på med den till inte har de ett om men var jag sig från vi så kan',
  da: 'og at det er en af til på den med for ikke der de som et har jeg men var vi kan blev også efter',
  nb: 'og det er på en til som av med at for ikke har de var jeg et men vi om seg den skal også etter',
  fi: 'ja on ei että oli se hän mutta ovat myös kun joka niin kuin sen mitä ole tai sekä jos vain',
  pl: 'w i na z się do że nie jest o to jak po za od przez ale tym dla jego był są oraz może',
  cs: 'a se na je že v to s z do o i si po jako za by ale jeho které podle také jsou být který bylo',
  sk: 'a sa na je že v to s z do o aj po ako za by ale jeho ktoré podľa tiež sú byť ktorý bolo',
  hu: 'a az és hogy nem is egy ez meg volt csak de van mint már még el ki azt kell lesz',
  ro: 'și în de la cu pe nu este care o din că pentru mai sunt fost au prin dar după când sa',
  tr: 've bir bu da de için ile çok olarak daha olan gibi en sonra kadar ancak ne var değil ise oldu',
  id: 'yang dan di dari untuk dengan ini itu dalam tidak pada akan juga adalah oleh ke kita mereka telah sudah bisa',
  ms: 'yang dan di untuk dengan ini itu dalam tidak pada akan juga adalah oleh ke beliau kerana boleh telah daripada',
  vi: 'và của là có trong không được cho một các với những người này đã khi để từ đến tại',
  ca: 'el la els les que de i del una per amb és com més no al va ha aquest són dels també però',
  hr: 'i je se na u da su za od koji što kao s o nije ali sam bi to će biti samo te',
  ru: 'и в не на что с он как по это но из у за от его для все так же был она к о',
  uk: 'і в не на що з він як по це але із у за від його для всі так та був вона до про',
  bg: 'на и да се в за от не че са с по е ще като до това той си който но',
  sr: 'и је у да се на су за од који што као с о није али би то ће бити',
  el: 'και το να του η της με για την που από τα ο είναι στο δεν οι τον σε θα των',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز ها شد',
  ur: 'کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ تھا بھی ایک گیا',
  ar: 'في من على أن إلى التي عن مع هذا الذي ما كان قد هذه بعد أو بين',
};
const LANGUAGES = Object.keys(WORDS);
/** By word, the numbers of the languages that have it. */
const SPOKEN = new Map<string, number[]>();
for (const [at, words] of Object.values(WORDS).entries()) {
  for (const word of new Set(words.split(' '))) SPOKEN.set(word, [...(SPOKEN.get(word) ?? []), at]);
}

/** First and last code unit of the letters of a script. */
const SCRIPTS: [string, number, number][] = [
  ['greek', 0x370, 0x3ff],
  ['cyrillic', 0x400, 0x4ff],
  ['armenian', 0x530, 0x58f],
  ['hebrew', 0x590, 0x5ff],
  ['arabic', 0x600, 0x6ff],
  ['devanagari', 0x900, 0x97f],
  ['bengali', 0x980, 0x9ff],
  ['tamil', 0xb80, 0xbff],
  ['thai', 0xe00, 0xe7f],
  ['georgian', 0x10a0, 0x10ff],
  ['kana', 0x3040, 0x30ff],
  ['han', 0x3400, 0x9fff],
  ['hangul', 0xac00, 0xd7af],
];
const OF_SCRIPT: Record<string, string> = {
  kana: 'ja',
  hangul: 'ko',
  han: 'zh',
  hebrew: 'he',
  devanagari: 'hi',
  bengali: 'bn',
  tamil: 'ta',
  thai: 'th',
  georgian: 'ka',
  armenian: 'hy',
};

/** The script most of a text is written in; undefined for a text too short to say. */
export function scriptOf(text: string): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  let latin = 0;
  for (let at = 0; at < Math.min(text.length, 4000); at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    if (code < 0x250) {
      latin++;
      continue;
    }
    const script = SCRIPTS.find(([, , last]) => code <= last);
    if (!script || code < script[1]) continue;
    counts.set(script[0], (counts.get(script[0]) ?? 0) + 1);
    all++;
  }
  all += latin;
  counts.set('latin', latin);
  if (all < 40) return undefined;
  // Japanese mixes two scripts with Chinese characters; a little of them is enough.
  if ((counts.get('kana') ?? 0) > all * 0.08) return 'kana';
  const [name, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  return count > all * 0.6 ? name : undefined;
}

/** The language of a text from its script and its commonest words (BCP 47, first subtag); undefined where it is unclear. */
export function guessLanguage(text: string): string | undefined {
  const script = scriptOf(text);
  if (script === undefined) return undefined;
  const settled = OF_SCRIPT[script];
  if (settled) return settled;
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const hits = new Array<number>(LANGUAGES.length).fill(0);
  for (const word of words) for (const at of SPOKEN.get(word) ?? []) hits[at]!++;
  const most = Math.max(...hits);
  const language = LANGUAGES[hits.indexOf(most)];
  const alone = hits.filter((count) => count === most).length === 1;
  return most >= Math.max(3, words.length * 0.06) && alone ? language : undefined;
}
