/**
 * Names that stand in datelines for who sends the copy. A name that is not here is still split where the layout leaves
 * no doubt (`/NAME/`, or `(NAME)` behind a date); these are believed where it does.
 */
const AGENCIES = [
  'AA',
  'AAP',
  'ABC',
  'ADN',
  'AFP',
  'AGERPRES',
  'AKIpress',
  'Al Jazeera',
  'Anadolu',
  'Anadolu Agency',
  'ANA-MPA',
  'ANI',
  'ANP',
  'ANSA',
  'ANTARA',
  'AP',
  'APA',
  'APP',
  'Associated Press',
  'ATS',
  'AZERTAC',
  'Belga',
  'BelTA',
  'Bernama',
  'BIRN',
  'Bloomberg',
  'BNS',
  'BSS',
  'BTA',
  'BUSINESS WIRE',
  'Canadian Press',
  'CNA',
  'CNN',
  'CNS',
  'CP',
  'ČTK',
  'CTK',
  'Deutsche Presse-Agentur',
  'DPA',
  'dpa-AFX',
  'Dow Jones',
  'EFE',
  'EL PAÍS',
  'Europa Press',
  'Fars',
  'GLOBE NEWSWIRE',
  'GlobeNewswire',
  'GNA',
  'HINA',
  'IANS',
  'INA',
  'Interfax',
  'IPS',
  'IRNA',
  'ISNA',
  'JTA',
  'Jiji',
  'Jiji Press',
  'KCNA',
  'KUNA',
  'Kyodo',
  'Kyodo News',
  'LaPresse',
  'LETA',
  'Lusa',
  'MENA',
  'MTI',
  'MTN',
  'NAN',
  'Newswire',
  'NNA',
  'Notimex',
  'NTB',
  'NZPA',
  'PA',
  'PA Media',
  'PAP',
  'Petra',
  'PNA',
  'Prensa Latina',
  'PRNewswire',
  'PR Newswire',
  'PTI',
  'QNA',
  'Reuter',
  'Reuters',
  'RIA',
  'RIA Novosti',
  'Ritzau',
  'RNS',
  'SANA',
  'SAPA',
  'SDA',
  'SID',
  'SPA',
  'Sputnik',
  'STA',
  'STT',
  'TANJUG',
  'TAP',
  'TASR',
  'TASS',
  'Télam',
  'The Associated Press',
  'The Canadian Press',
  'Thomson Reuters Foundation',
  'TT',
  'UKRINFORM',
  'Ukrinform',
  'UNB',
  'UNI',
  'UNIAN',
  'United Press International',
  'UP',
  'UPI',
  'VNA',
  'WAFA',
  'WAM',
  'Xinhua',
  'Yonhap',
  'Интерфакс',
  'РИА Новости',
  'ТАСС',
  'Укринформ',
];

const fold = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();
const KNOWN = new Set(AGENCIES.map(fold));
/** Short names are words or initials of anything when they stand without brackets. */
const BARE = new RegExp(
  `(?:${AGENCIES.filter(
    (name) => name.length > 3 || /^(AFP|AAP|UPI|PTI|EFE|DPA|ANI|APA|PAP|MTI|BTA|SPA|WAM|VNA|AP)$/.test(name),
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'iuy',
);

export function isAgency(name: string): boolean {
  const folded = fold(name);
  return (
    KNOWN.has(folded) ||
    KNOWN.has(folded.replace(/^(the|by) /, '')) ||
    [...folded.split(/[/,|-]| \u2013 /)].some((part) => KNOWN.has(part.trim()))
  );
}

/** A known agency that stands at a place of a text without brackets: its length there, 0 for none. */
export function bareAgency(text: string, at: number): number {
  BARE.lastIndex = at;
  const name = BARE.exec(text)?.[0];
  // A word in lower case is a word; two agencies write themselves so.
  return name && (name !== name.toLowerCase() || /^(dpa|efe)$/.test(name)) ? name.length : 0;
}

/** Whether words in brackets behind a place look like the name of a sender: `(DATELINE)`, not `(D-Ohio)` or `(center)`. */
export function looksLikeAgency(name: string): boolean {
  return (
    isAgency(name) ||
    (/^\p{Lu}[\p{L}\p{N} .&'/+-]{1,40}$/u.test(name) && !/^[A-Z]-|\b(left|right|pictured)\b|\d{3}/i.test(name))
  );
}
