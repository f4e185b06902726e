/** Names of countries that are gone, for which the platform gives those of what came after, and of what is none. */
const OTHERS: Record<string, string> = {
  DD: 'East Germany',
  YU: 'Yugoslavia',
  XC: 'European Community',
  XE: 'European Union',
};

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The name of a country by its code (ISO 3166-1 alpha-2); undefined where it has none. */
export const countryName = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? (OTHERS[code] ?? names.of(code)) : undefined;
