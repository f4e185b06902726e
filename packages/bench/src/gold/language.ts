/** Whether the German gold is asked for by `--language`. Throws for a language that nothing is labelled in. */
export function isGerman(language: string | undefined): boolean {
  if (language === undefined || language === 'en') return false;
  if (language === 'de') return true;
  throw new Error(`Nothing is labelled in the language "${language}"; there are en and de.`);
}
