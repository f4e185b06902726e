import { area } from '../area.js';

/** Countries that are gone, for which the platform gives the names of what came after, and what is none. */
export const countryMessages = area('countries', {
  DD: 'East Germany',
  YU: 'Yugoslavia',
  XC: 'European Community',
  XE: 'European Union',
});
