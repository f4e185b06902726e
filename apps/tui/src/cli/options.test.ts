import { join } from 'node:path';
import { nearest } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { allowPrivate, libraryPath } from './library.js';
import { parseOptions, splitCommand } from './options.js';

describe('options', () => {
  it('stand before or after the command', () => {
    expect(splitCommand(['--library', 'a.db', '--allow-private', 'list', 'x'])).toEqual({
      command: 'list',
      rest: ['--library', 'a.db', '--allow-private', 'x'],
    });
    expect(splitCommand(['read', '-'])).toEqual({ command: 'read', rest: ['-'] });
    expect(splitCommand([])).toEqual({ rest: [] });
  });

  it('never take the next word for --allow-private', () => {
    const { values, positionals } = parseOptions(['--allow-private', 'http://a.example/'], {});
    expect(values['allow-private']).toBe('*');
    expect(positionals).toEqual(['http://a.example/']);
    expect(() => parseOptions(['--libary', 'x'], {})).toThrow('did you mean --library?');
    expect(() => parseOptions(['--library', '--help'], {})).toThrow('needs a value');
    expect(() => parseOptions(['--help=yes'], {})).toThrow('takes no value');
  });

  it('say which private hosts may be asked', () => {
    expect(allowPrivate({}, {})).toBe(false);
    expect(allowPrivate({ 'allow-private': '*' }, {})).toBe(true);
    expect(allowPrivate({ 'allow-private': 'a.test, b.test' }, {})).toEqual(['a.test', 'b.test']);
    expect(allowPrivate({}, { DATELINE_ALLOW_PRIVATE: '1' })).toBe(true);
    expect(allowPrivate({}, { DATELINE_ALLOW_PRIVATE: '0' })).toBe(false);
  });

  it('say where the library is', () => {
    expect(libraryPath({ library: '/a/b.db' }, {}, 'linux')).toBe('/a/b.db');
    expect(libraryPath({}, { DATELINE_LIBRARY: '/c.db' }, 'linux')).toBe('/c.db');
    expect(libraryPath({}, { XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'dateline', 'library.db'));
    expect(libraryPath({}, {}, 'darwin')).toMatch(/Application Support.dateline.library\.db$/);
    expect(libraryPath({}, { LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'dateline', 'library.db'));
  });

  it('know what was probably meant', () => {
    expect(nearest('serch', ['search', 'serve'])).toBe('search');
    expect(nearest('ref', ['read', 'refresh'])).toBe('refresh');
    expect(nearest('xyzzy', ['read', 'refresh'])).toBeUndefined();
  });
});
