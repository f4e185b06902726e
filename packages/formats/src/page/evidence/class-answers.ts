/** What a page's classes were found to say, by question: a page repeats its class names on many elements. */
export class ClassAnswers {
  readonly #known = new Map<(classes: string) => unknown, Map<string, unknown>>();

  /** @param question always the same function for the same question */
  ask<T>(question: (classes: string) => T, classes: string): T {
    let known = this.#known.get(question);
    if (!known) {
      known = new Map();
      this.#known.set(question, known);
    }
    const before = known.get(classes);
    if (before !== undefined) return before as T;
    const answer = question(classes);
    known.set(classes, answer);
    return answer;
  }
}
