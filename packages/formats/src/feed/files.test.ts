import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const NAMESPACES =
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';
const first = async (item: string) =>
  (
    await readDocument(
      `<rss version="2.0" ${NAMESPACES}><channel><title>Post</title><item><title>t</title>${item}</item></channel></rss>`,
      { url: 'https://post.example/feed' },
    )
  ).articles[0];

/** Elements that attach files to an item, and the attachments they lead to. */
const ATTACHMENTS: [what: string, item: string, attachments: object[]][] = [
  [
    'url, type and length',
    '<enclosure url="https://post.example/a.mp3" type="audio/mpeg" length="42301"/>',
    [{ url: 'https://post.example/a.mp3', type: 'audio/mpeg', length: 42301 }],
  ],
  [
    'a relative address',
    '<enclosure url="/a.mp3" type="audio/mpeg"/>',
    [{ url: 'https://post.example/a.mp3', type: 'audio/mpeg' }],
  ],
  [
    'a length of 0 says nothing',
    '<enclosure url="https://post.example/a.mp3" length="0"/>',
    [{ url: 'https://post.example/a.mp3' }],
  ],
  [
    'a length with commas',
    '<enclosure url="https://post.example/a.mp3" length="1,234,567"/>',
    [{ url: 'https://post.example/a.mp3', length: 1234567 }],
  ],
  [
    'a length in words says nothing',
    '<enclosure url="https://post.example/a.mp3" length="unknown"/>',
    [{ url: 'https://post.example/a.mp3' }],
  ],
  ['href for url', '<enclosure href="https://post.example/a.mp3"/>', [{ url: 'https://post.example/a.mp3' }]],
  ['the address as text', '<enclosure>https://post.example/a.mp3</enclosure>', [{ url: 'https://post.example/a.mp3' }]],
  [
    'an & that is not escaped',
    '<enclosure url="https://post.example/a.mp3?x=1&y=2" type="audio/mpeg"/>',
    [{ url: 'https://post.example/a.mp3?x=1&y=2', type: 'audio/mpeg' }],
  ],
  [
    'several',
    '<enclosure url="https://post.example/a.mp3"/><enclosure url="https://post.example/b.pdf" type="application/pdf"/>',
    [{ url: 'https://post.example/a.mp3' }, { url: 'https://post.example/b.pdf', type: 'application/pdf' }],
  ],
  [
    'the same twice',
    '<enclosure url="https://post.example/a.mp3"/><enclosure url="https://post.example/a.mp3"/>',
    [{ url: 'https://post.example/a.mp3' }],
  ],
  ['none without an address', '<enclosure type="audio/mpeg"/>', []],
  ['none that runs code', '<enclosure url="javascript:alert(1)"/>', []],
  [
    'itunes:duration in hours',
    '<enclosure url="https://post.example/a.mp3"/><itunes:duration>1:02:03</itunes:duration>',
    [{ url: 'https://post.example/a.mp3', duration: 3723 }],
  ],
  [
    'itunes:duration in minutes',
    '<itunes:duration>02:03</itunes:duration><enclosure url="https://post.example/a.mp3"/>',
    [{ url: 'https://post.example/a.mp3', duration: 123 }],
  ],
  [
    'itunes:duration in seconds',
    '<enclosure url="https://post.example/a.mp3"/><itunes:duration>754</itunes:duration>',
    [{ url: 'https://post.example/a.mp3', duration: 754 }],
  ],
  [
    'itunes:duration as ISO 8601',
    '<enclosure url="https://post.example/a.mp3"/><itunes:duration>PT1H2M</itunes:duration>',
    [{ url: 'https://post.example/a.mp3', duration: 3720 }],
  ],
  [
    'itunes:duration in words',
    '<enclosure url="https://post.example/a.mp3"/><itunes:duration>1h 2m 3s</itunes:duration>',
    [{ url: 'https://post.example/a.mp3', duration: 3723 }],
  ],
  [
    'itunes:duration that is none',
    '<enclosure url="https://post.example/a.mp3"/><itunes:duration>long</itunes:duration>',
    [{ url: 'https://post.example/a.mp3' }],
  ],
  [
    'no duration for a picture',
    '<enclosure url="https://post.example/a.jpg" type="image/jpeg"/><itunes:duration>5</itunes:duration>',
    [{ url: 'https://post.example/a.jpg', type: 'image/jpeg' }],
  ],
  [
    'atom:link rel=enclosure',
    '<atom:link rel="enclosure" href="https://post.example/a.mp4" type="video/mp4" length="7" title="Film"/>',
    [{ url: 'https://post.example/a.mp4', type: 'video/mp4', length: 7, title: 'Film' }],
  ],
  [
    'what Media RSS says of the same file',
    '<enclosure url="https://post.example/a.mp4"/><media:content url="https://post.example/a.mp4" type="video/mp4" fileSize="9" duration="60"/>',
    [{ url: 'https://post.example/a.mp4', type: 'video/mp4', length: 9, duration: 60 }],
  ],
];

