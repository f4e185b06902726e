/** The command was typed wrong: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
