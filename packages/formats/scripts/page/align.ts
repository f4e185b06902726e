const TOKEN = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}_]+/gu;
const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** Which blocks belong to the article that is given as plain text: 1 for those, by their shingles of four words; short ones by whether they stand between. */
export function align(rows: readonly { text: string }[], gold: string): Uint8Array {
  const truth = tokens(gold);
  const places = new Map<string, number[]>();
  for (let at = 0; at + 4 <= truth.length; at++) {
    const gram = truth.slice(at, at + 4).join(' ');
    const known = places.get(gram);
    if (known) known.push(at);
    else places.set(gram, [at]);
  }
  const labels = new Uint8Array(rows.length);
  const words = rows.map(({ text }) => tokens(text));
  const used = new Uint8Array(truth.length);
  const start = new Int32Array(rows.length).fill(-1);
  words.forEach((list, row) => {
    if (list.length < 4) return;
    let hits = 0;
    const taken: number[] = [];
    for (let at = 0; at + 4 <= list.length; at++) {
      const place = places.get(list.slice(at, at + 4).join(' '))?.find((one) => !used[one] && !taken.includes(one));
      if (place === undefined) continue;
      hits++;
      taken.push(place);
    }
    if (hits / (list.length - 3) <= 0.5) return;
    for (const place of taken) used[place] = 1;
    labels[row] = 1;
    start[row] = Math.min(...taken);
  });
  shortOnes(words, labels, start, truth);
  return labels;
}

/** A line of fewer than four words belongs where the article has these words between the blocks around it. */
function shortOnes(words: string[][], labels: Uint8Array, start: Int32Array, truth: string[]): void {
  words.forEach((list, row) => {
    if (list.length === 0 || list.length >= 4) return;
    let from = -1;
    let near = 0;
    for (let at = row - 1; at >= 0 && from < 0; at--, near++)
      if (start[at]! >= 0) from = start[at]! + Math.max(1, words[at]!.length - 3);
    if (from < 0) {
      from = 0;
      near = 0;
    }
    let to = truth.length;
    let after = 0;
    for (let at = row + 1; at < words.length; at++, after++) {
      if (labels[at] && words[at]!.length >= 4) {
        to = start[at]!;
        break;
      }
    }
    if (near > 12 || after > 40 || from > to) return;
    const between = truth.slice(from, Math.min(to, from + 60)).join(' ');
    if (` ${between} `.includes(` ${list.join(' ')} `)) {
      labels[row] = 1;
      start[row] =
        from +
        Math.max(
          0,
          ` ${between} `
            .slice(0, ` ${between} `.indexOf(` ${list.join(' ')} `))
            .trim()
            .split(' ')
            .filter(Boolean).length,
        );
    }
  });
}
