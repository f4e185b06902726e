import { useEffect, useRef } from 'react';

/** Asks for more when the end of a list comes near. */
export function More({ more, load }: { more: boolean; load: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!more || !element.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
      rootMargin: '1200px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [more, load]);
  return <div ref={element} />;
}
