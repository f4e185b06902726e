import type { Reading, TextSpan } from '@dateline/core/reading';
import { ENGINE } from '../engine.js';
import { checkFound } from './check-plug.js';
import { FINDERS, type LanguagePlug, type PlugText } from './language-plug.js';
import { plugVoices } from './plug-voices.js';

/**
 * What a text says by the finders of a plug.
 * @param lead the paragraph that tells the news
 * @throws DatelineError `bad-plug` for what is no part of a Reading
 */
export async function readPlug(
  asked: PlugText,
  plug: LanguagePlug,
  lead: TextSpan | undefined,
): Promise<Reading<TextSpan>> {
  const find = async <P extends (typeof FINDERS)[number]>(part: P) => {
    const found = (await plug[part]?.(asked)) ?? [];
    checkFound(plug.tag, part, found, asked.text);
    return [...found] as Awaited<ReturnType<NonNullable<LanguagePlug[P]>>>[number][];
  };
  const names = await find('names');
  const { statements, voices } = plugVoices(asked.text, await find('statements'), names);
  const lacks = [
    ...FINDERS.filter((part) => !plug[part]),
    ...(plug.statements ? [] : (['voices'] as const)),
    'structure' as const,
  ];
  return {
    engine: ENGINE,
    language: plug.tag,
    lacks,
    ...(asked.anchor ? { anchor: asked.anchor } : {}),
    statements,
    voices,
    times: await find('times'),
    events: await find('events'),
    names,
    documents: await find('documents'),
    quantities: await find('quantities'),
    structure: { ...(lead ? { lead } : {}), background: [] },
  };
}
