import { RULE_ACTS } from '@dateline/core/base';
import type { Rule, RuleDraft, RuleEffect } from '@dateline/core/library';
import { agoWhen } from '../article/when.js';

const actOf = (act: Rule['act']) => RULE_ACTS.find((known) => known.act === act)!;
const tagged = (tags: readonly string[] = []) => (tags.length > 0 ? ` ${tags.join(', ')}` : '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a rule does, in words: `Hide what matches strike, until 2027-03-31`. */
export function ruleSentence({ query, act, tags, until, enabled = true }: RuleDraft): string {
  const end = until ? `, until ${until}` : '';
  return `${capital(actOf(act).label)}${tagged(tags)}: what matches ${query}${end}${enabled ? '' : ' (off)'}`;
}

const MOMENTS: Record<RuleEffect['when'], string> = {
  arrival: 'as it arrived',
  reading: 'once it was read for who speaks',
  applied: 'when you applied the rule',
};

/** What a rule did to a story, and when. */
export function effectSentence({ name, query, act, tags, at, when }: RuleEffect): string {
  const rule = name ? `“${name}” (${query})` : `“${query}”`;
  return `${actOf(act).done}${tagged(tags)} by the rule ${rule} ${MOMENTS[when]}, ${agoWhen(at)}.`;
}

/** Why a story is as it is: what rules did to it, or that none did. */
export function whySentences(effects: readonly RuleEffect[], { hidden }: { hidden: boolean }): string[] {
  const isHiddenByRule = effects.some(({ act }) => act === 'hide');
  const own = hidden && !isHiddenByRule ? ['You hid this story yourself.'] : [];
  const shown = !hidden && isHiddenByRule ? ['You have shown it again.'] : [];
  const sentences = [...own, ...shown, ...effects.map(effectSentence)];
  return sentences.length > 0 ? sentences : ['No rule did anything to this story.'];
}
