/** A text on one line, without signs that Markdown would obey. */
export const markdownLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
