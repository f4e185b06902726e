import type { Library } from '@dateline/library';

export async function runReader(_library: Library): Promise<number> {
  return 0;
}
