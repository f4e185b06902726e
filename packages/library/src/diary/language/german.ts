import { type DiaryWords, phrases, set } from '../diary-words.js';

export const german: DiaryWords = {
  ahead: phrases(`wird, werden, werde, soll, sollen, solle, will, wollen, geplant, plant, planen, vorgesehen, erwartet,
    bevorstehend, steht an, stehen an, beginnt, startet, eröffnet, tritt in kraft, treten in kraft, läuft aus, frist, endet`),
  unreal:
    phrases(`nicht, nie, niemals, kein, keine, keinen, keiner, keinem, falls, wenn, sofern, ob, hätte, hätten, wäre, wären,
    abgesagt, niemand, nichts, ohne`),
  real: phrases('nicht nur, nicht später als'),
  edges: set('seit zwischen nach ab endend endenden geschäftsjahr gegenüber'),
  terms: set('fällig'),
  moved: set('verschoben verschiebt vertagt verlegt verlängert'),
  until: set('bis auf'),
  over: set('vergangene vergangenen vergangener letzte letzten letzter vorige vorigen vor später'),
  joining: set(
    'der die das den dem welche welcher und aber oder als während wo weil obwohl nachdem bevor dass um mit für von',
  ),
  empty:
    set(`der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf zu zum zur von vom mit für
    bei nach aus als wie so dass sich ist sind war waren wird werden werde soll sollen solle will wollen hat haben hatte kann
    können nicht auch noch nur schon mehr er sie es wir ihr ihre seine sein dieser diese dieses sagte sagt laut neue neuen
    jahr jahre jahres monat woche tag tage uhr heute morgen gestern anfang mitte ende geplant erwartet vorgesehen
    januar februar märz april mai juni juli august september oktober november dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag`),
};
