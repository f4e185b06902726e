import type { StoryRedline } from '@dateline/core/library';
import { expect, it } from 'vitest';
import { setRedline } from './set-redline.js';

it('has no sign of what came or went apart from its words', () => {
  const runs = [
    { kind: 'same', text: 'He told reporters: "' },
    { kind: 'removed', text: 'Everybody' },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: 'Nobody' },
    { kind: 'same', text: ' will pay the well-known fare."' },
  ];
  const versions = {
    from: { hash: 'a', seen: '2026-03-03T08:00:00Z' },
    to: { hash: 'b', seen: '2026-03-03T09:00:00Z' },
  };
  const redline = {
    ...versions,
    changes: [],
    blocks: [{ kind: 'changed', type: 'paragraph', runs }],
  } as unknown as StoryRedline;
  for (let cells = 14; cells < 60; cells++) {
    const text = setRedline(redline, cells).lines.map((line) => line.map((run) => run.text).join(''));
    for (const line of text) {
      expect(line, `${cells} cells`).not.toMatch(/(?:\[-|\{\+)\s*$/);
      expect(line, `${cells} cells`).not.toMatch(/^\s*(?:-\]|\+\})/);
    }
    expect(text.join(' ')).toContain('[-Everybody-]');
  }
});
