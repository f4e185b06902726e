import type { Scope } from '@dateline/library';

export type { Scope } from '@dateline/library';

/**
 * What a request needs: a scope; `page` where a person comes to a page, from a link on another site too, which is then
 * `read`; `open` for what holds nothing of a library (the reader's own files, the page that signs in).
 */
export type Need = Scope | 'page' | 'open';

/** Who asks. */
export interface Visitor {
  /** Whose library is used: a name, empty for the first person. Absent where no token is needed: the request may name one. */
  person?: string;
  scopes: ReadonlySet<Scope>;
  /** The name of the token that was shown, if one was. */
  token?: string;
}

/**
 * Decides who asks, from where, with what. Every route goes through `admit`; what a route needs stands in `needs.ts`.
 *
 * Routes of other people's clients need `clients`. For these `admit` takes the secret of a token from wherever such clients
 * put one: `Authorization: Bearer SECRET`, `Authorization: GoogleLogin auth=SECRET`, `X-Auth-Token: SECRET`, or the password of
 * `Authorization: Basic`; never from a cookie, so that no page can have a browser ask there in its person's name. A route that
 * takes a password itself (ClientLogin) is `open` and asks `visitorOf`; it refuses a visitor without the scope
 * `clients` and answers with the same secret, which the client then sends to `admit`. Names of people that clients send are no
 * proof of anything: the token says whose library it is.
 */
export interface Access {
  /**
   * The visitor of a request, if it may do what is needed.
   * @param from the address of whoever asks, in numbers
   * @throws DatelineError `unknown-host`, `foreign-origin`, `not-json`, `not-a-file`, `no-token`, `wrong-token`,
   * `small-scope`, `too-many-wrong-tokens`
   */
  admit(request: Request, from: string, needs: Need): Promise<Visitor>;
  /**
   * The visitor that a secret is of, for passwords that come otherwise; undefined for a wrong one, which counts. Where no token
   * is needed, every password is right.
   * @throws DatelineError `too-many-wrong-tokens`
   */
  visitorOf(secret: string, from: string): Promise<Visitor | undefined>;
  /**
   * Signs a person in.
   * @param agent what the browser calls itself
   * @returns the visitor and the secret of the session
   * @throws DatelineError `wrong-password`, `too-many-wrong-tokens`
   */
  signIn(name: string, password: string, from: string, agent?: string): Promise<{ visitor: Visitor; secret: string }>;
  /** Ends the session of a request; a token stays. */
  signOut(request: Request): Promise<void>;
  /** Whether people sign in here by a name and a password. */
  hasPasswords(): Promise<boolean>;
  /** Calls back once when the token or the session that a visitor came with is over, or the person is removed. @returns what ends that */
  whenRemoved(visitor: Visitor, end: () => void): () => void;
}
