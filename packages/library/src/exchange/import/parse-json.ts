/** Parses JSON; where the end is missing, what is whole of it. `value` is undefined for what is no JSON. */
export function parseJson(text: string): { value: unknown; cut: boolean } {
  const whole = parsed(text);
  if (whole !== undefined) return { value: whole, cut: false };
  const closed = withEnd(text);
  return { value: closed === undefined ? undefined : parsed(closed), cut: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON up to the last value of a list that is whole, with the brackets that are still open closed; undefined where nothing is missing. */
function withEnd(text: string): string | undefined {
  const { open, end } = brackets(text);
  if (open.length === 0 || end === undefined) return undefined;
  const whole = text.slice(0, end);
  return whole + brackets(whole).open.reverse().join('');
}

/** What closes the brackets of JSON that are still open, and where the last value of a list ends. */
function brackets(text: string): { open: string[]; end?: number } {
  const open: string[] = [];
  let end: number | undefined;
  let inside = false;
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|["[\]{}]/g)) {
    if (sign.startsWith('\\')) continue;
    if (sign === '"') inside = !inside;
    else if (inside) continue;
    else if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}');
    else {
      if (open.pop() !== sign) return { open: [] };
      if (open.at(-1) === ']') end = index + 1;
    }
  }
  return { open, ...(end !== undefined && { end }) };
}
