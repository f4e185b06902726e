import { useEffect, useRef, useState } from 'react';

/** Pauses shorter than this many milliseconds belong to the same word. */
const PAUSE = 120;

/**
 * A field that searches while a person types.
 * @param shown what is searched for now; the field follows when that changes in another way
 */
export function useTyped(shown: string, search: (text: string) => void) {
  const [text, setText] = useState(shown);
  const typed = useRef(shown);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (typed.current === shown) return;
    typed.current = shown;
    setText(shown);
  }, [shown]);

  // Whoever has left the view is not taken back to it.
  useEffect(() => () => clearTimeout(timer.current), []);

  const now = (value = text) => {
    clearTimeout(timer.current);
    typed.current = value.trim();
    search(typed.current);
  };
  return {
    text,
    now,
    type(value: string) {
      setText(value);
      clearTimeout(timer.current);
      const { href } = location;
      // Whoever goes elsewhere in the pause is not taken back, not even before the view they left has gone.
      timer.current = setTimeout(() => location.href === href && now(value), PAUSE);
    },
  };
}
