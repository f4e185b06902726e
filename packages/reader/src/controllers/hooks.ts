import { HOOK_KINDS } from '@dateline/core/base';
import type { Hook, NewHook } from '@dateline/core/library';
import { hooksKey } from '../data/hooks-query.js';
import { problemOf } from '../data/problem.js';
import { hookMessages } from '../messages/en/hooks.js';
import type { ReaderContext } from './controller.js';
import type { Question } from './shell.js';

/**
 * Asks for an address that is to hear of changes, and of which.
 * @param made takes the hook with its secret, which is told this once
 */
export function hookQuestion({ library, client }: ReaderContext, made: (hook: NewHook) => void): Question {
  return {
    id: 'hook',
    title: hookMessages.add,
    action: hookMessages.addAction,
    fields: [
      { name: 'address', label: hookMessages.address, kind: 'address' },
      ...HOOK_KINDS.map((kind) => ({
        name: kind,
        label: hookMessages.kinds[kind],
        kind: 'switch' as const,
        ...(kind === 'article' && { initial: 'on' }),
      })),
      { name: 'query', label: hookMessages.query },
    ],
    async submit({ address = '', query = '', ...chosen }) {
      if (!address) return hookMessages.noAddress;
      const kinds = HOOK_KINDS.filter((kind) => chosen[kind] === 'on');
      if (kinds.length === 0) return hookMessages.noKind;
      try {
        made(await library.addHook(address, { kinds, ...(query && { query }) }));
        await client.invalidateQueries({ queryKey: hooksKey });
        return undefined;
      } catch (error) {
        return problemOf(error).message;
      }
    },
  };
}

/** What came of an act, to be told beside the hook. */
export interface HookAnswer {
  sentence: string;
  isProblem: boolean;
}

/** Sends a hook a message without changes. */
export async function pingHook({ library }: ReaderContext, { id }: Hook): Promise<HookAnswer> {
  try {
    await library.pingHook(id);
    return { sentence: hookMessages.pinged, isProblem: false };
  } catch (error) {
    return { sentence: problemOf(error).message, isProblem: true };
  }
}

/** Removes a hook once a person has agreed. @returns nothing where they have not */
export async function removeHook(
  { shell, library, client }: ReaderContext,
  { id, address }: Hook,
): Promise<HookAnswer | undefined> {
  if (!(await shell.confirm(hookMessages.confirmRemove(address)))) return undefined;
  try {
    await library.removeHook(id);
    await client.invalidateQueries({ queryKey: hooksKey });
    return { sentence: hookMessages.removed(address), isProblem: false };
  } catch (error) {
    await client.invalidateQueries({ queryKey: hooksKey });
    return { sentence: problemOf(error).message, isProblem: true };
  }
}
