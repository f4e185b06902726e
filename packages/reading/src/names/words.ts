/** The tables by which names are told apart; all in lower case, short forms without their full stop. */
export interface NameWords {
  /** Stand before a person's name and are no part of it: Mr, Gen, Sir. */
  titles: ReadonlySet<string>;
  /** Offices that stand before or behind a person's name: president, envoy, spokeswoman. */
  roles: ReadonlySet<string>;
  /** Offices that are of something: Secretary of State, Chief of Staff. */
  offices: ReadonlySet<string>;
  /** Stand before "and" inside a body's name: Securities and Exchange Commission, Customs and Border Protection. */
  sharedNames: ReadonlySet<string>;
  givenNames: ReadonlySet<string>;
  /** Family names that stand before the given name: Li Keqiang, Kim Jong Un. */
  familyFirst: ReadonlySet<string>;
  /** Lower-case words inside a person's name: de, van, bin. */
  particles: ReadonlySet<string>;
  /** Close an organisation's name: Inc, Corp, GmbH. */
  companyEnds: ReadonlySet<string>;
  /** Head an organisation's name: Ministry, University, Council. */
  bodyHeads: ReadonlySet<string>;
  /** Head the name of a place: River, Mountains, Island. */
  placeHeads: ReadonlySet<string>;
  /** Of a people or a country: Russian, Kenyan. Part of a body's name, but no name of their own. */
  demonyms: ReadonlySet<string>;
  /** Capitalised in English without being names: days, months, pronouns. */
  common: ReadonlySet<string>;
  /** Verbs that people and bodies do: said, told, announced. */
  sayingVerbs: ReadonlySet<string>;
  /** Prepositions before a place: in, at, near, from. */
  placePrepositions: ReadonlySet<string>;
  /** Whom people have: mother, wife, lawyer. */
  kin: ReadonlySet<string>;
  /** Written in capitals without being bodies: TV, DNA. */
  noBodies: ReadonlySet<string>;
  /** Stay small in headlines: of, the, and. */
  small: ReadonlySet<string>;
  /** Lower-case words inside a body's name: of, for, and, the. */
  connectors: ReadonlySet<string>;
  /** Documents begin with these: they end a name. */
  documentHeads: ReadonlySet<string>;
}
