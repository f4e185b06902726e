import type { timesMessages } from '../en/times.js';
import { number } from '../intl.js';

export const times: typeof timesMessages = {
  now: 'jetzt',
  justNow: 'gerade eben',
  minutes: (count) => `${number(count)} Min.`,
  at: (time) => `um ${time}`,
  on: (day) => `am ${day}`,
};
