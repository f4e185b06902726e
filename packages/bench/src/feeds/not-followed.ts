/** Expectations of the corpus that a reader should not follow, by the names of their files, with the reason. */
export const NOT_FOLLOWED: { files: RegExp; path?: RegExp; reason: string }[] = [
  {
    files: /^entities__(lang|rang)\.xml$/,
    reason: 'the angle brackets that HTML 4 named lang and rang: Unicode deprecates them, and HTML 5 names others so',
  },
  {
    files: /^encoding__bozo_linenoise/,
    reason: 'bytes that are text in no encoding: which characters they become is not settled by anything',
  },
  {
    files: /_(content|summary|title|subtitle|tagline|info|copyright)_iframe\.xml$/,
    reason: 'words inside an <iframe>: browsers show the frame in their place, a reader its link',
  },
];
