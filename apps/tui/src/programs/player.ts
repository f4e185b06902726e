import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { linkMessages, type Recording, recordingMessages } from '@dateline/reader';

import { isProgram } from './browser.js';

const PROGRAM = 'mpv';
/** Milliseconds between two looks for the socket of a player that has just been started. */
const APART = 50;

/** Whether a film could be shown in a window; else it is only heard. */
const hasScreen = ({ DISPLAY, WAYLAND_DISPLAY } = process.env) =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);

interface Playing {
  article: string;
  title: string;
  recording: Recording;
}

interface Told {
  say(sentence: string, tone?: 'done' | 'problem'): void;
  /** How far it was heard before, in seconds. */
  heard(article: string, url: string): number;
  /** Keeps how far a recording was heard, in seconds; 0 when all of it was. */
  keep(article: string, url: string, seconds: number): Promise<void>;
}

/** Plays recordings beside whatever is shown. */
export interface Player {
  play(what: Playing): void;
  /** The address of the recording that was begun. */
  url(): string | undefined;
  /** Pauses it, or goes on. */
  toggle(): void;
  /** Ends it, and comes back when it is kept how far it was heard. */
  end(): Promise<void>;
}

/** One recording in mpv, which is spoken to over its socket (its manual, JSON IPC). */
class Mpv {
  private readonly told: Told;
  readonly playing: Playing;
  private readonly folder = mkdtempSync(join(tmpdir(), 'dateline-play-'));
  private readonly child: ReturnType<typeof spawn>;
  private socket: Socket | undefined;
  private seconds: number;
  private isEnding = false;
  /** It has its answer when mpv is gone, and what was heard is kept. */
  readonly over: Promise<void>;

  constructor(playing: Playing, told: Told) {
    this.playing = playing;
    this.told = told;
    const { article, recording, title } = playing;
    const from = told.heard(article, recording.url);
    this.seconds = from;
    const socket = join(this.folder, 'mpv');
    const args = [
      '--no-terminal',
      // Nothing but this file is asked for: no page is searched for one.
      '--ytdl=no',
      ...(recording.kind === 'audio' || !hasScreen() ? ['--no-video'] : []),
      `--title=${title}`,
      `--start=${from}`,
      `--input-ipc-server=${socket}`,
      '--',
      recording.url,
    ];
    this.child = spawn(PROGRAM, args, { stdio: 'ignore' });
    this.over = new Promise((resolve) => {
      const done = (sentence?: string) => {
        this.socket?.destroy();
        rmSync(this.folder, { recursive: true, force: true });
        if (sentence !== undefined && !this.isEnding) told.say(sentence, 'problem');
        void told.keep(article, recording.url, this.seconds).then(resolve, resolve);
      };
      this.child.on('error', () => done(linkMessages.notStarted(PROGRAM)));
      this.child.on('exit', (code) => done(code ? linkMessages.ended(PROGRAM, code) : undefined));
    });
    this.connect(socket);
  }

  private connect(path: string): void {
    const socket = createConnection(path);
    socket.on('error', () => {
      if (this.child.exitCode === null && !this.isEnding) setTimeout(() => this.connect(path), APART).unref();
    });
    socket.on('connect', () => {
      this.socket = socket;
      createInterface({ input: socket }).on('line', (line) => this.take(line));
      this.send('observe_property', 1, 'time-pos');
      this.send('observe_property', 2, 'pause');
    });
  }

  private send(...command: (string | number)[]): void {
    this.socket?.write(`${JSON.stringify({ command })}\n`);
  }

  private take(line: string): void {
    let event: Record<string, unknown>;
    try {
      event = Object(JSON.parse(line));
    } catch {
      return;
    }
    if (event.event === 'end-file' && event.reason === 'eof') this.seconds = 0;
    if (event.event !== 'property-change') return;
    if (event.name === 'time-pos' && typeof event.data === 'number') this.seconds = event.data;
    if (event.name === 'pause' && typeof event.data === 'boolean') {
      const { title } = this.playing;
      this.told.say(event.data ? recordingMessages.paused(title) : recordingMessages.playing(title));
    }
  }

  toggle(): void {
    this.send('cycle', 'pause');
  }

  end(): Promise<void> {
    this.isEnding = true;
    this.child.kill();
    return this.over;
  }
}

/** Plays recordings with mpv; undefined where that is not there, or cannot be spoken to. */
export function mpvPlayer(told: Told, { PATH = '' } = process.env): Player | undefined {
  if (process.platform === 'win32' || !isProgram(PROGRAM, PATH)) return undefined;
  let current: Mpv | undefined;
  return {
    play(what) {
      void current?.end();
      const begun = new Mpv(what, told);
      current = begun;
      void begun.over.then(() => {
        if (current === begun) current = undefined;
      });
    },
    url: () => current?.playing.recording.url,
    toggle: () => current?.toggle(),
    end: () => current?.end() ?? Promise.resolve(),
  };
}
