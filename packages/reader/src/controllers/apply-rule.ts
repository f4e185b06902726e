import type { Rule } from '@dateline/core/library';
import type { ReaderContext } from './controller.js';

/** Articles that are asked for at a time. */
const SLICE = 500;

/** Has a hiding rule act on what is here. @returns what takes that back, whatever was done since */
export async function applyHiding(
  { library, client }: ReaderContext,
  { id, query }: Rule,
): Promise<() => Promise<void>> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await library.list({ query, stories: false, limit: SLICE, ...(after !== undefined && { after }) });
    ids.push(...page.items.map((item) => item.id));
    after = page.next;
  } while (after !== undefined);
  await library.applyRule(id);
  await client.invalidateQueries();
  return async () => {
    for (let from = 0; from < ids.length; from += SLICE)
      await library.mark(ids.slice(from, from + SLICE), { hidden: false });
  };
}
