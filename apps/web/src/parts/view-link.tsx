import type { View } from '@dateline/reader';
import type { ComponentProps } from 'react';
import { show } from '../app/navigation.js';
import { pathOf } from '../app/routes.js';

/** A link to a view: an address for the browser, no new page for the reader. */
export function ViewLink({
  view,
  onGo,
  ...rest
}: { view: View; onGo?: () => void } & Omit<ComponentProps<'a'>, 'href'>) {
  return (
    <a
      {...rest}
      href={pathOf(view)}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (onGo) onGo();
        else show(view);
      }}
    />
  );
}
