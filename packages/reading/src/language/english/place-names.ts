import type { PlaceNames } from '../../gazetteer/gazetteer.js';

/** What English copy calls a country; the first name is the one the Reading gives. By ISO 3166-1 alpha-2. */
const countryNames: Record<string, string[]> = {
  AE: ['United Arab Emirates', 'UAE', 'U.A.E.', 'Emirates'],
  BA: ['Bosnia and Herzegovina', 'Bosnia', 'Bosnia-Herzegovina'],
  BO: ['Bolivia'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DRC', 'Zaire'],
  CG: ['Republic of the Congo', 'Congo', 'Congo-Brazzaville'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CN: ['China', "People's Republic of China"],
  CV: ['Cape Verde', 'Cabo Verde'],
  CZ: ['Czech Republic', 'Czechia'],
  FK: ['Falkland Islands', 'Falklands'],
  GB: ['United Kingdom', 'U.K.', 'UK', 'Britain', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  GM: ['Gambia', 'The Gambia'],
  IR: ['Iran', 'Islamic Republic of Iran'],
  KP: ['North Korea', "Democratic People's Republic of Korea", 'DPRK'],
  KR: ['South Korea', 'Republic of Korea'],
  LA: ['Laos'],
  MK: ['North Macedonia', 'Macedonia'],
  MM: ['Myanmar', 'Burma'],
  NL: ['Netherlands', 'Holland'],
  PS: ['Palestine', 'Palestinian Territories', 'West Bank', 'Gaza Strip'],
  RU: ['Russia', 'Russian Federation'],
  ST: ['Sao Tome and Principe'],
  SY: ['Syria'],
  SZ: ['Eswatini', 'Swaziland'],
  TL: ['East Timor', 'Timor-Leste'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  US: ['United States', 'United States of America', 'U.S.', 'US', 'USA', 'U.S.A.', 'America'],
  VA: ['Vatican City', 'Vatican', 'Holy See'],
  VN: ['Vietnam', 'Viet Nam'],
};

/** States, provinces and other regions that copy names without their country. */
const regions: Record<string, string[]> = {
  US: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|District of Columbia|Manhattan|Brooklyn|Capitol Hill|Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Vt.|Va.|Wash.|W.Va.|Wis.|Wyo.|D.C.'.split(
    '|',
  ),
  CA: 'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|Yukon'.split(
    '|',
  ),
  AU: 'New South Wales|Queensland|Tasmania|Victoria|South Australia|Western Australia'.split('|'),
  UA: 'Crimea|Donbas'.split('|'),
  RU: 'Chechnya|Dagestan|Siberia|Tatarstan'.split('|'),
  DE: 'Bavaria|Saxony|Hesse'.split('|'),
  ES: 'Catalonia|Andalusia'.split('|'),
  IT: 'Sicily|Tuscany|Lombardy|Sardinia'.split('|'),
  CN: 'Tibet|Xinjiang|Guangdong|Sichuan'.split('|'),
  IN: 'Kashmir|Punjab|Kerala|Bihar|Gujarat|Assam'.split('|'),
  IQ: ['Kurdistan'],
  GB: 'Ulster|Cornwall|Yorkshire|Kent|Essex'.split('|'),
};

export const englishPlaces: PlaceNames = { countryNames, regions };
