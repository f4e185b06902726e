/** What PostgreSQL cannot do yet; gone when nothing is missing. */
export class NotYet extends Error {
  constructor(what: string) {
    super(`A library on PostgreSQL cannot do this yet: ${what}.`);
  }
}
