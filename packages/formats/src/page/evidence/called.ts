/** What the classes of an element call it, where that says something of the fields of a story. */
export interface Called {
  /** The headline. */
  title: boolean;
  /** An update of a live blog. */
  update: boolean;
  byline: boolean;
}

const TITLED =
  /(?:^|\s)(?:(?:entry|post|article|story|news|content|page|blog|item)[-_]{1,2}(?:title|headline|heading)|headline|article-?headline)(?:$|\s)/i;
const BYLINE =
  /(?:^|[\s_-])(?:bylines?|by-?line|by-?author|authors?|autor(?:e|es|in|en)?|auteurs?|writers?|reporters?|redakteur|contributors?|vcard|(?:post|entry|article|story|blog|meta|news|content|item)-?_?(?:author|byline|autor))(?:[_-]{1,2}(?:name|names|line|link|text|wrapper|meta|container))?(?:$|[\s])|(?:^|\s)(?:post|article|entry|story)?(?:Author|Byline)(?:Name)?(?:$|\s)|author(?:s)?[_-]?name/i;

const UPDATE =
  /(?:^|\s)(?:live-?(?:blog|ticker)?[-_]*(?:post|entry|update|item)|liveblog__(?:post|entry|update|item)|ticker[-_]*(?:post|entry|update|item))(?:$|\s)/i;

/** Stands in all classes that say something here; quick to look for. */
const MAY_BE_CALLED =
  /titl|head|auth|autor|auteur|byl|by-|by_|writer|reporter|vcard|redakt|contributor|credit|live|ticker/i;

export const NOTHING: Called = { title: false, update: false, byline: false };

export const calledBy = (classes: string): Called =>
  MAY_BE_CALLED.test(classes)
    ? { title: TITLED.test(classes), update: UPDATE.test(classes), byline: BYLINE.test(classes) }
    : NOTHING;
