/** What a word that is not among the most frequent ones ends in, as a small number from 1 to 5. */
export function endingOf(lower: string): number {
  if (lower.endsWith('ing')) return 1;
  if (lower.endsWith('ed')) return 2;
  if (lower.endsWith('ly')) return 3;
  return lower.endsWith('s') && !lower.endsWith('ss') ? 4 : 5;
}
