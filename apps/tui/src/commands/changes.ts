import { type Article, type Block, toMarkdown } from '@dateline/core';
import type { RedlineRun, StoryRedline } from '@dateline/library';
import { redlineItems, redlineParts, redlineSentence, sameSentence } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import { withLibrary } from '../cli/library.js';
import { text } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { measure, page } from '../print/page.js';
import { setRedline } from '../set/set-redline.js';

const forms = ['text', 'json', 'markdown'] as const;

export const command: Command = {
  usage: 'changes ID [OPTIONS]',
  about:
    'Prints how a story changed since you read it, or else since the version before the present one: first what is meant otherwise, then its words. The story keeps its mark; dateline mark ID --read takes it away.',
  options: {
    as: { type: 'string', choices: forms, help: 'the form: text for people when nothing is said' },
    from: { type: 'string', value: 'HASH', help: 'the earlier version, by its hash or the beginning of one' },
    to: { type: 'string', value: 'HASH', help: 'the later version; the present one when nothing is said' },
  },
  examples: ['changes 2d4834f1'],
  more: 'dateline show ID --as json names the versions of a story. In text, [-words-] went and {+words+} came.',
  run({ values, positionals }, io) {
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0) throw new UsageError('Name one story by its id.');
    const [from, to] = [text(values, 'from'), text(values, 'to')];
    return withLibrary(values, async (library) => {
      const redline = await library.redline(id, {
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      });
      const form = text(values, 'as') ?? 'text';
      if (form === 'json') await io.printJson(redline, 2);
      else if (form === 'markdown') await io.print(`${markdownOf(redline).trimEnd()}\n`);
      else await io.print(page(setRedline(redline, measure(io)).lines, io), { painted: true });
      return 0;
    });
  },
};

/** Text of runs with marks: what went is struck out, what came is strong. */
function marked(
  runs: readonly Pick<RedlineRun, 'kind' | 'text'>[],
): Pick<Extract<Block, { type: 'paragraph' }>, 'text' | 'marks'> {
  const marks: Extract<Block, { type: 'paragraph' }>['marks'] = [];
  let whole = '';
  for (const { kind, text: words } of runs) {
    const start = whole.length + (words.length - words.trimStart().length);
    const end = whole.length + words.trimEnd().length;
    whole += words;
    if (kind !== 'same' && start < end) marks.push({ type: kind === 'added' ? 'strong' : 'strike', start, end });
  }
  return { text: whole, marks };
}

function markdownOf(redline: StoryRedline): string {
  const items = redlineItems(redline).map(({ label, before, after }): Block => {
    const runs: Pick<RedlineRun, 'kind' | 'text'>[] = [{ kind: 'same', text: `${label}: ` }];
    if (before !== undefined) runs.push({ kind: 'removed', text: before });
    if (before !== undefined && after !== undefined) runs.push({ kind: 'same', text: ' ' });
    if (after !== undefined) runs.push({ kind: 'added', text: after });
    return { type: 'item', depth: 1, ordered: false, ...marked(runs) };
  });
  const blocks = redlineParts(redline).map((part): Block => {
    if (part.kind === 'same') return { type: 'paragraph', text: `… ${sameSentence(part.count)}`, marks: [] };
    if (part.block.type === 'headline') return { type: 'heading', level: 2, ...marked(part.block.runs) };
    return { type: 'paragraph', ...marked(part.block.runs) };
  });
  const article: Article = {
    schemaVersion: 2,
    id: redline.id,
    bylines: [],
    direction: 'ltr',
    topics: [],
    media: [],
    attachments: [],
    provenance: {},
    body: [{ type: 'paragraph', text: redlineSentence(redline), marks: [] }, ...items, ...blocks],
  };
  return toMarkdown(article);
}
