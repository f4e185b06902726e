import process from 'node:process';
import { withoutSecrets } from '@dateline/core';
import type { Io } from './io.js';
import type { Option } from './options.js';
import { text, type Values } from './options.js';

export type Level = 'info' | 'warn' | 'error';

/** What a program that runs for long tells: sentences for people, or a JSON object a line for other programs. */
export interface Log {
  /** Whether each thing is told, not only what people wait for. */
  isDetailed: boolean;
  note(level: Level, event: string, sentence: string | undefined, fields?: object): void;
}

export const logOption: Option = {
  type: 'string',
  choices: ['text', 'json'],
  help: 'how progress is told on stderr: sentences when nothing is said, or a JSON object a line, each request too',
};

const clean = (value: unknown) => (typeof value === 'string' ? withoutSecrets(value) : value);

/** The log that `--log` asks for. */
export function logOf(values: Values, io: Io, now = () => new Date()): Log {
  if (text(values, 'log') !== 'json')
    return { isDetailed: false, note: (_, __, sentence) => sentence !== undefined && io.say(sentence) };
  return {
    isDetailed: true,
    note(level, event, sentence, fields = {}) {
      const entries = Object.entries({ ...(sentence !== undefined && { message: sentence }), ...fields });
      const line = {
        time: now().toISOString(),
        level,
        event,
        pid: process.pid,
        ...Object.fromEntries(entries.map(([name, value]) => [name, clean(value)])),
      };
      process.stderr.write(`${JSON.stringify(line)}\n`);
    },
  };
}

/** The fields of an error, with its code and where in the program it arose. */
export function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { error: String(error) };
  const { message, stack } = error;
  const { code } = error as { code?: unknown };
  return { error: message, ...(typeof code === 'string' && { code }), stack };
}
