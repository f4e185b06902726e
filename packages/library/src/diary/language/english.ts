import { type DiaryWords, phrases, set } from '../diary-words.js';

export const english: DiaryWords = {
  ahead:
    phrases(`will, ll, shall, is to, are to, was to, were to, is due to, are due to, due to be, due to begin, due to start,
    set to, going to, scheduled, planned, plans to, plan to, planning to, expected, expects to, intends to, aims to, hopes to,
    would, deadline, is due, are due, upcoming, takes effect, take effect, expires, expire, begins, opens`),
  unreal:
    phrases(`not, never, no longer, cannot, can t, won t, wouldn t, isn t, don t, doesn t, didn t, hasn t, haven t, aren t,
    if, unless, whether, would have, could have, might have, should have, had been, failed to, cancelled, canceled, called off,
    nothing, nobody, no one, without, fiscal year, financial year, year ending, year starting, year beginning, cts vs`),
  real: phrases('not only, no later than, not later than, not just'),
  edges: set('since ending ended end between following fiscal from through matures maturing versus against'),
  terms: set('due'),
  moved: set('postponed postpone postpones delayed delay rescheduled reschedule moved extended'),
  until: set('until to till'),
  over: set('past last recent previous preceding prior later following earlier ago'),
  joining:
    set(`which who whom whose that and but or as when while where because although though after before so than to with
    for of in on by at from until including during`),
  empty:
    set(`the a an of for and in on at to s its it his her he she they them their this that these those with from by as be
    is are was were been being will would shall should may might can could has have had do does did not but or if so than then
    there here which who whom whose what when where while after before during until since into over under about between also
    said says say told tells according added its our we you your my i me us new next more most other another some any all each
    such only just very still yet now year years month months week weeks day days time times today tomorrow yesterday early
    late mid ll would due expected scheduled planned plans plan set going begin begins start starts one two three
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`),
};
