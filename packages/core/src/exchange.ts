// What a library gives out as files and takes in from them.
/** What an export is written as: everything, for Dateline; the list of feeds; or a tar archive with a Markdown file for each story. */
export type ExportFormat = 'ndjson' | 'opml' | 'markdown';

export interface ExportOptions {
  /** Only the stories that it finds, and no feeds; everything when absent. */
  query?: string;
  /** Keep the secrets of feeds. */
  secrets?: boolean;
}

/** A file, such as a Blob: it is read piece by piece. */
export interface FileInput {
  readonly size: number;
  stream(): {
    getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>; cancel(): Promise<unknown> };
  };
}

/** What can be imported: all of it at once, or piece by piece, so that it never lies in memory as a whole. */
export type ImportContent = string | Uint8Array | FileInput | AsyncIterable<Uint8Array>;

export interface BackupOptions {
  /** Write over a file that is no copy of a library. */
  overwrite?: boolean;
}

/** A copy of a library. */
export interface Backup {
  path: string;
  bytes: number;
  articles: number;
}

export interface ImportOptions {
  /** Count what would come in, and store nothing. */
  dryRun?: boolean;
}

export interface ImportResult {
  /** What the file was recognised as, as it stands in a sentence. */
  format: string;
  /** Feeds and articles that are new. */
  feeds: number;
  articles: number;
  /** Feeds and articles that were here already, and entries that could not be taken. */
  skipped: number;
  /** Articles of the file, also those that were here already, by what a person did with them. */
  read: number;
  saved: number;
  later: number;
  tagged: number;
  highlights: number;
  /** Saved searches and rules that are new. */
  searches: number;
  rules: number;
  /** Sentences: what was left out, and why. */
  warnings: string[];
}
