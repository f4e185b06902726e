import type { Problem } from '@dateline/core/base';

/** How the device is, as the service worker tells all pages. */
export interface DeviceState {
  kind: 'state';
  /** Whether the server has not answered of late. */
  away: boolean;
  /** Whether the server did not know who asks when it was last asked: what waits is sent once somebody has signed in. */
  isOut: boolean;
  /** Whose library is kept, in a form that tells nobody who that is; absent while none is. */
  owner?: string;
  /** Whether the browser gave less room than may be used. */
  isFull: boolean;
  /** How many questions of this page the device has answered, since the worker began. */
  answered: number;
  /** Acts that wait to be sent. */
  waiting: number;
  /** Stories that are kept, and how many bytes they and their pictures take. */
  stories: number;
  bytes: number;
  /** Bytes that may be kept. */
  limit: number;
}

/** What the service worker tells pages. */
export type ToPage =
  | DeviceState
  /** Acts that waited are with the server now; `refused` ones are not, for the reason of the last of them. */
  | { kind: 'sent'; sent: number; refused: number; problem?: Problem }
  /** The person keeps a story: a moment to ask the browser not to clear what is kept. */
  | { kind: 'keeping' };

/** What pages tell the service worker. */
export type ToWorker =
  /** Keep what is newest; `pictures` says whether the person has pictures shown without asking. */
  | { kind: 'fill'; pictures: boolean }
  /** Send what waits, and tell how the device is. */
  | { kind: 'send' }
  | { kind: 'limit'; bytes: number }
  /** Remove all from this device. */
  | { kind: 'forget' }
  /** Take over from an earlier worker. */
  | { kind: 'update' };
