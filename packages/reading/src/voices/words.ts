/** The tables by which voices are told apart; all in lower case. */
export interface VoiceWords {
  /** Offices that stand before or behind a person's name: president, envoy, spokeswoman. */
  roles: ReadonlySet<string>;
  /** Stand before "and" inside a body's name: Securities and Exchange Commission. */
  sharedNames: ReadonlySet<string>;
  /** Capitalised without being names: days, months. */
  common: ReadonlySet<string>;
}
