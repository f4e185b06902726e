import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Until {
  /** What stands in its place until it has come. */
  until?: ReactNode;
}

export interface Lately<Props> {
  (props: Props & Until): ReactNode;
  /** Begins to load it. */
  load(): Promise<unknown>;
}

/**
 * A component that is loaded when it is first wanted, and drawn at once where it has come before that. It needs no Suspense:
 * where the server wrote the page, Preact would put what waited in another place than it had.
 */
export function lately<Props extends object>(load: () => Promise<ComponentType<Props>>): Lately<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const begin = () => {
    loading ??= load().then((component) => {
      loaded = component;
      return component;
    });
    // Where it fails it is asked for again when it is wanted.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: it is called once for each component, where modules are loaded
  const Late = ({ until, ...props }: Props & Until) => {
    const [Shown, show] = useState(() => loaded);
    const [failure, fail] = useState<{ error: unknown }>();
    useEffect(() => {
      if (Shown) return;
      let isGone = false;
      begin().then(
        (component) => !isGone && show(() => component),
        (error: unknown) => !isGone && fail({ error }),
      );
      return () => {
        isGone = true;
      };
    }, [Shown]);
    if (failure) throw failure.error;
    return Shown ? <Shown {...(props as unknown as Props)} /> : until;
  };
  return Object.assign(Late, { load: begin });
}
