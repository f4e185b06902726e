import { agoWhen, shortWhen, timeWhen, useNow } from '@dateline/reader';

const forms = { short: shortWhen, time: timeWhen, ago: agoWhen };

/** When something was, as it is said at this moment and renewed with it. */
export function When({ at, form = 'short' }: { at: string; form?: keyof typeof forms }) {
  return forms[form](at, useNow());
}
