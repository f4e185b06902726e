import type { Article, Block } from '@dateline/core';

const COUNTED =
  'views?|comments?|shares?|likes?|reads?|replies|reply|votes?|reactions?|readers?|followers?|aufrufe?|kommentare?|vues?|commentaires?|partages?|vistas?|visitas?|comentarios?|comentários?|visualizações|visualizzazioni|commenti|просмотр(?:а|ов)?|комментари(?:й|я|ев)|reacties?|weergaven|kommentarer|komentarz[ey]?|yorum';
const UNIT =
  'sec(?:ond)?s?|min(?:ute)?s?|mins?|hours?|hrs?|h|days?|weeks?|sekunden?|minuten?|stunden?|tagen?|secondes?|heures?|jours?|segundos?|minutos?|horas?|días?|dias?|secondi|minuti|ore|giorni|секунд[уы]?|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день';
const NUMBER = '(?:\\d[\\d.,\\u00a0\\u202f ]*(?:k|m|k\\+|\\+)?|no|one|an?|keine?|aucun)';
const UPDATED =
  '(?:last )?(?:updated|published|posted|modified)|aktualisiert|veröffentlicht|mis à jour|publié|actualizado|publicado|aggiornato|обновлено|опубликовано';

const READ = '(?:read|reading|viewed|viewing|seen|like|liked|shared|watched|watching)';

/** What such a line is made of. One pattern of all of them takes a twentieth of a second to make, in every thread. */
const PIECES = [
  `${NUMBER} ?(?:people|persons|users|readers|visitors)(?: have| are)?(?: already)? ${READ}(?: this(?: \\p{L}+)?)?(?: now)?`,
  `${NUMBER} ?(?:${COUNTED})`,
  `(?:${COUNTED}) ?[:(]? ?${NUMBER}\\)?`,
  `(?:(?:${UPDATED}):? ?)?(?:vor|il y a|hace|há) ${NUMBER} ?(?:${UNIT})`,
  `(?:(?:${UPDATED}):? ?)?${NUMBER} ?(?:${UNIT}) (?:ago|fa|atrás|назад)`,
  `(?:(?:${UPDATED}):? ?)?just now`,
].map((piece) => new RegExp(`(?:${piece})(?!\\p{L})[\\s|·•–—,.()\\[\\]-]*`, 'uy'));
const SIGNS = /^[\s|·•–—()[\]-]*/u;
const LONGEST = 120;

/** Whether a line only counts views, comments and the like, or says how long ago something was. */
export function isNoise(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = text.trim().toLowerCase().replace(SIGNS, '');
  let at = 0;
  while (at < line.length) {
    const piece = PIECES.find((piece) => {
      piece.lastIndex = at;
      return piece.test(line);
    });
    if (!piece) return false;
    at = piece.lastIndex;
  }
  return at > 0;
}

/** A text without the sentences at its end that are noise. */
function quiet(text: string): string {
  for (let rest = text; ; ) {
    const at = lastSentence(rest);
    if (at < 0 || !isNoise(rest.slice(at))) return rest;
    rest = rest.slice(0, at - 1);
  }
}

/** Where the last sentence begins; -1 where it is the only one or too long to be noise. */
function lastSentence(text: string): number {
  const end = text.trimEnd().length - 1;
  const from = Math.max(0, end - LONGEST - 2);
  const tail = text.slice(from, end);
  const at = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('! '), tail.lastIndexOf('? '));
  return at < 0 ? -1 : from + at + 2;
}

/** The article without lines that change by themselves: a story that differs in them alone has not changed. */
export function withoutNoise(article: Article): Article {
  const isQuiet = (text: string | undefined) => text === undefined || !isNoise(text);
  const without = (text: string) => (isQuiet(text) ? quiet(text) : '');
  const isSame = (block: Block) => !('text' in block) || without(block.text) === block.text;
  if (article.body.every(isSame) && isQuiet(article.kicker) && isQuiet(article.deck)) return article;
  const { kicker, deck, ...others } = article;
  const body = article.body.flatMap((block) => {
    if (isSame(block) || !('text' in block)) return [block];
    const text = without(block.text);
    return text === '' ? [] : [{ ...block, text }];
  });
  return {
    ...others,
    ...(kicker !== undefined && isQuiet(kicker) && { kicker }),
    ...(deck !== undefined && isQuiet(deck) && { deck }),
    body,
  };
}
