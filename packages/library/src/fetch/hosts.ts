import { isUnconnected } from './network-problem.js';

/** Milliseconds a host may take to begin its answer; less once it has kept somebody waiting for nothing. */
const PATIENCE = 10_000;
const LESS_PATIENCE = 3_000;

/** What a round of questions has learnt of hosts, so that one that does not answer costs its wait once. */
export class Hosts {
  private readonly dead = new Map<string, unknown>();
  private readonly slow = new Set<string>();

  /** @throws what the host failed with before in this round */
  check(host: string): void {
    if (this.dead.has(host)) throw this.dead.get(host);
  }

  patience(host: string): number {
    return this.slow.has(host) ? LESS_PATIENCE : PATIENCE;
  }

  failed(host: string, error: unknown): void {
    if (isUnconnected(error)) this.dead.set(host, error);
    else if (error instanceof Error && 'code' in error && error.code === 'timeout') this.slow.add(host);
  }
}
