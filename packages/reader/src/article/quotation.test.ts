import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { markdownWithSource, quoteWithSource } from './quotation.js';

const span = { at: 0, start: 0, end: 24 };

describe('words that are taken along', () => {
  it('say where they come from', () => {
    expect(quoteWithSource(story('a', 3), span, 'The Paper')).toBe(
      '“The port opens on Friday”\n— “Story a” The Paper, 2026-01-03\nhttps://paper.example/a',
    );
  });

  it('get no second quotation marks, and leave out what is not known', () => {
    const {
      url: _url,
      published: _published,
      headline: _headline,
      ...bare
    } = story('a', 3, {
      body: [{ type: 'paragraph', text: '“We are ready,” she said.', marks: [] }],
    });
    expect(quoteWithSource(bare, { at: 0, start: 0, end: 15 })).toBe('“We are ready,”\n—');
  });
});

describe('an article as Markdown', () => {
  it('ends with its source', () => {
    const text = markdownWithSource(story('a', 3), 'The [Paper]');
    expect(text).toContain('The port opens on Friday');
    expect(text).toMatch(/\n\n\[The \\\[Paper\\\], 2026-01-03\]\(<https:\/\/paper\.example\/a>\)\n$/);
  });

  it('has nothing beneath where nothing is known', () => {
    const { url: _url, published: _published, ...bare } = story('a', 3);
    expect(markdownWithSource(bare)).not.toMatch(/\n\n\n|\(<|—/);
  });
});
