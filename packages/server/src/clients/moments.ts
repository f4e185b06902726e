/** Milliseconds since 1970 of a time of a list; one without a zone counts as UTC. */
export const momentOf = (time: string): number =>
  Date.parse(/T/.test(time) && !/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? `${time}Z` : time);
