// A folder of saved pages in, one JSON object a line out; a file that cannot be read says why, and the others are still read.
import { readdir, readFile } from 'node:fs/promises';
import { articleText, isDatelineError } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { read } from '@dateline/reading';

const folder = new URL('pages/', import.meta.url);

async function lineOf(file) {
  try {
    const { articles, warnings } = await readDocument(await readFile(new URL(file, folder)), {
      contentType: 'text/html',
    });
    const [article] = articles;
    const { voices, times } = await read(article);
    return {
      file,
      headline: article.headline,
      by: article.bylines.map(({ name }) => name),
      published: article.published,
      source: article.source?.name,
      characters: articleText(article).length,
      voices: voices.map(({ name }) => name),
      days: [...new Set(times.filter(({ type }) => type === 'DATE').map(({ value }) => value))],
      warnings: warnings.map(({ code }) => code),
    };
  } catch (error) {
    if (!isDatelineError(error)) throw error;
    return { file, error: error.toJSON() };
  }
}

for (const file of (await readdir(folder)).sort()) console.log(JSON.stringify(await lineOf(file)));
