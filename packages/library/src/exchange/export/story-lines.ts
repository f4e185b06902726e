import type { ExportedStory, ExportLine } from '../export-shape.js';

/** A line of an export. */
export const lineOf = (value: ExportLine): string => `${JSON.stringify(value)}\n`;

/** Stories as lines of an export. */
export const storyLines = (stories: readonly ExportedStory[]): Uint8Array =>
  new TextEncoder().encode(stories.map((story) => lineOf({ kind: 'story', ...story })).join(''));
