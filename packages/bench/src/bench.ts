/** One measurement of `pnpm bench`. Each file of `commands/` exports one as `bench`. */
export interface Bench {
  /** What is typed: `pnpm bench NAME`. */
  name: string;
  summary: string;
  /** Whether it reads documents of a corpus folder; without one it is left out of a run of everything. */
  corpus?: string;
  run(options: BenchOptions): Promise<void>;
}

export interface BenchOptions {
  /** The corpus folder; its README names what is in it. */
  corpus: string;
  /** Everything after `--`: switches of one measurement. */
  rest: string[];
}
