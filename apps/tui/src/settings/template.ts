import { commandMessages, commands, keyCaps } from '@dateline/reader';
import { pictureChoices } from '../pictures/protocol.js';
import { places, starts, themeNames } from './names.js';

/** Words as comments, so many characters a line. */
function comment(text: string, most = 76): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && `${lines[last]} ${word}`.length > most) lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trimStart();
  }
  return lines.map((line) => `# ${line}`).join('\n');
}

const listed = (values: readonly string[]) => values.join(', ');

/** Every command of the terminal reader with its keys, as they are without this file. */
function commandLines(): string {
  const shown = commands.filter(({ frontEnds }) => !frontEnds || frontEnds.includes('terminal'));
  const keysOf = (keys: readonly string[]) => keys.map((each) => keyCaps(each).join(' ')).join(', ');
  return shown
    .map(({ id, keys }) => `#   ${id.padEnd(22)}${keysOf(keys).padEnd(16)}${commandMessages[id]}`.trimEnd())
    .join('\n');
}

/** A file of settings in which every one is explained, and none is set. */
export function configTemplate(): string {
  return `# Settings of the terminal reader of Dateline, in TOML (https://toml.io). Every line
# that begins with # is a comment; take the # away to set something. What is not set here
# is as Dateline has it. "dateline config" says whether all of it is understood.

${comment('The keys to begin with: "dateline", or "newsboat" for the hands of its users. Also: dateline --keys newsboat.')}
# keymap = "newsboat"

${comment(`What is shown first: ${listed(starts)}.`)}
# start = "unread"

${comment(`The theme: ${listed(themeNames)}. "terminal" has the page of the terminal itself, and its colours go by whether that is light or dark. T changes the theme, which is remembered where none is set here.`)}
# theme = "dark"

${comment('What opens web addresses; %s is the address. Else $BROWSER, else the browser of the system.')}
# browser = "firefox --new-tab %s"

${comment(`How pictures of articles are drawn: ${listed(pictureChoices)}. "auto" asks the terminal, and draws half blocks where it knows no pictures. I shows them or not, which is remembered where nothing is set here.`)}
# pictures = "auto"

${comment('One line after another, without panes and colours of a page: for screen readers and braille lines. Also: dateline --linear.')}
# linear = true

${comment('Who puts text in order that is read from the right, such as Hebrew and Arabic: "reader", "terminal", or "auto", which leaves it to Konsole, mlterm and the Terminal of macOS and tells all others not to do it (ECMA-48 BDSM).')}
# bidi = "auto"

# Cells of the columns; 0 leaves one out where it could be.
[columns]
# sources = 28
# list = 40
# text = 68
# notes = 30
# source = 22        # the name of the source in a compact list (d)

${comment('Colours: "#rrggbb", "#rgb", a number from 0 to 255, or black, red, green, yellow, blue, magenta, cyan, white, also with bright- before it. Those of all themes stand here, those of one in a table of its own.')}
[colours]
# accent = "#9b2c1f"
# quiet = "bright-black"
# problem = "red"
# text = "#1d1b18"
# background = "#fbfaf7"

[colours.dark]
# accent = "#e58a72"

${comment(`Keys and what they do: a command by its name, "" for nothing. A key is a character or a name (Enter, Escape, Tab, Space, Backspace, Up, Down, Left, Right, Home, End, PageUp, PageDown, Insert, Delete), also with ctrl+ or alt+ before it; blanks part the keys of a chord. Keys of one view stand in a table of its own: ${listed(places)}.`)}
[keys]
# "ctrl+o" = "open-link"
# "g n" = "go-unread"
# Q = ""

[keys.article]
# n = "next-unread"

# Several commands for one key, each as it is typed after ":"; of one view in a table of its own,
# such as [macros.feeds].
[macros]
# ", s" = ["save", "next-unread"]
# ", b" = ["tag budget", "toggle-read"]

# The commands, their keys and what they do:
${commandLines()}
`;
}
