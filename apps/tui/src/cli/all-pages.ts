import type { Page } from '@dateline/library';

/** Rows asked for at a time. */
const PAGE = 200;

/**
 * The rows of a list that is asked for page by page.
 * @param most how many at the most; all when absent
 */
export async function allPages<T>(
  ask: (page: { limit: number; after?: string }) => Promise<Page<T>>,
  most = Number.POSITIVE_INFINITY,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const limit = Math.min(PAGE, most - items.length);
    const page = await ask({ limit, ...(after === undefined ? {} : { after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined && items.length < most);
  return items;
}