describe('attachments of feed items', () => {
  it.each(ATTACHMENTS)('%s', async (_, item, attachments) => {
    expect((await first(item))?.attachments).toEqual(attachments);
  });
});

/** Elements that show something with an item, and the media they lead to. */
const MEDIA: [what: string, item: string, media: object[]][] = [
  [
    'media:content with caption and credit',
    '<media:content url="https://post.example/a.jpg" medium="image" width="640" height="360"><media:description>Boats at the quay</media:description><media:credit role="photographer">Pat Lens</media:credit></media:content>',
    [
      {
        kind: 'image',
        url: 'https://post.example/a.jpg',
        width: 640,
        height: 360,
        caption: 'Boats at the quay',
        credit: 'Pat Lens',
      },
    ],
  ],
  [
    'the largest of a group, with what the group says',
    '<media:group><media:credit>Pat Lens</media:credit><media:content url="https://post.example/s.jpg" type="image/jpeg" width="100"/><media:content url="https://post.example/l.jpg" type="image/jpeg" width="900"/></media:group>',
    [{ kind: 'image', url: 'https://post.example/l.jpg', mediaType: 'image/jpeg', width: 900, credit: 'Pat Lens' }],
  ],
  [
    'the default of a group',
    '<media:group><media:content url="https://post.example/a.mp4" isDefault="true" duration="30"/><media:content url="https://post.example/b.mp4" width="900"/></media:group>',
    [{ kind: 'video', url: 'https://post.example/a.mp4', duration: 30 }],
  ],
  [
    'a thumbnail where there is no other',
    '<media:thumbnail url="https://post.example/t.jpg" width="75"/>',
    [{ kind: 'image', url: 'https://post.example/t.jpg', width: 75 }],
  ],
  [
    'no thumbnail beside the picture',
    '<media:content url="https://post.example/a.jpg"/><media:thumbnail url="https://post.example/t.jpg"/>',
    [{ kind: 'image', url: 'https://post.example/a.jpg' }],
  ],
  [
    'itunes:image',
    '<itunes:image href="https://post.example/cover.jpg"/>',
    [{ kind: 'image', url: 'https://post.example/cover.jpg' }],
  ],
  [
    'an attached picture',
    '<enclosure url="https://post.example/a.jpg" type="image/jpeg"/>',
    [{ kind: 'image', url: 'https://post.example/a.jpg', mediaType: 'image/jpeg' }],
  ],
  [
    'no file that is neither seen nor heard',
    '<media:content url="https://post.example/a.zip" type="application/zip"/>',
    [],
  ],
  ['none that runs code', '<media:content url="javascript:alert(1)" medium="image"/>', []],
];

describe('media of feed items', () => {
  it.each(MEDIA)('%s', async (_, item, media) => {
    expect((await first(item))?.media).toEqual(media);
  });
});
