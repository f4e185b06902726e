// The thread that makes Readings, newest stories first, when the machine has nothing better to do.
import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { Article } from '@dateline/core';
import type { Reading } from '@dateline/core/reading';
import { isDatabase } from '../postgres/address.js';
import { LateRules } from '../rules/late-rules.js';
import { pause } from '../slices.js';
import { Database } from '../store/database.js';
import { isStoreProblem } from '../store/problems.js';
import { dueReadings } from '../store/readings.js';
import { type PendingRedline, pendingRedlines } from '../store/redlines.js';
import type { WriteStore } from '../store/store.js';
import { speakersOf } from '../voices/speakers-of.js';
import { Caller, type WorkerClient } from './calls.js';
import { options, type Running, send } from './thread.js';

type Verbs = Pick<WriteStore, 'renewReadings' | 'keepReading' | 'skipReading' | 'renewVoices' | 'keepRedline'>;
type Store = WorkerClient<Verbs>;

/** Stories that are looked up at a time. */
const AT_ONCE = 20;
/** The niceness of the thread: what is left over by everything else. */
const NICE = 10;

interface Due {
  id: string;
  hash: string;
  article: Article;
}

/** What there is to be done, wherever the library is. */
export interface ReadingWork {
  /** The newest stories whose Readings are to be made. */
  due(limit: number): Due[] | Promise<Due[]>;
  /** The rules that find a story now that it has its first Reading. */
  judge(story: Due, reading: Reading): number[] | Promise<number[]>;
  /** Stories that can be compared with the version that somebody had read. */
  redlines(limit: number): PendingRedline[] | Promise<PendingRedline[]>;
  /** The library by itself, where no other thread writes it. */
  store?: Store;
}

function inFile(): ReadingWork {
  const db = new Database(options.path, { readOnly: true });
  const late = new LateRules(db);
  return {
    due: (limit) => dueReadings(db, limit),
    judge: (story, reading) => late.judge(story, reading),
    redlines: (limit) => pendingRedlines(db, limit),
  };
}

export async function startReadings(): Promise<Running> {
  yieldToOthers();
  const work = isDatabase(options.path)
    ? (await import('../postgres/readings/work.js')).inDatabase(options.path)
    : inFile();
  const { ENGINE, read, redline } = await import('@dateline/reading');
  let { store } = work;
  let running = false;
  let again = false;
  let renewed = false;
  let turn = 0;
  let idle: NodeJS.Timeout | undefined;

  const readOne = async (story: Due): Promise<void> => {
    try {
      const reading = await read(story.article);
      await store!.keepReading(
        story.id,
        story.hash,
        reading,
        await work.judge(story, reading),
        speakersOf(story.article, reading),
      );
    } catch (error) {
      if (isStoreProblem(error)) throw error;
      // A story that cannot be read this way is shown without its Reading.
      await store!.skipReading(story.id);
    }
  };
  const redlineOne = async (story: PendingRedline): Promise<void> => {
    const isMeant = await isMeantOtherwise(story).catch(() => false);
    await store!.keepRedline(story.id, story.hash, story.from, isMeant);
  };
  const isMeantOtherwise = async ({ before, article, reading }: PendingRedline): Promise<boolean> => {
    const made = async (one: Article, known?: Reading) => ({ article: one, reading: known ?? (await read(one)) });
    return !redline(await made(before), await made(article, reading)).same;
  };
  const redlineAll = async (): Promise<void> => {
    for (let pending = await work.redlines(AT_ONCE); pending.length > 0; pending = await work.redlines(AT_ONCE))
      for (const story of pending) {
        await redlineOne(story);
        await pause();
      }
  };
  const run = async (): Promise<void> => {
    if (!renewed) await store!.renewReadings(ENGINE);
    renewed = true;
    do {
      again = false;
      for (let due = await work.due(AT_ONCE); due.length > 0; due = await work.due(AT_ONCE))
        for (const story of due) {
          await readOne(story);
          await pause();
        }
      await redlineAll();
      // Voices of an older version follow when no Reading is due.
      if (await store!.renewVoices()) again = true;
    } while (again);
  };
  const wake = (now = turn) => {
    turn = now;
    again = true;
    if (!store || running) return;
    running = true;
    clearTimeout(idle);
    void run()
      .then(() => {
        idle = setTimeout(() => send({ kind: 'idle', turn }), options.idle);
      })
      // What could not be written now is still due, and begun again with the next change.
      .catch(() => {})
      .finally(() => {
        running = false;
      });
  };
  return {
    linked(other, port) {
      if (other === 'writer') store = new Caller<Verbs>(port).methods;
      wake();
    },
    wake,
  };
}

/** Linux gives each thread a niceness of its own; elsewhere it is the process's, which stays as it is. */
function yieldToOthers(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1);
    setPriority(Number(thread), NICE);
  } catch {
    // Without it the thread takes its turn like any other.
  }
}
