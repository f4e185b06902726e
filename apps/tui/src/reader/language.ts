import process from 'node:process';
import { isLanguage, type Language, languageOf } from '@dateline/reader';

/**
 * The language that the environment asks for: `$DATELINE_LANGUAGE`, else as POSIX says the first of LC_ALL, LC_MESSAGES and
 * LANG that is set. LANGUAGE, GNU's list, comes before these unless they name the C locale.
 */
export function environmentLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const { DATELINE_LANGUAGE: own, LANGUAGE = '' } = env;
  if (isLanguage(own)) return own;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const isPlain = locale === '' || /^(C|POSIX)(\.|$)/.test(locale);
  return languageOf([...(isPlain ? [] : LANGUAGE.split(':').filter(Boolean)), locale]);
}
