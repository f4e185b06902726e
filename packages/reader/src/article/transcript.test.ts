import { describe, expect, it } from 'vitest';
import { chaptersOfFile, transcriptCues } from './transcript.js';

describe('a transcript', () => {
  it('is read from WebVTT, with who speaks', () => {
    const text =
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:01.500 --> 00:03.000 align:start\n<v Ida Moll>Good <i>evening</i>.\n\n01:00:00.000 --> 01:00:02.000\nAn hour\nlater.';
    expect(transcriptCues(text)).toEqual([
      { start: 1.5, text: 'Ida Moll: Good evening.' },
      { start: 3600, text: 'An hour later.' },
    ]);
  });

  it('is read from SubRip', () => {
    expect(transcriptCues('1\r\n00:00:02,250 --> 00:00:04,000\r\nRain &amp; wind.\r\n\r\n')).toEqual([
      { start: 2.25, text: 'Rain & wind.' },
    ]);
  });

  it('is read from JSON', () => {
    const segments = [{ startTime: 0.5, speaker: 'Ida', body: 'Hello.' }, { body: 'No time.' }, { body: '' }, null];
    expect(transcriptCues(JSON.stringify({ version: '1.0.0', segments }))).toEqual([
      { start: 0.5, text: 'Ida: Hello.' },
      { text: 'No time.' },
    ]);
  });

  it('is read from a page or a plain text, without times', () => {
    expect(transcriptCues('<p>One.</p><script>2</script><p>Two &lt;b&gt;.</p>').map(({ text }) => text)).toContain(
      'One.',
    );
    expect(transcriptCues('First\nline.\n\nSecond.')).toEqual([{ text: 'First line.' }, { text: 'Second.' }]);
    expect(transcriptCues('')).toEqual([]);
  });
});

describe('a file of chapters', () => {
  it('gives those that are meant to be listed', () => {
    const chapters = [
      { startTime: 0, title: 'Begin' },
      { startTime: 30, title: 'Advertisement', toc: false },
      { startTime: 60.5, title: 'The harbour' },
      { title: 'Nowhere' },
    ];
    expect(chaptersOfFile(JSON.stringify({ version: '1.2.0', chapters }))).toEqual([
      { start: 0, title: 'Begin' },
      { start: 60.5, title: 'The harbour' },
    ]);
    for (const text of ['', '[]', 'null', '{"chapters":1}']) expect(chaptersOfFile(text)).toEqual([]);
  });
});
