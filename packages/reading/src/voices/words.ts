/** The tables by which voices are told apart; all in lower case. */
export interface VoiceWords {
  /** Offices that stand before or behind a person's name: president, envoy, spokeswoman. */
  roles: ReadonlySet<string>;
}
