export interface Range {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd|Reps|Sens|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|D\.C|a\.m|p\.m|i\.e|e\.g|approx|Calif|Fla|Mass|Mich|Ill|Conn|Va|Pa|Ga|Ariz|Ala|Tenn|Wash|Ore|Minn|Wis|Colo|Nev|Tex|Okla|Mo|Md|Del|R\.I|N\.\w|S\.\w)\.$/;

/**
 * Cuts a text into numbered pieces of about a sentence, so that a label sheet can say where a span is. It is a way to point, not
 * a claim about sentences: what is cut in the wrong place can still be pointed at.
 */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    const end = line.index + line[0].length;
    for (const stop of line[0].matchAll(/[.!?][”"’')\]]*(?=\s+[“"‘'([]*[\p{Lu}\d])/gu)) {
      const at = line.index + stop.index;
      if (text[at] === '.' && stop[0] === '.' && ABBREVIATION.test(text.slice(Math.max(start, at - 12), at + 1)))
        continue;
      found.push(trim(text, start, at + stop[0].length));
      start = at + stop[0].length;
    }
    found.push(trim(text, start, end));
  }
  return found.filter(({ start, end }) => start < end);
}

function trim(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
