export type * from '@dateline/core/library';
