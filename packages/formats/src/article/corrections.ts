import type { Block, Correction } from '@dateline/core';

/** The words with which a paragraph begins that corrects what stood there before. */
const BEGINS =
  /^[\s*([“"]*(?:(?:editor[’']?s['’]?\s+note\s*[:—–-]\s*)?(?:corrections?(?:\s+(?:and|&)\s+clarifications?)?|clarifications?|corrigend(?:um|a)|errat(?:um|a))(?:\s+(?:on\s+)?[\p{L}.]+\s+\d{1,2}(?:,\s*\d{4})?|\s*\([^)]{3,40}\))?\s*[:：—–]|(?:this|an earlier|a previous|the original)\s+(?:version|edition)?\s*(?:of\s+this\s+)?(?:story|article|report|post|page|headline|column)?\s*(?:has been (?:corrected|amended)|(?:mis|incorrectly|wrongly|erroneously)\w*\s)|(?:korrektur|berichtigung|richtigstellung|klarstellung|rectificatif|erratum|correction|précision|correcci[oó]n|rectificaci[oó]n|fe de erratas|aclaraci[oó]n|correç[aã]o|errata|esclarecimento|correzione|rettifica|precisazione|correctie|rectificatie|rättelse|rettelse|oikaisu|sprostowanie|oprava|düzeltme|исправление|уточнение|виправлення|διόρθωση)(?:\s+(?:vom|du|del|de|di|van|z)\s[^:]{3,30})?\s*[:：—–]|(?:訂正|更正|勘误|정정|바로잡습니다|تصحيح|תיקון|सुधार|แก้ไข)\s*[:：])/iu;

/** Longer than a correction: the story itself. */
const LONGEST = 1200;

/** The paragraphs of a story that say what was wrong in it before. */
export function correctionsIn(body: readonly Block[]): Correction[] {
  return body.flatMap((block) => {
    if ((block.type !== 'paragraph' && block.type !== 'note' && block.type !== 'quote') || block.text.length > LONGEST)
      return [];
    return BEGINS.test(block.text) ? [{ text: block.text }] : [];
  });
}
