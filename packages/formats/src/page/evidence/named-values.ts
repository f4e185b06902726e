import type { Element } from '../../html/index.js';
import { unescaped } from './unescaped.js';

/** Adds a value to those of a name. */
export const add = <T>(map: Map<string, T[]>, name: string, value: T) => {
  const known = map.get(name);
  if (known) known.push(value);
  else map.set(name, [value]);
};

/** The words of an attribute in lower case; most have one. */
export function words(value: string | undefined): string[] {
  if (value === undefined || value === '') return [];
  const text = value.toLowerCase();
  return /\s/.test(text) ? text.split(/\s+/).filter(Boolean) : [text];
}

/** Adds what a `<meta>` says, by each of its names in lower case. */
export function addMeta(known: Map<string, string[]>, element: Element): void {
  const raw = element.get('content') ?? element.get('value');
  if (raw === undefined) return;
  const value = unescaped(raw);
  if (value === '') return;
  for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
    for (const name of words(element.get(attribute))) add(known, name.replaceAll('.', ':'), value);
  }
}
