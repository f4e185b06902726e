import { DatelineError, SCOPES } from '@dateline/core/base';
import { type Accounts, type Library, SESSION_PREFIX } from '@dateline/library';
import type { Access, Need, Scope, Visitor } from './access.js';
import { addressSecret, requestSecret } from './request-secret.js';
import { SameSite, type SiteOptions } from './same-site.js';
import { WrongTokens } from './wrong-tokens.js';

export interface TokenAccessOptions extends SiteOptions {
  /** Whether nobody comes in without a token; else all that is asked is by whoever sits at the machine. */
  needsToken: boolean;
  /** The cookie that a browser has after it signed in. */
  cookie: string;
  /** The people who sign in, where the library has such. */
  accounts?: Accounts;
  /** The header in which a proxy says who asks; others than known proxies never get one as far as here. */
  userHeader?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Whoever sits at the machine. */
const OPEN: Visitor = { scopes: new Set(SCOPES) };
/** Who is asked for nothing. */
const NOBODY: Visitor = { scopes: new Set() };

/** What a person may do who signed in. Other people's clients have a token. */
const SIGNED_IN: ReadonlySet<Scope> = new Set(['read', 'write']);

const scopeOf = (needs: Scope | 'page'): Scope => (needs === 'page' ? 'read' : needs);

/**
 * Lets in who shows a token of the library, who signed in, and whom a known proxy names. The library is asked at each request:
 * what is removed opens nothing more.
 */
export class TokenAccess implements Access {
  private readonly library: Library;
  private readonly options: TokenAccessOptions;
  private readonly site: SameSite;
  private readonly wrong: WrongTokens;
  /** Whether nobody comes in unknown any more. */
  private closed = false;
  /** Whether a visitor would still be let in. */
  private readonly stillIn = new WeakMap<Visitor, () => Promise<boolean>>();

  constructor(library: Library, options: TokenAccessOptions) {
    this.library = library;
    this.options = options;
    this.site = new SameSite(options);
    this.wrong = new WrongTokens(options.now);
  }

  async admit(request: Request, from: string, needs: Need): Promise<Visitor> {
    this.site.check(request, needs);
    if (needs === 'open') return NOBODY;
    const inAddress = addressSecret(request, this.options.base);
    const visitor =
      (inAddress === undefined && (await this.named(request, needs))) || (await this.known(request, from, needs));
    // An address is kept and passed on by programs elsewhere.
    if (inAddress !== undefined && visitor.token !== undefined && visitor.scopes.size > 1)
      throw new DatelineError('token-in-address', { token: visitor.token });
    const scope = scopeOf(needs);
    if (!visitor.scopes.has(scope))
      throw new DatelineError('small-scope', {
        token: visitor.token ?? '',
        scopes: [...visitor.scopes].join(', '),
        needs: scope,
      });
    return visitor;
  }

  async visitorOf(secret: string, from: string): Promise<Visitor | undefined> {
    const visitor = await this.holderOf(secret);
    if (visitor) {
      this.stillIn.set(visitor, async () => (await this.holderOf(secret)) !== undefined);
      return visitor;
    }
    if (!(await this.needsSecret())) return OPEN;
    // A browser that was signed out elsewhere asks on with what it has: nobody guesses sessions, and who sits there is to sign in.
    if (!secret.startsWith(SESSION_PREFIX)) this.wrong.note(from);
    return undefined;
  }

  async signIn(name: string, password: string, from: string, agent?: string) {
    this.wrong.check(from);
    const session = await this.options.accounts?.signIn(name, password, agent);
    if (!session) {
      this.wrong.note(from);
      throw new DatelineError('wrong-password');
    }
    return { visitor: { person: session.person, scopes: SIGNED_IN }, secret: session.secret };
  }

  async signOut(request: Request): Promise<void> {
    const secret = requestSecret(request, 'read', this.options.cookie);
    if (secret?.startsWith(SESSION_PREFIX)) await this.options.accounts?.signOut(secret);
  }

  async hasPasswords(): Promise<boolean> {
    return (await this.options.accounts?.areThere()) ?? false;
  }

  whenRemoved(visitor: Visitor, end: () => void): () => void {
    const isStillIn = this.stillIn.get(visitor);
    if (isStillIn === undefined) return () => {};
    const stop = this.library.as(visitor.person ?? '').subscribe(async (changes) => {
      if (!changes.some(({ kind, id }) => kind === 'token' || (kind === 'refresh' && id === ''))) return;
      if (await isStillIn().catch(() => false)) return;
      stop();
      end();
    });
    return stop;
  }

  /**
   * Where people have passwords, or a proxy says who asks, nobody comes in unknown, wherever they sit; not either once the last
   * who had one is removed.
   */
  private async needsSecret(): Promise<boolean> {
    this.closed ||= this.options.needsToken || this.options.userHeader !== undefined || (await this.hasPasswords());
    return this.closed;
  }

  /** Whose token or session a secret is of. */
  private async holderOf(secret: string): Promise<Visitor | undefined> {
    if (secret.startsWith(SESSION_PREFIX)) {
      const session = await this.options.accounts?.sessionOf(secret);
      return session && { person: session.person, scopes: SIGNED_IN };
    }
    const found = await this.library.tokenOf(secret);
    return found && { person: found.person, scopes: new Set(found.scopes), token: found.name };
  }

  /** Who shows a secret, or needs none. */
  private async known(request: Request, from: string, needs: Need): Promise<Visitor> {
    const secret = addressSecret(request, this.options.base) ?? requestSecret(request, needs, this.options.cookie);
    if (secret === undefined && (await this.needsSecret())) throw new DatelineError('no-token');
    const visitor = secret === undefined ? OPEN : await this.visitorOf(secret, from);
    if (!visitor) throw new DatelineError('wrong-token');
    return visitor;
  }

  /** Whom a proxy names. Other people's clients show a token: a page could have a browser ask there in its person's name. */
  private async named(request: Request, needs: Need): Promise<Visitor | undefined> {
    const { accounts, userHeader } = this.options;
    const name = userHeader === undefined ? undefined : request.headers.get(userHeader)?.trim();
    if (!name || !accounts || needs === 'clients' || /^Bearer /i.test(request.headers.get('authorization') ?? ''))
      return undefined;
    const person = await accounts.named(name);
    if (person === undefined) throw new DatelineError('unknown-proxy-user', { name });
    const visitor: Visitor = { person, scopes: SIGNED_IN };
    this.stillIn.set(visitor, async () => (await accounts.named(person)) !== undefined);
    return visitor;
  }
}
