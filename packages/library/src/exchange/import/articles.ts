import { DatelineError, isDatelineError } from '@dateline/core/base';
import { isArticleJson, readDocument } from '@dateline/formats';
import { isExport } from '../export-shape.js';
import type { ImportFormat } from './format.js';
import { Left, storiesAlone } from './moved.js';
import type { ImportSource } from './source.js';
import { CUT } from './values.js';

/** Bytes of a file; what is larger does not fit into one string either. */
const MOST = 2 ** 29;

/** Articles as JSON: one, an array, one a line (ndjson), or what `dateline read` prints. */
export const articles: ImportFormat = {
  name: 'articles',
  title: 'Articles as JSON or ndjson',
  recognises: async (source) =>
    /^[[{]/.test(source.head) && !isExport(source.head) && isArticleJson((await wholeText(source)).text),
  async read(source) {
    const { text, cut } = await wholeText(source);
    const document = await readDocument(text, { limits: { bytes: MOST } }).catch((error: unknown) => {
      if (isDatelineError(error) && error.code === 'unknown-format')
        throw new DatelineError('broken-import', { name: source.name, format: 'Articles as JSON' }, { cause: error });
      throw error;
    });
    const warnings = document.warnings.map(({ message }) => message);
    return storiesAlone(
      document.articles.map((article) => ({ article })),
      new Left(),
      cut ? [...warnings, CUT] : warnings,
    );
  },
};

/** An array that is cut off, up to its last whole Article; lines of JSON are each whole by themselves. */
async function wholeText(source: ImportSource): Promise<{ text: string; cut: boolean }> {
  if (!source.head.startsWith('[')) return { text: await source.text(), cut: false };
  const { value, cut } = await source.json();
  return { text: cut && value !== undefined ? JSON.stringify(value) : await source.text(), cut };
}
