import { createContext } from 'react';
import createReconciler, { type ReactContext } from 'react-reconciler';
import {
  ConcurrentRoot,
  DefaultEventPriority,
  DiscreteEventPriority,
  NoEventPriority,
} from 'react-reconciler/constants.js';
import type { Node } from './nodes.js';

/** The root of the tree. */
export interface Container {
  children: Node[];
  /** Called when the tree has changed. */
  changed(): void;
}

let priority: number = NoEventPriority;

function put({ children }: { children: Node[] }, child: Node, before?: Node): void {
  drop({ children }, child);
  const at = before ? children.indexOf(before) : -1;
  children.splice(at < 0 ? children.length : at, 0, child);
}

function drop({ children }: { children: Node[] }, child: Node): void {
  const at = children.indexOf(child);
  if (at >= 0) children.splice(at, 1);
}

const nothing = () => {};

/**
 * React on a tree of panes. Every pane comes with lines that are set and cut to its width already, so there is nothing to
 * measure, wrap or lay out, and what is written to the terminal is ours byte by byte.
 */
const reconciler = createReconciler({
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  isPrimaryRenderer: true,
  createInstance: (type: Node['type'], props: object): Node => ({ type, props, children: [] }) as Node,
  createTextInstance(text: string): never {
    throw new Error(`Text stands in panes only: ${text}`);
  },
  appendInitialChild: put,
  appendChild: put,
  insertBefore: put,
  removeChild: drop,
  appendChildToContainer: put,
  insertInContainerBefore: put,
  removeChildFromContainer: drop,
  commitUpdate(node: Node, _type: string, _before: object, props: object) {
    node.props = props as never;
  },
  finalizeInitialChildren: () => false,
  shouldSetTextContent: () => false,
  getRootHostContext: () => null,
  getChildHostContext: (context: null) => context,
  getPublicInstance: (node: Node) => node,
  prepareForCommit: () => null,
  resetAfterCommit: (container: Container) => container.changed(),
  clearContainer: (container: Container) => void container.children.splice(0),
  preparePortalMount: nothing,
  hideInstance: nothing,
  unhideInstance: nothing,
  hideTextInstance: nothing,
  unhideTextInstance: nothing,
  detachDeletedInstance: nothing,
  beforeActiveInstanceBlur: nothing,
  afterActiveInstanceBlur: nothing,
  getInstanceFromNode: () => null,
  prepareScopeUpdate: nothing,
  getInstanceFromScope: () => null,
  createFragmentInstance: () => null,
  scheduleTimeout: setTimeout,
  cancelTimeout: clearTimeout,
  noTimeout: -1,
  supportsMicrotasks: true,
  scheduleMicrotask: queueMicrotask,
  setCurrentUpdatePriority: (next: number) => {
    priority = next;
  },
  getCurrentUpdatePriority: () => priority,
  resolveUpdatePriority: () => (priority === NoEventPriority ? DefaultEventPriority : priority),
  maySuspendCommit: () => false,
  maySuspendCommitOnUpdate: () => false,
  maySuspendCommitInSyncRender: () => false,
  NotPendingTransition: null,
  HostTransitionContext: createContext(null) as unknown as ReactContext<null>,
  resetFormInstance: nothing,
  requestPostPaintCallback: nothing,
  shouldAttemptEagerTransition: () => false,
  trackSchedulerEvent: nothing,
  resolveEventType: () => null,
  resolveEventTimeStamp: () => -1.1,
  preloadInstance: () => true,
  startSuspendingCommit: nothing,
  suspendInstance: nothing,
  suspendOnActiveViewTransition: nothing,
  waitForCommitToBeReady: () => null,
  getSuspendedCommitReason: () => null,
} as unknown as Parameters<typeof createReconciler>[0]);

/** A tree that is shown; `show(null)` takes it away. */
export interface Root {
  show(element: React.ReactNode): void;
}

/** @param crashed takes what a component threw */
export function createRoot(container: Container, crashed: (error: unknown) => void): Root {
  const root = reconciler.createContainer(
    container,
    ConcurrentRoot,
    null,
    false,
    null,
    '',
    crashed,
    crashed,
    nothing,
    nothing,
    null,
  );
  return {
    show(element) {
      const { updateContainerSync, flushSyncWork, flushPassiveEffects } = reconciler as unknown as {
        updateContainerSync(element: React.ReactNode, root: unknown, parent: null, done: null): void;
        flushSyncWork(): void;
        flushPassiveEffects(): boolean;
      };
      updateContainerSync(element, root, null, null);
      flushSyncWork();
      flushPassiveEffects();
    },
  };
}

/** Does what a key asks for, and has the tree show it before anything else is done. */
export function actNow(act: () => void): void {
  const before = priority;
  priority = DiscreteEventPriority;
  try {
    act();
  } finally {
    priority = before;
  }
  (reconciler as unknown as { flushSyncWork(): void }).flushSyncWork();
}
