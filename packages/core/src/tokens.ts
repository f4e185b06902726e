// What lets other devices and programs in to a library that is served.

/** What a token can be for, as people and requests name it. */
export const SCOPES = ['read', 'write', 'clients'] as const;

/**
 * What may be done with a token: `read` answers questions, `write` changes things, `clients` is all that other people's
 * clients do through their own APIs (Google Reader, Miniflux), which read stories and change states and subscriptions.
 */
export type Scope = (typeof SCOPES)[number];

/** A secret by which a device or a program is known, as its person sees it: without the secret. */
export interface Token {
  /** Unique for its person, without regard to case. */
  name: string;
  scopes: Scope[];
  /** ISO 8601. */
  created: string;
  /** The last day (YYYY-MM-DD, UTC) on which it was used; absent where it never was. */
  lastUsed?: string;
}

/** A token that was just made. The secret is nowhere else: the library keeps its SHA-256 alone. */
export interface NewToken extends Token {
  secret: string;
}

/** A token that was found by its secret. */
export interface FoundToken extends Token {
  /** Whose it is: the name of the person, empty for the first. */
  person: string;
}
