import { useCallback, useState } from 'react';

/** Whether a picture could not be fetched; the page of the server may have learned that before anything listened. */
export function useFailed() {
  const [failed, setFailed] = useState(false);
  const onError = useCallback(() => setFailed(true), []);
  const ref = useCallback(
    (image: HTMLImageElement | null) => {
      if (image?.complete && image.naturalWidth === 0) onError();
    },
    [onError],
  );
  return { failed, ref, onError };
}
