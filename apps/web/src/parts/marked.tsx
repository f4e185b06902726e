import { segments } from '@dateline/reader';

interface MarkedProps {
  text: string;
  marks: { start: number; end: number }[];
}

/** A passage with the words in it that it is shown for. */
export function Marked({ text, marks }: MarkedProps) {
  return segments(text, marks).map(({ start, text: run, marks: hits }) =>
    hits.length > 0 ? <mark key={start}>{run}</mark> : run,
  );
}
