// How a client asks: addresses from inputs, and what is asked again.
import type { Input } from './route.js';

/** Puts inputs into the path that names them. @returns what is left */
export function fillPath(path: string, input: Input): { path: string; rest: Input } {
  const rest = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    // An empty part would be another address; a space stands for it.
    const value = String(rest[name]) || ' ';
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path: filled, rest };
}

export function search(input: Input): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) if (value !== undefined) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}

/**
 * Whether a connection ended before the answer came. Node takes up connections that the server is just closing, as nobody used them;
 * browsers ask again by themselves then.
 */
export function isCut(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === 'ECONNRESET' || cause?.code === 'EPIPE' || cause?.code === 'UND_ERR_SOCKET';
}
