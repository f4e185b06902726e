import { fold } from '@dateline/core/base';

// By ISO 3166-1 alpha-2: other names and adjectives of the country; then, behind the bar, cities that stories are filed from
// under their names alone. The plain names of all countries come from the platform.
const TABLE = `
AE uae u.a.e emirates emirati | abu dhabi, dubai
AF afghan | kabul
AL albanian | tirana
AO angolan | luanda
AR argentine argentinian | buenos aires
AT austrian | vienna
AU australian, new south wales, queensland | canberra, sydney, melbourne, perth, brisbane, adelaide
BD bangladeshi | dhaka, dacca
BE belgian, belgique | brussels, antwerp
BG bulgarian | sofia
BH bahraini | bahrain, manama
BO bolivian | la paz
BR brazilian | brasilia, rio de janeiro, sao paulo
CA canadian | ottawa, toronto, montreal, vancouver, calgary, winnipeg, edmonton
CH swiss | zurich, berne, bern, basle, basel, geneva
CI ivorian, ivory coast | abidjan
CL chilean | santiago
CN chinese | peking, beijing, shanghai
CO colombian | bogota
CR costa rican | san jose
CU cuban | havana
CY cypriot | nicosia
CZ czech, czechia, czechoslovakia, czechoslovak | prague
DD east german, east germany, gdr |
DE german, west german, west germany, deutschland, deutsche | bonn, frankfurt, duesseldorf, hamburg, berlin, munich, cologne
DK danish | copenhagen
DO dominican |
DZ algerian | algiers
EC ecuadorean ecuadorian | quito, guayaquil
EG egyptian | cairo
ES spanish, espana | madrid, barcelona
ET ethiopian | addis ababa
FI finnish | helsinki
FR french | paris, lyon, strasbourg
GB uk u.k british britain, great britain, england, english, scottish, scotland, welsh, wales | london, edinburgh, glasgow, manchester
GH ghanaian | accra
GR greek | athens
GT guatemalan | guatemala city
HK hong kong |
HN honduran | tegucigalpa
HU hungarian | budapest
ID indonesian | jakarta
IE irish | dublin
IL israeli | jerusalem, tel aviv
IN indian | new delhi, delhi, bombay, mumbai, calcutta
IQ iraqi | baghdad
IR iranian | tehran, teheran
IS icelandic | reykjavik
IT italian | rome, milan
JM jamaican | kingston
JO jordanian | amman
JP japanese | tokyo, osaka
KE kenyan | nairobi
KH cambodian, kampuchea | phnom penh
KP north korean, dprk | pyongyang
KR south korean | seoul
KW kuwaiti | kuwait city
LB lebanese | beirut
LK sri lankan | colombo
LU | luxembourg
LY libyan | tripoli
MA moroccan | rabat, casablanca
MM myanmar burma burmese | rangoon, yangon
MX mexican | mexico city, monterrey
MY malaysian | kuala lumpur
NG nigerian | lagos, abuja
NI nicaraguan | managua
NL dutch, holland | the hague, hague, amsterdam, rotterdam
NO norwegian | oslo
NZ new zealander, new zealand | wellington, auckland
OM omani | muscat
PA panamanian | panama city
PE peruvian | lima
PH philippine filipino, the philippines | manila
PK pakistani | islamabad, karachi, lahore
PL polish | warsaw
PS palestinian, palestine | ramallah, gaza
PT portuguese | lisbon
PY paraguayan | asuncion
QA qatari | doha
RO romanian | bucharest
RU russian, soviet, soviet union, ussr, u.s.s.r | moscow, leningrad
SA saudi | riyadh, jeddah
SD sudanese | khartoum
SE swedish | stockholm
SG | singapore
SV salvadoran, salvadorean | san salvador
SY syrian | damascus
TH thai | bangkok
TN tunisian | tunis
TR turkish, turkey | ankara, istanbul
TW taiwanese | taipei
TZ tanzanian | dar es salaam
UA ukrainian | kiev, kyiv
UG ugandan | kampala
US us u.s usa u.s.a american america, united states, united states of america | washington, new york, chicago, houston, los angeles, san francisco, boston, dallas, detroit, philadelphia, minneapolis, kansas city, st louis, cleveland, pittsburgh, atlanta, miami, seattle, denver
UY uruguayan | montevideo
VE venezuelan | caracas
VN vietnamese | hanoi
XC ec, e.c, european community, european economic community, eec | luxembourg city
XE eu, e.u, european union |
YE yemeni | aden, sanaa
YU yugoslav yugoslavia, yugoslavian | belgrade, zagreb
ZA south african | johannesburg, pretoria, cape town
ZM zambian | lusaka
ZW zimbabwean | harare`;

