/** The commonest words of a language that no other of these has. */
const LISTS: Record<string, string> = {
  en: 'the and of to that was said with for has were which from by this would have been',
  de: 'der die das und nicht mit dem den ist auf eine auch für von sich wird nach einem bei',
  fr: 'les des et dans une est pour qui sur pas par au avec ce sont aux cette plus',
  es: 'el los las del una por con para es se que y más como fue su este según',
  it: 'il di che per una con della nel sono gli alla anche ha dei è delle più si',
  pt: 'o os da do em um uma não com para que dos das foi ao pelo são mais',
  nl: 'het een van en dat niet met voor zijn op te aan ook door naar werd heeft bij',
  pl: 'w na się nie że do jest z przez od po jak oraz dla był o tym',
  sv: 'och att det som en är på för av med inte den till har om',
};
const COMMON = Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(' '))] as const);
/** Any of the scripts below. */
const OTHER = /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
const SCRIPTS: [RegExp, string][] = [
  [/[ёъыэ]|[а-я]{3}/giu, 'ru'],
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
];

/** The language of a text by its script and its commonest words, as BCP 47; undefined where too little speaks for one. */
export function languageOf(text: string): string | undefined {
  const head = text.slice(0, 2000).toLowerCase();
  const other = OTHER.test(head) ? scriptOf(head) : undefined;
  if (other) return other;
  const words = head.match(/\p{L}+/gu) ?? [];
  let best: { language: string; count: number } | undefined;
  let second = 0;
  for (const [language, common] of COMMON) {
    const count = words.filter((word) => common.has(word)).length;
    if (!best || count > best.count) {
      second = best?.count ?? 0;
      best = { language, count };
    } else second = Math.max(second, count);
  }
  return best && best.count >= 3 && best.count > second * 1.3 && best.count * 14 > words.length
    ? best.language
    : undefined;
}

function scriptOf(head: string): string | undefined {
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const count = (head.match(script) ?? []).join('').length;
    if (count > 0 && count * (language === 'ja' ? 8 : 2) > letters)
      return language === 'ru' && /[іїєґ]/.test(head) ? 'uk' : language;
  }
  return undefined;
}
