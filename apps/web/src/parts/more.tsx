import { useEffect, useRef } from 'react';

/** Asks for more when the end of a list comes near. */
export function More({ more, load }: { more: boolean; load: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more || !place.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
      rootMargin: '1200px',
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [more, load]);
  return <div ref={place} />;
}