/** Names of countries beside those of the platform; what else stands in the table are adjectives. */
const NOUNS = new Set(
  `us,uk,usa,america,united states,united states of america,britain,great britain,england,scotland,wales,holland,soviet union,ussr,west germany,
east germany,gdr,burma,myanmar,hong kong,ivory coast,uae,emirates,ec,eec,european community,european economic community,eu,european union,turkey,kampuchea,
czechoslovakia,yugoslavia,palestine,deutschland,dprk,philippine,the philippines`
    .replace(/\n/g, '')
    .split(','),
);

interface Names {
  nouns: Set<string>;
  countries: Map<string, string>;
  cities: Map<string, string>;
}

const folded = (name: string) => fold(name.replace(/\./g, ''));

/** Names of countries whose words mean other things in most texts. */
const OTHERWISE = new Set(['georgia', 'jersey', 'chad', 'guinea', 'jordan', 'dominica']);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What the platform names beside countries. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function build(): Names {
  const [countries, cities] = [new Map<string, string>(), new Map<string, string>()];
  const nouns = new Set(NOUNS);
  const platform = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const a of LETTERS)
    for (const b of LETTERS) {
      const name = platform.of(a + b);
      const gone = Intl.getCanonicalLocales(`und-${a}${b}`)[0] !== `und-${a}${b}`;
      if (!name || gone || NO_COUNTRY.has(a + b) || OTHERWISE.has(folded(name))) continue;
      countries.set(folded(name), a + b);
      nouns.add(folded(name));
    }
  for (const line of TABLE.trim().split('\n')) {
    const [own = '', filed = ''] = line.slice(3).split('|');
    for (const group of own.split(',').filter((part) => part.trim()))
      for (const name of groupsOf(group)) countries.set(folded(name), line.slice(0, 2));
    for (const city of filed.split(',').filter((part) => part.trim())) cities.set(folded(city), line.slice(0, 2));
  }
  return { countries, cities, nouns };
}

/** Two words that belong together stand between commas; single words may stand side by side. */
const TOGETHER = /^(?:new|south|north|east|west|great|united|hong|sri|costa|soviet|european|ivory|the)\b/;
const groupsOf = (group: string) => (TOGETHER.test(group.trim()) ? [group] : group.trim().split(/\s+/));

let known: Names | undefined;
const names = (): Names => {
  known ??= build();
  return known;
};

/** The country that a name or adjective of a country means: ISO 3166-1 alpha-2; XC and XE are the European communities. */
export const countryNamed = (name: string): string | undefined => names().countries.get(folded(name));

/** Whether a word only says of what country something is: French. */
export const isAdjective = (name: string): boolean =>
  names().countries.has(folded(name)) && !names().nouns.has(folded(name));

/** The country of a city that stories are filed from. */
export const countryOfCity = (name: string): string | undefined => names().cities.get(folded(name));

/** Whether folded words name one country among others, by its name or an adjective. */
export function tellsCountry(words: readonly string[], country: string): boolean {
  for (let at = 0; at < words.length; at++)
    for (let length = 1; length <= 4 && at + length <= words.length; length++)
      if (names().countries.get(words.slice(at, at + length).join(' ')) === country) return true;
  return false;
}

/** The words of a folded name that name a country: where they begin, how many they are. */
export function countryIn(words: readonly string[]): { country: string; at: number; length: number } | undefined {
  for (let length = Math.min(4, words.length); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const country = names().countries.get(words.slice(at, at + length).join(' '));
      if (country) return { country, at, length };
    }
  return undefined;
}
