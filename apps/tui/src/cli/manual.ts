import type { CommandLine, Described } from './command.js';
import type { Options } from './options.js';

/** Text that roff takes as it is: no escapes, hyphens that can be copied, no requests at the beginning of a line. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}

function optionLines(options: Options): string[] {
  return Object.entries(options).flatMap(([name, { short, value, choices, help }]) => {
    const shown = value?.startsWith('[') ? value : (value ?? choices?.join('|'));
    const taken = shown === undefined ? '' : `${value?.startsWith('[') ? '' : ' '}\\fI${plain(shown)}\\fR`;
    return ['.TP', `${short ? `\\fB\\-${short}\\fR, ` : ''}\\fB\\-\\-${plain(name)}\\fR${taken}`, plain(help)];
  });
}

function commandLines({ usage, about, options, examples, more }: Described): string[] {
  return [
    `.SS dateline ${plain(usage)}`,
    plain(about),
    ...optionLines(options),
    '.PP',
    'Examples:',
    '.nf',
    '.RS 4',
    ...examples.map((example) => plain(`dateline ${example}`.trim())),
    '.RE',
    '.fi',
    ...(more ? ['.PP', '.nf', plain(more), '.fi'] : []),
  ];
}

/** The manual page `dateline(1)` in the macros of man(7). @param version the version of dateline */
export function manual({ reader, commands, options }: CommandLine, version: string): string {
  return `${[
    `.TH DATELINE 1 "" "dateline ${plain(version)}" "Dateline"`,
    '.SH NAME',
    'dateline \\- reads the news, from a library of your own',
    '.SH SYNOPSIS',
    '\\fBdateline\\fR [\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]',
    '.SH DESCRIPTION',
    `Without a command: ${plain(reader.summary)}.`,
    '.SH OPTIONS',
    'Before or after any command:',
    ...optionLines(options),
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH ENVIRONMENT',
    '.TP',
    '.B DATELINE_LIBRARY',
    'The library to use where \\-\\-library does not say.',
    '.TP',
    '.B DATELINE_ALLOW_PRIVATE',
    'Private addresses that may be asked, where \\-\\-allow\\-private does not say.',
    '.TP',
    '.B NO_COLOR',
    'No colours where it is set.',
    '.SH EXIT STATUS',
    '0; 1 for a failure, or for nothing found with \\-\\-exit\\-code; 2 for wrong usage.',
  ].join('\n')}\n`;
}
