// Words of names and offices, folded; English first, with those German copy uses.

export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Stand before a person's name and are no part of it. */
export const TITLES = set(`
mr mrs ms miss dr sir lord lady dame prof professor sen senator rep representative congressman congresswoman gov governor president pres
vice prime minister chancellor king queen prince princess pope cardinal archbishop bishop rev reverend father sister judge justice
mayor sheriff officer sgt sergeant capt captain lt lieutenant col colonel gen general adm admiral maj major cmdr commander chief
secretary speaker ambassador chairman chairwoman chair ceo former ex attorney herr frau councilman councilwoman detective
coach candidate premier and sens reps democrat republican gop`);

/** End the name of a company and say nothing of which it is. */
export const LEGAL = set(`
inc incorporated corp corporation co company cos companies ltd limited plc llc llp lp sa s.a nv ag gmbh ab spa oy as bv pty kk se kgaa`);

export const GENERATIONS = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** Small words of names. */
export const SMALL = set(
  'the a an of for and in on at to s de la le les du des der die das und von van et y di da del dos el al from with',
);

/** Words of which every country has a body: the Finance Ministry, the Supreme Court. */
const NATIONAL = set(`
ministry department office bureau central bank reserve national state federal assembly parliament senate congress house finance foreign defence
interior education justice labor agriculture trade transport energy environment home commerce economy culture tourism
planning coast guard air force army navy social service security affair public work electoral election commission statistic statistical
treasury health board agency administration government industry international economic bundestag reichstag cabinet council institute
customs tax revenue mines mining water oil petroleum minister general post telecommunication statement news stock exchange embassy
information internal external forestry fishery agricultural federation association union party union armed forces military authority
republican democrat democratic labour conservative liberal socialist communist chamber`);
/** Words of which every town has one as well. */
const LOCAL = set(
  'police fire city council court supreme high district appeals county school university hospital sheriff mayor district attorney embassy consulate airport port',
);

const HEADS = set(`
department ministry office bureau bank reserve assembly parliament senate congress house court council police treasury embassy consulate
government army navy force cabinet commission agency administration institute guard service party union board committee school university
hospital authority airport`);

/** Whether a word says what kind of body it is. */
export const isHead = (word: string): boolean => HEADS.has(word);
/** Whether a word says what a body is and not which. */
export const isCommon = (word: string): boolean => NATIONAL.has(word) || LOCAL.has(word);
export const isLocal = (word: string): boolean => LOCAL.has(word);

/** One word for others that mean the same in the name of a body. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  `ministry department
   dept department
   statistics statistic
   statistical statistic
   defense defence
   labour labor
   centre center
   organisation organization
   farm agriculture
   agricultural agriculture
   bros brother
   bancorporation bancorp
   brothers brother
   intl international
   natl national
   assn association
   assoc association
   univ university
   telephones telephone
   commodities commodity
   securities security
   coffees coffee
   ministerium department
   finanzministerium finance-department
   innenministerium interior-department
   aussenministerium foreign-department
   verteidigungsministerium defence-department
   justizministerium justice-department`
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, string]),
);

/** Last names of many people: one name and no more does not make one person of two. */
export const FREQUENT_LAST = set(`
smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin jackson thompson white harris clark lewis
robinson walker young allen king wright scott green baker adams nelson hill campbell mitchell roberts carter phillips evans turner
parker collins edwards stewart morris murphy cook rogers morgan cooper peterson reed bailey bell kelly howard ward cox richardson
wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell butler henderson barnes
fisher patterson jordan graham reynolds hamilton griffin wallace west cole hayes gibson bryant ellis stevens murray ford marshall
owens mcdonald harrison kennedy wells woods henry mason hunt black palmer gordon garcia rodriguez martinez hernandez lopez gonzalez
perez sanchez ramirez torres lee kim chen wang li zhang park nguyen singh khan ali ahmed muller mueller schmidt schneider fischer
weber meyer wagner becker hoffmann schulz koch bauer richter klein wolf`);
