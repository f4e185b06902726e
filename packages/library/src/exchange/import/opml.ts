import { isOpml, readOpml } from '@dateline/formats';
import type { ImportFormat } from './format.js';
import { Left } from './moved.js';

export const opml: ImportFormat = {
  name: 'opml',
  title: 'OPML',
  recognises: ({ head }) => head.startsWith('<') && isOpml(head.slice(0, 16_384)),
  async read(source) {
    const { feeds, warnings } = readOpml(await source.text('xml'));
    return {
      feeds,
      searches: [],
      stories: [],
      warnings: warnings.map(({ message }) => message),
      left: new Left(),
    };
  },
};
