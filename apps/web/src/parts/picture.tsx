import { frameMessages } from '@dateline/reader';
import { pictureUrl } from '@dateline/server/client';
import { type SyntheticEvent, useState } from 'react';
import { fromBase } from '../app/base-path.js';
import { useFailed } from './use-failed.js';

interface Props {
  /** The id of the article that has the picture. */
  article: string;
  url: string;
  alt?: string | undefined;
  /** Pixels, as the story says. */
  width?: number | undefined;
  height?: number | undefined;
  /** CSS pixels that it is drawn in at most. */
  drawn: number;
  /** Whether it is on the first screen, so that it is not waited for. */
  first?: boolean;
  /** Whether it goes where it cannot be fetched: what stands around it must not need it. */
  optional?: boolean;
}

/**
 * A picture of a story, through the server: no other host is asked. Its room is there before it comes, so that nothing
 * moves: as large as the story says, else three by two; one that comes before it is in view takes its own shape. In the
 * place of one that cannot be fetched, a line says so and what was to be seen.
 */
export function Picture({ article, url, alt = '', width, height, drawn, first = false, optional = false }: Props) {
  const { failed, ref, onError } = useFailed();
  const [found, setFound] = useState<{ width: number; height: number }>();
  const size = width && height ? { width, height } : found;
  const src = fromBase(pictureUrl(article, url, drawn));
  const dense = fromBase(pictureUrl(article, url, drawn * 2));
  if (!src || (failed && optional)) return null;
  if (failed)
    return (
      <span className="picture-failed">
        {frameMessages.noPicture} {alt}
      </span>
    );
  const measure = ({ currentTarget: image }: SyntheticEvent<HTMLImageElement>) => {
    if (!size && image.getBoundingClientRect().top > innerHeight)
      setFound({ width: image.naturalWidth, height: image.naturalHeight });
  };
  return (
    <span className={size ? 'picture' : 'picture is-unsized'}>
      <img
        ref={ref}
        src={src}
        srcSet={`${src} 1x, ${dense} 2x`}
        alt={alt}
        {...size}
        loading={first ? 'eager' : 'lazy'}
        decoding="async"
        onLoad={measure}
        onError={onError}
      />
    </span>
  );
}
