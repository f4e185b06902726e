/** What `dateline doctor` found. */
export interface Finding {
  /** Whether somebody should do something about it. */
  problem: boolean;
  /** A sentence: what is so, and what to do about a problem. */
  message: string;
}

export const good = (message: string): Finding => ({ problem: false, message });
export const wrong = (message: string): Finding => ({ problem: true, message });
