import {
  articleQuery,
  type CommandId,
  type FoundInText,
  foundIn,
  type HeldArticle,
  keyOf,
  listMessages,
  questionMessages,
  saysChanged,
  selectedIn,
  terminalMessages,
  useArticles,
  useEdition,
  useHeading,
  useInfo,
  useLibrary,
  useListChoice,
  useReader,
  useReaderState,
  useRefresh,
  useStore,
  useTroubledFeeds,
  type View,
} from '@dateline/reader';
import { useQuery } from '@tanstack/react-query';
import { type Line, run, spread } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useScreen, useView } from './screen.js';

/** Says that the open story changed since it was read. Its text stays as it is. */
function useChangedNote(view: View): Line {
  const id = view.name === 'article' ? view.id : '';
  const { data } = useQuery({ ...articleQuery(useLibrary(), id), enabled: false });
  const stored: HeldArticle | undefined = id === '' ? undefined : data;
  if (!saysChanged(stored)) return [];
  const key = keyOf('changes', 'terminal', 'article');
  const sentence = stored?.outdated ? terminalMessages.changedWhileOpen(key) : terminalMessages.changed(key);
  return [run(`  ${sentence}`, { ink: 'accent', bold: true })];
}

/** What is found in the article that is open, and how to go through it. */
function foundNote({ typed, spans, at: found }: FoundInText): Line {
  const at = (id: CommandId) => keyOf(id, 'terminal', 'article');
  if (spans.length === 0) return [run(`  ${typed}: ${questionMessages.notInText}`, { ink: 'problem' })];
  return [
    run(`  ${typed}  `, { ink: 'accent', bold: true }),
    run(questionMessages.foundInText(found + 1, spans.length)),
    run(`   ${questionMessages.foundInTextKeys(at('next-in-text'), at('previous-in-text'), at('back'))}`, {
      ink: 'quiet',
    }),
  ];
}

/** The program's name, the view's, how many stories are new and unread, and how far a refresh is. */
export function Masthead() {
  const { layout, terminal } = useScreen();
  const view = useView();
  const { running, progress } = useRefresh();
  const { data } = useInfo();
  const { title, kind } = useHeading(view);
  const query = view.name === 'list' || view.name === 'article' ? (view.query ?? '') : '';
  const { fresh, capped, numberOf, total, items } = useArticles(query);
  const reader = useReader();
  const state = useReaderState();
  const share = useStore(terminal.share);
  const ids = items.map(({ id }) => id);
  const row = numberOf((view.name === 'article' ? view.id : selectedIn(reader, { name: 'list', query }, ids)) ?? '');
  const isInList = view.name === 'list' || (view.name === 'article' && view.query !== undefined);
  const isKnown = isInList && row !== undefined && total !== undefined;
  const part = view.name === 'article' ? share : isKnown ? row / total : undefined;
  const position = [
    isKnown ? listMessages.position(row, total) : '',
    part === undefined ? '' : terminalMessages.percent(Math.round(part * 100)),
  ]
    .filter(Boolean)
    .join('  ');
  const come = useEdition(view.name === 'edition' ? view : undefined).fresh;
  const troubled = useTroubledFeeds().reduce((sum, { feeds }) => sum + feeds.length, 0);
  const choice = useListChoice(view.name === 'list' ? view.query : '');
  const shownAs = [choice.unread ? terminalMessages.unreadOnly : '', choice.oldest ? terminalMessages.oldestFirst : '']
    .filter(Boolean)
    .join(', ');
  const left: Line = [
    run('  Dateline', { bold: true }),
    ...(kind ? [run(`  ${kind}`, { ink: 'quiet' as const })] : []),
    // An article that is all there is stands in no list.
    ...(terminal.isAlone ? [] : [run(`  ${title}`, { ink: 'accent' as const })]),
    ...(view.name === 'list' && shownAs ? [run(`  ${shownAs}`, { ink: 'quiet' as const })] : []),
  ];
  const asking = progress ? terminalMessages.asked(progress.done, progress.total) : terminalMessages.asking;
  const unread = data && !terminal.isAlone ? terminalMessages.unread(data.unread) : '';
  const trouble =
    view.name === 'feeds' && !view.troubled && troubled > 0
      ? terminalMessages.troubled(troubled, keyOf('go-troubled-feeds', 'terminal', view.name))
      : '';
  const isNew = view.name === 'edition' ? come : fresh;
  const right: Line = [
    run(
      `${[running ? asking : '', position, isNew > 0 ? terminalMessages.fresh(isNew, keyOf('first', 'terminal', view.name)) : '', trouble, unread].filter(Boolean).join('  ')} `,
      {
        ink: 'quiet',
      },
    ),
  ];
  const changed = useChangedNote(view);
  const found = view.name === 'article' ? foundIn(state, view.id) : undefined;
  const note: Line = found
    ? foundNote(found)
    : changed.length > 0 || capped === undefined
      ? changed
      : [run(`  ${capped}`, { ink: 'quiet' })];
  return <Pane lines={[spread(left, right, layout.columns), note]} width={layout.columns} height={2} />;
}
