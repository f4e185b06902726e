import { area } from '../area.js';

/** Feeds that are offered to an empty library. */
export const wellKnownMessages = area('wellKnown', {
  title: 'Well-known feeds',
  choose: 'Choose well-known feeds',
  follow: 'Follow',
  names: 'Well-known feeds, by name and apart by commas, or all',
  /** Typed for all of them. */
  all: 'all',
  noneCalled: (name: string) => `None of them is called ${name}.`,
  chooseOne: 'Choose at least one of them.',
  subjects: { world: 'World news', science: 'Science', technology: 'Technology' },
});
