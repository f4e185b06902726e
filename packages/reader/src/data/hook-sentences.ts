import type { Hook } from '@dateline/core/library';
import { fullWhen } from '../article/when.js';
import { hookMessages } from '../messages/en/hooks.js';
import { problemSentence } from '../messages/problems.js';

/** What a hook hears of: `New stories and versions · Changes of feeds · Only is:saved`. */
export function hookHears({ kinds, query }: Hook): string {
  const heard = kinds.map((kind) => hookMessages.kinds[kind]);
  return [...heard, ...(query === undefined ? [] : [hookMessages.only(query)])].join(' · ');
}

/** How a hook fares: that nothing is wrong, or what the last attempt failed by and what comes of that. */
export function hookFares({ problem: message = '', code = '', details, failures = 0, next, ended }: Hook): string {
  const problem = problemSentence({ code, message, ...(details && { details }) });
  if (ended !== undefined) return hookMessages.ended(fullWhen(ended), problem).trim();
  if (next !== undefined) return hookMessages.failing(failures, fullWhen(next), problem).trim();
  return hookMessages.fine;
}
