/** A person who may sign in. */
export interface Account {
  name: string;
  /** ISO 8601. */
  created: string;
  /** Whether there is a password; who has none comes in by a token or a proxy. */
  password: boolean;
  /** Browsers that are signed in. */
  sessions: number;
}

/** Who is signed in. */
export interface Session {
  person: string;
}

/** The people of a library, and who of them is signed in where. */
export interface Accounts {
  /** In the order in which they came; without the first person, who has no name. */
  list(): Promise<Account[]>;
  /** Whether anybody has a password, so that everybody signs in. */
  areThere(): Promise<boolean>;
  /** The name of a person as it was given first, however its case; undefined for one who is not here. */
  named(name: string): Promise<string | undefined>;
  /**
   * Adds a person, or gives one another password, which ends all sessions of that person.
   * @param password kept as scrypt alone; absent for who comes in by a token or a proxy
   * @returns whether the person is new
   * @throws DatelineError `bad-person`, `bad-password`
   */
  add(name: string, password?: string): Promise<boolean>;
  /**
   * Removes a person with all that is that person's alone. What is shared stays.
   * @throws DatelineError `unknown-person`
   */
  remove(name: string): Promise<void>;
  /**
   * @param agent what the browser calls itself
   * @returns the secret of the session; undefined for a wrong name or password, which takes as long
   */
  signIn(name: string, password: string, agent?: string): Promise<{ person: string; secret: string } | undefined>;
  /** Who has a session, if there is one of that secret that has not ended. */
  sessionOf(secret: string): Promise<Session | undefined>;
  /** Ends a session; nothing where there is none of that secret. */
  signOut(secret: string): Promise<void>;
}

/** By this a secret of a session is told from that of a token. */
export const SESSION_PREFIX = 'dateline-session_';
