// Voices as they are listed.
import { fold } from '@dateline/core/base';
import type { VoiceSummary } from '../types.js';
import { tellsCountry } from './countries.js';
import { wordsOf } from './text-words.js';

export interface VoiceRow {
  number: number;
  id: string;
  name: string;
  role: string | null;
  organisation: string | null;
  country: string | null;
  statements: number;
  articles: number;
  latest: number;
  time: string;
}

const toldBy = ({ name, role, organisation }: VoiceRow, country: string): boolean =>
  [name, role, organisation].some((words) => words !== null && tellsCountry(wordsOf(words), country));

export function toVoice(row: VoiceRow): VoiceSummary {
  return {
    id: row.id,
    name: row.name,
    ...(row.role !== null && { role: row.role }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.country !== null && { country: row.country }),
    ...(row.country !== null && toldBy(row, row.country) && { countryTold: true }),
    statements: row.statements,
    articles: row.articles,
    latest: row.time,
  };
}

/** The words of a query for voices. */
export const voiceWords = (query: string): string[] => fold(query).split(' ').filter(Boolean).slice(0, 20);
