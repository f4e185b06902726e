import { describe, expect, it } from 'vitest';
import { readDocument } from '../../read-document.js';

const story = (line: string) => `<!doctype html><html lang="en"><title>Caring for small cuts</title><main>
<h1>Caring for small cuts</h1>
<p>Wash the cut under running water until no sand is left in it, and dry the skin around it with a clean cloth.</p>
<p>A small cut needs no more than a plaster, which is changed once a day and whenever it has become wet.</p>
<div>${line}</div></main></html>`;

async function published(line: string): Promise<string | undefined> {
  const { articles } = await readDocument(story(line), {
    url: 'https://clinic.example/cuts',
    contentType: 'text/html',
  });
  return articles[0]?.published;
}

describe('a month in the place of a day', () => {
  it('counts where a word introduces it and nothing follows', async () => {
    expect(await published('<b>Last updated: </b>June 2022')).toBe('2022-06-01');
    expect(await published('Course dates: June 2022')).toBeUndefined();
    expect(await published('June 2022')).toBeUndefined();
    expect(await published('Updated in June 2022 for the nurses of the harbour')).toBeUndefined();
  });
});
