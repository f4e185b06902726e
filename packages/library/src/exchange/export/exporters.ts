import type { ExportFormat, ExportOptions, Library } from '../../types.js';
import type { ExportedFeed, ExportedKept } from '../export-shape.js';
import { writeMarkdown } from './markdown.js';
import { writeNdjson } from './ndjson.js';
import { writeOpml } from './opml.js';

/** What an export is written from. */
export interface ExportSource extends Pick<Library, 'list' | 'get'> {
  /** The feeds that the person follows. */
  exportedFeeds(secrets: boolean): Promise<ExportedFeed[]>;
  /** What the person keeps beside them. */
  exportedKept(): Promise<ExportedKept>;
  /** Lines of an export with the stories that the person has, the oldest first; only what a query finds where there is one. */
  storyLines(options: ExportOptions): AsyncIterable<{ lines: Uint8Array; stories: number }>;
}

/** A way to write out what a library holds: in pieces, each made when it is asked for. */
export interface Exporter {
  name: ExportFormat;
  mediaType: string;
  /** Of the name of a file. */
  ending: string;
  write(source: ExportSource, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}

/** Every form of an export, with its media type and the ending of its files. */
export const EXPORTERS: readonly Exporter[] = [
  { name: 'ndjson', mediaType: 'application/x-ndjson', ending: 'ndjson', write: writeNdjson },
  { name: 'opml', mediaType: 'text/x-opml', ending: 'opml', write: writeOpml },
  { name: 'markdown', mediaType: 'application/x-tar', ending: 'tar', write: writeMarkdown },
];

/** An export as bytes. */
export async function* exportBytes(
  source: ExportSource,
  format: ExportFormat,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { write } = EXPORTERS.find(({ name }) => name === format)!;
  for await (const piece of write(source, options)) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
