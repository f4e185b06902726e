import type { TextWords } from '../../text/text-words.js';

const beforeName = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt maj cmdr adm rev hon sen sens rep reps gov govs pres amb sec st ste ' +
    'vs no nos art fig vol messrs mme mlle msgr fr atty supt det cpl pvt brig insp del dep ald asst assoc'
  ).split(' '),
);

const capitalShort = new Set(
  (
    'jr sr inc corp co ltd bros llc plc cos dept univ assn etc al esq ph.d m.d ave blvd rd mt ft hwy ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn ' +
    'tenn tex vt va wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va d.c a.m p.m u.s u.k u.n e.g i.e est approx'
  ).split(' '),
);

const starters = new Set(
  (
    'the a an he she it they we i you this that these those in on at but and for so if as when while after before there ' +
    'his her its their our my what who how why no not yes with by from to since then now still even also'
  ).split(' '),
);

/** What English words say of where a sentence ends. */
export const englishText: TextWords = {
  beforeName,
  capitalShort,
  anyShort: new Set(['etc', 'vs']),
  starters,
  saying: /(?:ed|said|says|wrote|tells|told|asks)$/,
  ordinalStop: false,
};
