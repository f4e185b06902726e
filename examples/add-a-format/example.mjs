// Reads a document of a format that @dateline/formats does not bring. Nothing is registered: the format is given with each call.
import { toMarkdown } from '@dateline/core';
import { readDocument } from '@dateline/formats';
import { ninjs } from './ninjs.mjs';

const story = JSON.stringify({
  uri: 'https://agency.example/stories/3391',
  type: 'text',
  versioncreated: '2024-03-04T18:30:00Z',
  headline: 'Harbour bridge reopens after winter repairs',
  byline: 'By Ines Calder',
  language: 'en',
  subject: [{ name: 'bridges' }],
  body_text: 'The bridge over the old harbour opened to carts on Monday.\n\nTolls stay as they were.',
});

const { format, kind, articles } = await readDocument(story, { formats: [ninjs] });
console.log(`${format}, a ${kind}`);
for (const article of articles) console.log(toMarkdown(article));

// Documents of all other formats are read as before.
const feed = '<rss version="2.0"><channel><title>Post</title><item><title>Ferry raised</title></item></channel></rss>';
console.log((await readDocument(feed, { formats: [ninjs] })).format);
