import { dayAhead, RULE_ACTS } from '@dateline/core';
import type { Library, Rule, RuleAct, RuleChange } from '@dateline/core/library';
import { ruleSentence } from '@dateline/reader';
import type { Command } from '../cli/command.js';
import type { Io } from '../cli/io.js';
import { withLibrary } from '../cli/library.js';
import { findRule } from '../cli/names.js';
import { type Options, text, type Values } from '../cli/options.js';
import { printRows, rowForms } from '../cli/rows.js';
import { UsageError } from '../cli/usage-error.js';
import { rulesText } from '../print/keeping.js';
import { many } from '../print/many.js';
import { page } from '../print/page.js';
import { summaryLines } from '../print/summary.js';

const plain = RULE_ACTS.filter(({ act }) => act !== 'tag');
const actOptions: Options = Object.fromEntries(plain.map(({ act, label }) => [act, { type: 'boolean', help: label }]));
const actNames = [...plain.map(({ act }) => `--${act}`), '--tag'].join(', ');

/** What options say of a rule. @throws UsageError */
function changeOf(values: Values): RuleChange {
  const acts: RuleAct[] = plain.filter(({ act }) => values[act]).map(({ act }) => act);
  const tag = text(values, 'tag');
  if (tag !== undefined) acts.push('tag');
  if (acts.length > 1) throw new UsageError(`A rule does one thing: ${actNames}.`);
  if (values.on && values.off) throw new UsageError('--on and --off cannot both be meant.');
  const until = text(values, 'until');
  const last = until ? dayAhead(until, new Date()) : until;
  if (until && last === undefined)
    throw new UsageError(`--until is a day such as 2027-03-31, or 7d, 2w, 3m, 1y from now; not ${until}.`);
  const [name, query] = [text(values, 'name'), text(values, 'query')];
  return {
    ...(acts[0] && { act: acts[0] }),
    ...(tag !== undefined && { tags: tag.split(',') }),
    ...(last !== undefined && { until: last }),
    ...(name !== undefined && { name }),
    ...(query !== undefined && { query }),
    ...((values.on || values.off) && { enabled: values.on === true }),
  };
}

/** Says what a rule would find here, and shows some of it. */
async function trial(library: Library, query: string, io: Io): Promise<number> {
  const { count, items } = await library.tryRule(query);
  io.say(`The query finds ${many(count, 'story', 'stories')} that ${count === 1 ? 'is' : 'are'} here.`);
  await printRows(items, undefined, io, (rows) =>
    page(
      rows.flatMap((item) => [...summaryLines(item, io), []]),
      io,
    ),
  );
  return count;
}

async function apply(library: Library, rule: Rule, io: Io): Promise<void> {
  const changed = await library.applyRule(rule.id);
  io.say(
    changed === 0
      ? 'No story that is here changes by it.'
      : `Changed ${many(changed, 'story', 'stories')}; dateline undo takes that back.`,
  );
}

async function make(library: Library, query: string, values: Values, io: Io): Promise<number> {
  const change = changeOf(values);
  const form = text(values, 'as');
  if (change.act === undefined) throw new UsageError(`Say what the rule does: ${actNames}.`);
  if (values['dry-run']) {
    if (form === 'json' || form === 'ndjson') {
      const found = await library.tryRule(query);
      await (form === 'json' ? io.printJson(found, 2) : io.printJsonLines([found]));
    } else await trial(library, query, io);
    io.say('No rule was made.');
    return 0;
  }
  const rule = await library.saveRule({ ...change, query, act: change.act });
  await printRows([rule], form, io, (rows) => rulesText(rows, io));
  if (values.apply) await apply(library, rule, io);
  return 0;
}

async function change(library: Library, name: string, values: Values, io: Io): Promise<number> {
  let rule = await findRule(library, name);
  if (values.remove) {
    await library.removeRule(rule.id);
    io.say(`Removed the rule ${rule.id}. ${ruleSentence(rule)}.`);
    return 0;
  }
  const changes = changeOf(values);
  if (values['dry-run']) {
    await trial(library, changes.query ?? rule.query, io);
    io.say('Nothing was changed.');
    return 0;
  }
  if (Object.keys(changes).length > 0) rule = await library.editRule(rule.id, changes);
  await printRows([rule], text(values, 'as'), io, (rows) => rulesText(rows, io));
  if (values.apply) await apply(library, rule, io);
  return 0;
}

export const command: Command = {
  usage: `rules [QUERY --read|--save|--later|--hide|--tag TAG] [OPTIONS]`,
  about:
    'Lists the rules, or makes one: what is done with the stories that arrive from feeds and that a query finds. --hide with --until is a mute. Stories that are here already stay as they are without --apply.',
  options: {
    ...actOptions,
    tag: { type: 'string', value: 'TAG,...', help: 'give tags' },
    until: { type: 'string', value: 'DAY', help: 'the last day it works: 2027-03-31, or 7d, 2w, 3m, 1y from now' },
    name: { type: 'string', value: 'NAME', help: 'what to call it' },
    'dry-run': { type: 'boolean', help: 'only say what the query finds among the stories that are here' },
    apply: { type: 'boolean', help: 'act on the stories that are here, too' },
    rule: { type: 'string', value: 'RULE', help: 'an existing rule, by number or name, for what stands below' },
    query: { type: 'string', value: 'QUERY', help: 'with --rule: give it another query' },
    on: { type: 'boolean', help: 'with --rule: have it work' },
    off: { type: 'boolean', help: 'with --rule: have it rest' },
    remove: { type: 'boolean', help: 'with --rule: remove it; what it did stays' },
    as: { type: 'string', choices: rowForms, help: 'the form: text for people when nothing is said' },
  },
  examples: ["rules 'headline:horoscope' --hide", 'rules --rule 2 --remove'],
  more: 'dateline why ID says what rules did to a story.',
  run({ values, positionals }, io) {
    const query = positionals.join(' ').trim();
    const name = text(values, 'rule');
    if (name !== undefined && query !== '') throw new UsageError('With --rule the query is --query QUERY.');
    for (const only of ['query', 'on', 'off', 'remove'])
      if (name === undefined && values[only] !== undefined) throw new UsageError(`--${only} needs --rule RULE.`);
    return withLibrary(values, async (library) => {
      if (name !== undefined) return change(library, name, values, io);
      if (query !== '') return make(library, query, values, io);
      if (Object.keys(changeOf(values)).length > 0) throw new UsageError('Say which stories: rules QUERY.');
      const rules = await library.rules();
      await printRows(rules, text(values, 'as'), io, (rows) => rulesText(rows, io));
      if (rules.length === 0) io.say('There are no rules.');
      return 0;
    });
  },
};
