import type { TextWords } from '../../text/index.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** What German words say of where a sentence ends. */
export const germanText: TextWords = {
  beforeName: set('dr prof hr fr st nr bd abs art mr mrs ca vgl bzw inkl evtl ggf zzgl geb gest sog jr str'),
  capitalShort: set('co inc ltd jan feb apr aug sept okt nov dez mio mrd tel'),
  anyShort: set('usw etc z.b d.h u.a o.ä u.ä z.t i.d.r mio mrd'),
  starters: set(
    `der die das ein eine er sie es wir ich ihr dies diese dieser dieses in im am an auf bei aber und doch für so wenn als während
    nach vor da dort sein seine ihre unser mein was wer wie warum nein ja mit von zu seit dann nun noch auch zudem damit dabei`,
  ),
  saying: /(?:te|sagt|sagte|fragt|schrieb|meint)$/,
  ordinalStop: true,
};
