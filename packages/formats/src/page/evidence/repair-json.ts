/** JSON without what people put around it: HTML comments, CDATA, a closing semicolon. */
function bare(text: string): string {
  return text
    .replace(/^[\s;]*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)?/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)?[\s;]*$/, '')
    .replace(/^\s*\/\*[^*]*\*\/|^\s*\/\/[^\n]*\n/, '');
}

const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Whether a quotation mark ends its string: what follows is what JSON allows there. */
function endsString(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && /\s/.test(text[next]!)) next++;
  return next >= text.length || /[,:}\]]/.test(text[next]!);
}

/** Escapes line ends and stray quotation marks inside strings, drops commas before a closing bracket, adds those left out. */
function repaired(text: string): string {
  const out: string[] = [];
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (!inside) {
      if (character === '"') {
        inside = true;
        out.push(character);
      } else if (character === ',' && /^\s*(?:[}\],]|$)/.test(text.slice(at + 1, at + 200))) continue;
      else if (character === '{' && /[}\]]\s*$/.test(out.slice(-4).join(''))) out.push(',{');
      else out.push(character);
      continue;
    }
    if (character === '\\') {
      const next = text[at + 1] ?? '';
      if (/["\\/bfnrt]/.test(next) || (next === 'u' && /^[0-9a-f]{4}/i.test(text.slice(at + 2, at + 6))))
        out.push(character, next);
      else out.push(ESCAPES[next] ?? next);
      at++;
    } else if (character === '"' && endsString(text, at)) {
      inside = false;
      out.push(character);
    } else if (character === '"') out.push('\\"');
    else if (character < ' ') out.push(ESCAPES[character] ?? ' ');
    else out.push(character);
  }
  if (inside) out.push('"');
  return out.join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Parses JSON as pages carry it, broken in the usual ways; undefined where nothing can be made of it. */
export function lenientJson(text: string): unknown {
  const direct = parsed(text);
  if (direct !== undefined) return direct;
  if (text.length > 2_000_000) return undefined;
  const content = bare(text);
  return (
    parsed(content) ??
    parsed(repaired(content)) ??
    (/&quot;|&#34;/.test(content)
      ? parsed(repaired(content.replace(/&quot;|&#34;/g, '"').replaceAll('&amp;', '&')))
      : undefined)
  );
}
