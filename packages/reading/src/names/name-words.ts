/** Words for offices and trades, in lower case. */
export interface RoleWords {
  /** Offices that stand before or behind a person's name: president, envoy, spokeswoman. */
  roles: ReadonlySet<string>;
  /** Trades that are told by their ending: biologist. */
  trade: RegExp;
  /** The last letters of words that `trade` may hold for, so that few words are looked at. */
  tradeEnds: string;
  /** What makes a plural of a role, at its end; empty where there is no such thing. */
  plural: string;
}

/** The tables by which names are told apart; all in lower case, short forms without their full stop. */
export interface NameWords extends RoleWords {
  /** Stand before a person's name and are no part of it: Mr, Gen, Sir. */
  titles: ReadonlySet<string>;
  /** Close an office of two words: Attorney General. */
  closingOffices: ReadonlySet<string>;
  /** Offices that are of something: Secretary of State, Chief of Staff. */
  offices: ReadonlySet<string>;
  /** What such an office is of, in one word: state, agriculture. */
  matters: ReadonlySet<string>;
  /** Stand before "and" inside a body's name: Securities and Exchange Commission, Customs and Border Protection. */
  sharedNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** How a later part of a person's name may begin with a small letter: al-Sabah. */
  nameTail?: RegExp;
  /** Family names that stand before the given name: Li Keqiang, Kim Jong Un. */
  familyFirst: ReadonlySet<string>;
  /** Lower-case words inside a person's name: de, van, bin. */
  particles: ReadonlySet<string>;
  /** Close an organisation's name: Inc, Corp, GmbH. */
  companyEnds: ReadonlySet<string>;
  /** Head an organisation's name: Ministry, University, Council. */
  bodyHeads: ReadonlySet<string>;
  /** Bodies that a place has, and that have its name in theirs: the police, a school, a council. */
  publicHeads: ReadonlySet<string>;
  /** Of them those that are as often called after people: Lincoln High School. */
  namedBodies: ReadonlySet<string>;
  /** Head the name of a building or of what works in one, where no gazetteer knows it: a school, a hospital, a house. */
  buildingHeads: ReadonlySet<string>;
  /** Head the name of a street, which is no place of its own. */
  streetHeads: ReadonlySet<string>;
  /** Of `bodyHeads` those without which a body is called by what stands before: the Commerce Department, Harwick University. */
  wholeBodies: ReadonlySet<string>;
  /** Close the name of a company that goes by what stands before as well: Harwick Airlines, Olsen Farms. */
  firmHeads: ReadonlySet<string>;
  /** Short forms of countries before the name of a body of theirs: U.S. Senate. */
  landLetters: ReadonlySet<string>;
  /** Head the name of a place: River, Mountains, Island. */
  placeHeads: ReadonlySet<string>;
  /** Of them those that close the name of a piece of land, whatever stands before: County, Province. */
  landHeads: ReadonlySet<string>;
  /** Of a people or a country: Russian, Kenyan. Part of a body's name, but no name of their own. */
  demonyms: ReadonlySet<string>;
  /** Capitalised in English without being names: days, months, pronouns. */
  common: ReadonlySet<string>;
  /** Verbs that people and bodies do: said, told, announced. */
  sayingVerbs: ReadonlySet<string>;
  /** Prepositions before a place: in, at, near, from. */
  placePrepositions: ReadonlySet<string>;
  /** Of them those behind which hardly anything but a place stands: in, near. */
  placesIn: ReadonlySet<string>;
  /** Whom people have: mother, wife, lawyer. */
  kin: ReadonlySet<string>;
  /** Written in capitals without being bodies: TV, DNA. */
  noBodies: ReadonlySet<string>;
  /** Stay small in headlines: of, the, and. */
  small: ReadonlySet<string>;
  /** Lower-case words inside a body's name: of, for, and, the. */
  connectors: ReadonlySet<string>;
  /** Of the connectors those that say of what something is, where, and those that join. */
  genitives: ReadonlySet<string>;
  locatives: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  /** The definite article. */
  definite: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  /** Open what is set beside a name: the, his, former. */
  appositions: ReadonlySet<string>;
  /** What makes a name an owner: 's. */
  possessives: ReadonlySet<string>;
  /** Relative pronouns for people. */
  who: ReadonlySet<string>;
  /** Pronouns for one person, his and her among them. */
  pronouns: ReadonlySet<string>;
  /** Verbs of saying that stand before their subject. */
  invertedSaying: ReadonlySet<string>;
  /** Behind a surname: Jr., III. */
  generations: ReadonlySet<string>;
  /** A small letter before a capital inside a word, where it is no family name: WeWork, but McAllister. */
  innerCapital: RegExp;
  /** Documents begin with these: they end a name. */
  documentHeads: ReadonlySet<string>;
}
