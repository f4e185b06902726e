import type { Library } from '@dateline/core/library';

/**
 * A library that is asked as soon as what asks it has come. The first view is drawn from the answers in its page, so it
 * needs no more than this.
 */
export function lateLibrary(loading: Promise<Library>): Library {
  const late: Partial<Library> = {
    subscribe(...given) {
      let end: (() => void) | undefined;
      let isEnded = false;
      // Whoever asks the library is told why it does not come.
      loading.then(
        (library) => {
          if (!isEnded) end = library.subscribe(...given);
        },
        () => {},
      );
      return () => {
        isEnded = true;
        end?.();
      };
    },
    async *export(...given) {
      yield* (await loading).export(...given);
    },
    as: (person) => lateLibrary(loading.then((library) => library.as(person))),
  };
  return new Proxy(late as Library, {
    get(own, name: keyof Library | 'then') {
      // It is no promise itself.
      if (name === 'then' || name in own) return own[name as keyof Library];
      return (...given: unknown[]) =>
        loading.then((library) => (library[name] as (...each: unknown[]) => unknown)(...given));
    },
  });
}
