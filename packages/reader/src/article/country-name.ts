import { countryMessages } from '../messages/en/countries.js';
import { regionName } from '../messages/intl.js';

/** The name of a country by its code (ISO 3166-1 alpha-2); undefined where it has none. */
export function countryName(code: string): string | undefined {
  const others: Record<string, string> = countryMessages;
  return /^[A-Z]{2}$/.test(code) ? (others[code] ?? regionName(code)) : undefined;
}
