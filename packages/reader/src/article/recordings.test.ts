import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { story } from '../testing/stories.js';
import { recordingsOf } from './recordings.js';

const attached = (...attachments: Article['attachments']) => recordingsOf(story('a', 1, { attachments }));
const kinds = (...urls: string[]) => attached(...urls.map((url) => ({ url }))).map(({ kind }) => kind);

describe('the recordings of an article', () => {
  it('are told by their media type, else by how their path ends', () => {
    expect(attached({ url: 'https://paper.example/play?id=1', type: 'VIDEO/mp4' })).toMatchObject([{ kind: 'video' }]);
    expect(attached({ url: 'https://paper.example/play?id=1', type: 'audio/mpeg' })).toMatchObject([{ kind: 'audio' }]);
    expect(kinds('https://paper.example/talk.MP3?from=feed#t=4')).toEqual(['audio']);
    expect(kinds('https://paper.example/film.webm')).toEqual(['video']);
  });

  it('are not other files', () => {
    expect(attached({ url: 'https://paper.example/report.pdf', type: 'application/pdf' })).toEqual([]);
    expect(
      kinds('https://paper.example/report.pdf', 'https://paper.example/mp3', 'https://paper.example/?a=b.mp3'),
    ).toEqual([]);
  });

  it('have what the feed says of them', () => {
    const file = {
      url: 'https://paper.example/talk.mp3',
      title: 'The talk',
      duration: 61,
      chapters: [{ start: 0, title: 'Hello' }],
      chaptersUrl: 'https://paper.example/chapters.json',
      transcript: [{ url: 'https://paper.example/talk.vtt', type: 'text/vtt' }],
    };
    expect(attached(file)).toEqual([
      {
        url: file.url,
        kind: 'audio',
        title: 'The talk',
        duration: 61,
        chapters: file.chapters,
        chaptersUrl: file.chaptersUrl,
        transcripts: file.transcript,
      },
    ]);
    expect(attached({ url: file.url })).toEqual([{ url: file.url, kind: 'audio', chapters: [], transcripts: [] }]);
  });

  it('are those attached, then those shown, each once and no picture', () => {
    const url = 'https://paper.example/film.mp4';
    const shown = story('a', 1, {
      attachments: [{ url: 'https://paper.example/talk.mp3' }],
      media: [
        { kind: 'image', url: 'https://paper.example/harbour.jpg' },
        { kind: 'video', url, poster: 'https://paper.example/still.jpg' },
      ],
      body: [
        { type: 'paragraph', text: 'The port opens.', marks: [] },
        { type: 'figure', kind: 'video', url },
        { type: 'figure', kind: 'audio', url: 'https://paper.example/horn.ogg' },
      ],
    } as Partial<Article>);
    expect(recordingsOf(shown).map((each) => [each.url.split('/').at(-1), each.poster])).toEqual([
      ['talk.mp3', undefined],
      ['film.mp4', 'https://paper.example/still.jpg'],
      ['horn.ogg', undefined],
    ]);
  });

  it('come from the web, and from no address with which a page could be attacked', () => {
    expect(kinds('data:audio/mpeg;base64,AAAA', 'file:///etc/talk.mp3', 'javascript:alert(1)//.mp3')).toEqual([]);
  });
});
