export interface TestPostgres {
  port: number;
  /** What the server said. */
  log: string[];
  url(database: string): string;
  /** Runs a statement as the owner of the server, in its own database. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  database(template?: string): Promise<string>;
  named(name: string): Promise<string>;
  stop(): Promise<void>;
}
export function startPostgres(settings?: readonly string[], folder?: string): Promise<TestPostgres>;
