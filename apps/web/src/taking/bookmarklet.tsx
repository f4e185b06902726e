import { foundMessages } from '@dateline/reader';
import { useEffect, useId, useRef } from 'react';
import { basePath } from '../app/base-path.js';

/** A bookmark that opens what can be added of the page it is chosen on. It sends nothing by itself. */
export function bookmarkletOf(home: string): string {
  const part = (name: string, value: string) => `'${name}='+encodeURIComponent(${value})`;
  const parts = [part('?url', 'location.href'), part('&title', 'document.title'), part('&text', 'getSelection()')];
  return `javascript:void open(${JSON.stringify(`${home}/add`)}+${parts.join('+')})`;
}

/** The bookmark, to be dragged or copied. */
export function Bookmarklet() {
  const link = useRef<HTMLAnchorElement>(null);
  const id = useId();
  const code = bookmarkletOf(location.origin + basePath());
  // What draws the page lets no script stand in an address; here it is only dragged.
  useEffect(() => {
    if (!link.current) return;
    link.current.href = code;
    link.current.onclick = (event) => event.preventDefault();
  }, [code]);
  return (
    <div className="bookmarklet">
      <p>{foundMessages.bookmarklet}</p>
      <p className="help-more">{foundMessages.bookmarkletMore}</p>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a bookmark in the making */}
      <a ref={link} className="button">
        {foundMessages.bookmarkletName}
      </a>
      <label className="help-more" htmlFor={id}>
        {foundMessages.bookmarkletCopy}
      </label>
      <input id={id} readOnly value={code} onFocus={({ currentTarget }) => currentTarget.select()} />
    </div>
  );
}
