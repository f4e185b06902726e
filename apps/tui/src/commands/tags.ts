import { DatelineError } from '@dateline/core';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { tagFields } from '../cli/row-fields.js';
import { printList, rowOptions } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { tagsText } from '../print/keeping.js';
import { many } from '../print/many.js';

export const command: Command = {
  usage: 'tags [TAG --rename NAME | --remove] [OPTIONS]',
  about:
    'Lists your tags with how many stories have each, renames one or takes it from all stories. dateline undo takes that back; dateline mark gives tags.',
  options: {
    rename: { type: 'string', value: 'NAME', help: 'another name; with one that is there the two become one' },
    remove: { type: 'boolean', help: 'take it from all stories' },
    'dry-run': { type: 'boolean', help: 'only say how many stories have it' },
    ...rowOptions,
  },
  examples: ['tags', 'tags budget --rename money'],
  run({ values, positionals }, io) {
    const [tag, ...others] = positionals;
    const rename = text(values, 'rename');
    if (others.length > 0) throw new UsageError('tags takes one tag; quote it where it is several words.');
    if (tag !== undefined && (rename !== undefined) === (values.remove !== undefined))
      throw new UsageError('Say --rename NAME or --remove; dateline list tag:NAME lists the stories of a tag.');
    if (tag === undefined && (rename !== undefined || values.remove)) throw new UsageError('Name the tag.');
    return withLibrary(values, async (library) => {
      const tags = await library.tags();
      if (tag === undefined) {
        await printList(tags, values, tagFields, io, (rows) => tagsText(rows, io));
        if (tags.length === 0) io.say('There are no tags.');
        return 0;
      }
      const before = tags.find((known) => known.tag.toLowerCase() === tag.trim().toLowerCase());
      if (values['dry-run'] && !before) throw new DatelineError('unknown-tag', { tag });
      io.say(`${many(before?.count ?? 0, 'story has', 'stories have')} the tag ${tag}.`);
      if (values['dry-run']) io.say('Nothing was changed.');
      else await (rename !== undefined ? library.renameTag(tag, rename) : library.removeTag(tag));
      await printList(await library.tags(), values, tagFields, io, (rows) => tagsText(rows, io));
      return 0;
    });
  },
};
