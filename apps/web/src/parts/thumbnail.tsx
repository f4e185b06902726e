import type { ArticleSummary } from '@dateline/core/library';
import { Picture } from './picture.js';

/** CSS pixels. */
const DRAWN = 96;

/** A small picture of a story in a list; nothing where it has none or it cannot be fetched. */
export function Thumbnail({ item }: { item: ArticleSummary }) {
  if (!item.image) return null;
  return (
    <div className="thumbnail">
      <Picture article={item.id} url={item.image} drawn={DRAWN} optional />
    </div>
  );
}
