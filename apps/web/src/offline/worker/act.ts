/** Something that a person did, as it is sent to the server. */
export interface Act {
  /** By this the server tells that it has done it already. A highlight that is made has it for an id. */
  key: string;
  method: string;
  /** Under /api. */
  path: string;
  body: Record<string, unknown> | undefined;
  /** ISO 8601: when it was done. */
  at: string;
}

/** The ways to act that the device knows how to show by itself. */
const KNOWN = [
  /^POST \/mark$/,
  /^POST \/seen$/,
  /^POST \/articles\/[^/]+\/position$/,
  /^POST \/highlights$/,
  /^(PATCH|DELETE) \/highlights\/[^/]+$/,
];

export const isAct = (method: string, path: string): boolean => KNOWN.some((known) => known.test(`${method} ${path}`));
