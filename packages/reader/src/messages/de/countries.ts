import type { countryMessages } from '../en/countries.js';

export const countries: typeof countryMessages = {
  DD: 'DDR',
  YU: 'Jugoslawien',
  XC: 'Europäische Gemeinschaft',
  XE: 'Europäische Union',
};
