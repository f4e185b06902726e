import type { RuleDraft, RuleEffect } from '@dateline/core/library';
import { agoWhen } from '../article/when.js';
import { noticeMessages } from '../messages/en/notices.js';

const tagged = (tags: readonly string[] = []) => (tags.length > 0 ? ` ${tags.join(', ')}` : '');

/** What a rule does, in words: `Hide what matches strike, until 2027-03-31`. */
export function ruleSentence({ query, act, tags, until = '', enabled = true }: RuleDraft): string {
  return noticeMessages.rule(noticeMessages.ruleActs[act] + tagged(tags), query, until, enabled);
}

/** What a rule did to a story, and when. */
export function effectSentence({ name, query, act, tags, at, when }: RuleEffect): string {
  const { ruleDid, ruleMoments, ruleEffect } = noticeMessages;
  const rule = name ? `“${name}” (${query})` : `“${query}”`;
  return ruleEffect(ruleDid[act] + tagged(tags), rule, ruleMoments[when], agoWhen(at));
}

/** Why a story is as it is: what rules did to it, or that none did. */
export function whySentences(effects: readonly RuleEffect[], { hidden }: { hidden: boolean }): string[] {
  const isHiddenByRule = effects.some(({ act }) => act === 'hide');
  const own = hidden && !isHiddenByRule ? [noticeMessages.youHid] : [];
  const shown = !hidden && isHiddenByRule ? [noticeMessages.youShowed] : [];
  const sentences = [...own, ...shown, ...effects.map(effectSentence)];
  return sentences.length > 0 ? sentences : [noticeMessages.noRule];
}
