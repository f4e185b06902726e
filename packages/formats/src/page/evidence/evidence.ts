import type { Provenance } from '@dateline/core';
import type { Element } from '../../html/index.js';
import type { Head } from './head.js';
import type { LinkedNode } from './json-ld.js';

/** A value and where it was found. */
export interface Found<T = string> {
  value: T;
  from: Provenance['from'];
  detail?: string;
}

/** Everything that fields are worked out from. */
export interface Evidence {
  root: Element;
  head: Head;
  /** The node of JSON-LD that is this story. */
  story: LinkedNode | undefined;
  /** Where the page was read from. */
  url: string | undefined;
  /** The same in its parts, where it is an address. */
  address: URL | undefined;
  /** Where relative addresses start. */
  base: string | undefined;
}

/** The first value of the meta tags of these names; a point in a name is written as a colon. */
export function metaOf({ meta }: Head, ...names: string[]): Found | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value)
      return { value, from: /^(?:og|article|product|book|profile):/.test(name) ? 'opengraph' : 'meta', detail: name };
  }
  return undefined;
}
