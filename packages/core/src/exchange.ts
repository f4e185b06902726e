// What a library gives out as files and takes in from them.
/** What an export is written as: everything, for Dateline; the list of feeds; or a tar archive with a Markdown file for each story. */
export type ExportFormat = 'ndjson' | 'opml' | 'markdown';

/** What an export holds. */
export interface ExportOptions {
  /** Only the stories that it finds, and no feeds; everything when absent. */
  query?: string;
  /** Keep the secrets of feeds. */
  secrets?: boolean;
}

/** A file, such as a Blob: it is read piece by piece. */
export interface FileInput {
  readonly size: number;
  /** Its bytes from the beginning, as `Blob.stream` gives them. */
  stream(): {
    /** Takes the stream, as `ReadableStream.getReader` does. */
    getReader(): {
      /** The next bytes, or that there are no more. */
      read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
      /** Ends it early. */
      cancel(): Promise<unknown>;
    };
  };
}

/** What can be imported: all of it at once, or piece by piece, so that it never lies in memory as a whole. */
export type ImportContent = string | Uint8Array | FileInput | AsyncIterable<Uint8Array>;

/** How a library is copied. */
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

/** How a file is imported. */
export interface ImportOptions {
  /** Count what would come in, and store nothing. */
  dryRun?: boolean;
}

/** What came of an import, or would come of it. */
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
