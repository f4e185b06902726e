import { DatelineError } from '@dateline/core';
import type { Library, Rule, SavedSearch } from '@dateline/core/library';

/** A saved search by its number or name. @throws DatelineError `unknown-search` */
export async function findSearch(library: Library, name: string): Promise<SavedSearch> {
  const searches = await library.searches();
  const lower = name.trim().toLowerCase();
  const found =
    searches.find((search) => search.name.toLowerCase() === lower) ?? searches.find(({ id }) => String(id) === lower);
  if (!found)
    throw new DatelineError(
      'unknown-search',
      `There is no saved search ${name || '(empty)'}; dateline searches lists them.`,
    );
  return found;
}

/** A rule by its number or name. @throws DatelineError `unknown-rule` */
export async function findRule(library: Library, name: string): Promise<Rule> {
  const rules = await library.rules();
  const lower = name.trim().toLowerCase();
  const found =
    rules.find(({ id }) => String(id) === lower) ?? rules.find((rule) => rule.name?.toLowerCase() === lower);
  if (!found)
    throw new DatelineError('unknown-rule', `There is no rule ${name || '(empty)'}; dateline rules lists them.`);
  return found;
}
