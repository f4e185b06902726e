/** The corpus puts a full stop behind every headline, newspapers do not: a space in its place keeps the offsets. */
export function bareHeadline(text: string): string {
  const end = text.indexOf('\n');
  return text[end - 1] === '.' ? `${text.slice(0, end - 1)} ${text.slice(end)}` : text;
}

const inCapitals = (text: string) => text.toUpperCase();
const withCapitals = (text: string) =>
  text.replace(/(?<![\p{L}'’])\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());

/** The text with its first paragraph in capitals throughout, and with a capital on each longer word; offsets stay. */
export function headlinesInCapitals(text: string): string[] {
  const found = text.indexOf('\n');
  const end = found < 0 ? text.length : found;
  return [inCapitals, withCapitals]
    .map((change) => change(text.slice(0, end)) + text.slice(end))
    .filter((changed) => changed.length === text.length && changed !== text);
}
