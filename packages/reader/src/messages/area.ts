import type { Catalogue } from './catalogue.js';

export type AreaName = keyof Catalogue;

interface Area {
  name: AreaName;
  english: object;
  /** What is read: the same object for as long as the program runs, in the language that is set. */
  live: object;
}

/** The areas whose code is loaded. */
const areas: Area[] = [];
let translate: Translate = (_, english) => english;

/** Gives the messages of an area in another language. */
export type Translate = (name: AreaName, english: object) => object;

/**
 * The messages of one area, in English. What it returns is read where something is shown, never kept: its properties
 * change with the language. An area is loaded with the views that use it, and speaks the language that is set by then.
 */
export function area<T extends object>(name: AreaName, english: T): T {
  const live = { ...english, ...translate(name, english) };
  areas.push({ name, english, live });
  return live;
}

/** Puts the messages of all areas, also of those that are loaded later, into a language. */
export function translateWith(next: Translate): void {
  translate = next;
  for (const { name, english, live } of areas) Object.assign(live, english, translate(name, english));
}
