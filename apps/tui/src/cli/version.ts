/** Put in by the build. */
declare const DATELINE_VERSION: string;

/** The version of dateline, as it was built. */
export const version = (): string => DATELINE_VERSION;
