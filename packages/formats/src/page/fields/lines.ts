/** A line of a page near its headline that is no part of the story: who wrote it, when, under what heading. */
export interface Line {
  text: string;
  /** Classes of the elements around it, nearest first. */
  names: string;
}
