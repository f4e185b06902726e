import { type ComponentType, lazy, type ReactNode, useState } from 'react';

export interface Lately<Props> {
  (props: Props): ReactNode;
  /** Begins to load it. */
  load(): Promise<unknown>;
}

/** A component that is loaded when it is first wanted, and drawn at once where it has come before that. */
export function lately<Props extends object>(load: () => Promise<ComponentType<Props>>): Lately<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const begin = () => {
    loading ??= load().then((component) => {
      loaded = component;
      return { default: component };
    });
    // Where it fails it is asked for again when it is wanted.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const Lazy = lazy(begin) as ComponentType<Props>;
  // biome-ignore lint/correctness/noComponentHookFactories: it is called once for each view, where modules are loaded
  const Late = (props: Props) => {
    // For as long as it is mounted it stays the one that it began as.
    const [Shown] = useState(() => loaded ?? Lazy);
    return <Shown {...props} />;
  };
  return Object.assign(Late, { load: begin });
}
