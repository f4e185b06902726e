import { RULE_ACTS } from '@dateline/core/base';
import type { Rule, RuleAct } from '@dateline/core/library';
import { keys } from '../data/keys.js';
import { problemOf } from '../data/problem.js';
import { noticeMessages } from '../messages/en/notices.js';
import { questionMessages } from '../messages/en/questions.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

const tagsOf = (typed: string) =>
  typed
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Asks for a rule, or for what changes of one; says how many stories here it would find. */
export function ruleQuestion(context: ReaderContext, rule?: Rule): Question {
  const { client, library, say } = context;
  return {
    id: 'rule',
    title: rule ? questionMessages.rule : questionMessages.newRule,
    action: questionMessages.keep,
    fields: [
      {
        name: 'query',
        label: questionMessages.ruleQuery,
        prompt: questionMessages.ruleQueryPrompt,
        initial: rule?.query ?? '',
      },
      {
        name: 'act',
        label: questionMessages.ruleAct,
        prompt: `${questionMessages.ruleAct} (${RULE_ACTS.map(({ act }) => act).join(', ')})`,
        kind: 'choice',
        initial: rule?.act ?? 'hide',
        options: RULE_ACTS.map(({ act }) => ({ value: act, label: questionMessages.ruleActs[act] })),
      },
      {
        name: 'tags',
        label: questionMessages.ruleTags,
        initial: (rule?.tags ?? []).join(', '),
        applies: ({ act }) => act === 'tag',
      },
      { name: 'until', label: questionMessages.until, initial: rule?.until ?? '', kind: 'date' },
      { name: 'name', label: questionMessages.ruleName, initial: rule?.name ?? '' },
    ],
    async submit({ query = '', act = 'hide', tags = '', until = '', name = rule?.name ?? '' }) {
      try {
        const wanted = { query, act: act as RuleAct, tags: tagsOf(tags), until, name };
        const bare = { query, act: wanted.act, tags: wanted.tags, ...(until && { until }), ...(name && { name }) };
        await (rule ? library.editRule(rule.id, wanted) : library.saveRule(bare));
        await client.invalidateQueries({ queryKey: keys.rules });
        const { count } = await library.tryRule(query);
        say(noticeMessages.ruleKept(count));
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** Removes a rule once a person has agreed; what it did stays. */
export async function removeRule({ shell, library, client, say, actions }: ReaderContext, rule: Rule): Promise<void> {
  const name = rule.name ?? rule.query;
  if (!(await shell.confirm(questionMessages.removeRule(name)))) return;
  try {
    await library.removeRule(rule.id);
    await client.invalidateQueries({ queryKey: keys.rules });
    say(noticeMessages.ruleRemoved(name));
  } catch (error) {
    actions.report(error);
  }
}

/** Has a rule judge no more, or again. */
export async function pauseRule({ library, client, say, actions }: ReaderContext, rule: Rule): Promise<void> {
  const isOn = !rule.enabled;
  try {
    await library.editRule(rule.id, { enabled: isOn });
    await client.invalidateQueries({ queryKey: keys.rules });
    say(isOn ? noticeMessages.ruleOn : noticeMessages.ruleOff);
  } catch (error) {
    actions.report(error);
  }
}
