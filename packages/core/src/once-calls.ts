/** The acts that a device may keep until they reach the library, each by the name of its method of a Library. */
export const ONCE_CALLS = ['mark', 'seen', 'keepPosition', 'highlight', 'editHighlight', 'removeHighlight'] as const;

/** One of them. */
export type OnceCall = (typeof ONCE_CALLS)[number];

/** By what an act is known, and when it was done (ISO 8601); now when absent. */
export interface ActKey {
  key: string;
  at?: string;
}
