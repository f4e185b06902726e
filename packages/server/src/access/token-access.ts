import { DatelineError, SCOPES } from '@dateline/core/base';
import type { Library } from '@dateline/library';
import type { Access, Need, Scope, Visitor } from './access.js';
import { addressSecret, requestSecret } from './request-secret.js';
import { SameSite, type SiteOptions } from './same-site.js';
import { WrongTokens } from './wrong-tokens.js';

export interface TokenAccessOptions extends SiteOptions {
  /** Whether nobody comes in without a token; else all that is asked is by whoever sits at the machine. */
  needsToken: boolean;
  /** The cookie that a browser has after it signed in. */
  cookie: string;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** Whoever sits at the machine. */
const OPEN: Visitor = { scopes: new Set(SCOPES) };
/** Who is asked for nothing. */
const NOBODY: Visitor = { scopes: new Set() };

const scopeOf = (needs: Scope | 'page'): Scope => (needs === 'page' ? 'read' : needs);

/** Lets in who shows a token of the library, and asks the library at each request: one that is removed opens nothing more. */
export class TokenAccess implements Access {
  private readonly library: Library;
  private readonly options: TokenAccessOptions;
  private readonly site: SameSite;
  private readonly wrong: WrongTokens;
  private readonly secrets = new WeakMap<Visitor, string>();

  constructor(library: Library, options: TokenAccessOptions) {
    this.library = library;
    this.options = options;
    this.site = new SameSite(options);
    this.wrong = new WrongTokens(options.now);
  }

  async admit(request: Request, from: string, needs: Need): Promise<Visitor> {
    this.site.check(request, needs);
    if (needs === 'open') return NOBODY;
    const inAddress = addressSecret(request);
    const secret = inAddress ?? requestSecret(request, needs, this.options.cookie);
    if (secret === undefined && this.options.needsToken) throw new DatelineError('no-token');
    const visitor = secret === undefined ? OPEN : await this.visitorOf(secret, from);
    if (!visitor) throw new DatelineError('wrong-token');
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
    const found = await this.library.tokenOf(secret);
    if (found) {
      const visitor = { person: found.person, scopes: new Set(found.scopes), token: found.name };
      this.secrets.set(visitor, secret);
      return visitor;
    }
    if (!this.options.needsToken) return OPEN;
    this.wrong.note(from);
    return undefined;
  }

  whenRemoved(visitor: Visitor, end: () => void): () => void {
    const secret = this.secrets.get(visitor);
    if (secret === undefined) return () => {};
    const stop = this.library.as(visitor.person ?? '').subscribe(async (changes) => {
      if (!changes.some(({ kind, id }) => kind === 'token' || (kind === 'refresh' && id === ''))) return;
      if (await this.library.tokenOf(secret).catch(() => undefined)) return;
      stop();
      end();
    });
    return stop;
  }
}
