import type { Figure, Media } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { leadFigure, pictureOf } from './lead-figure.js';

const picture: Media = { kind: 'image', url: 'https://paper.example/tram.jpg' };
const film: Media = { kind: 'video', url: 'https://paper.example/tram.mp4' };

describe('the picture of a story', () => {
  it('is the first one of its feed, with what stands below it', () => {
    const media = [film, { ...picture, alt: 'A tram', caption: 'The first tram', credit: 'Ida Lund' }];
    expect(leadFigure(story('a', 1, { media }))).toEqual({
      type: 'figure',
      ...picture,
      alt: 'A tram',
      parts: [
        { role: 'caption', text: 'The first tram', marks: [] },
        { role: 'credit', text: 'Ida Lund', marks: [] },
      ],
    });
    expect(leadFigure(story('a', 1, { media: [picture] }))?.parts).toEqual([]);
  });

  it('is none where the feed has no picture, or the text has its own', () => {
    expect(leadFigure(story('a', 1, { media: [film] }))).toBeUndefined();
    const figure: Figure = { type: 'figure', ...picture, parts: [] };
    expect(leadFigure(story('a', 1, { media: [picture], body: [figure] }))).toBeUndefined();
  });

  it('is seen as the poster where it is a film', () => {
    const figure = { type: 'figure' as const, parts: [] };
    expect(pictureOf({ ...figure, ...picture })).toBe(picture.url);
    expect(pictureOf({ ...figure, ...film })).toBeUndefined();
    expect(pictureOf({ ...figure, ...film, poster: 'https://paper.example/still.jpg' })).toContain('still.jpg');
  });
});
