import type { Statement, TextSpan } from '@dateline/core/reading';
import { type Attribution, assemble } from '../../../model/assemble.js';
import { type Quotation, quotationsOf } from '../../../model/quotations.js';
import { labelSigned } from '../../../statements/signed.js';
import { statementsOf } from '../../../statements/statements-of.js';
import { allSteps, type Steps } from '../../../steps.js';
import type { Doc } from '../../../text/index.js';
import { actOf } from './act.js';
import { cutEnds } from './ends.js';
import { labelHeadline } from './headlines.js';
import { labelInscriptions } from './inscriptions.js';
import { namedQuotations } from './named-quotations.js';
import { nestedAttributions } from './nested.js';
import { ownSubjects } from './own-subjects.js';
import { plainClauses } from './plain-clauses.js';
import { labelPlainForms } from './plain-forms.js';
import { quotedWithin } from './quoted-within.js';
import { repair } from './repairs.js';
import { reportedWithin } from './reported.js';
import { labelSources } from './sources.js';
import { surerCues } from './surer-cues.js';

const between = new Set(
  'also later earlier once then now repeatedly recently previously has had have who which that ,'.split(' '),
);

/** What the labels of a text attribute, with where its quotations stand; what rules know better is changed in the labels. Step by step. */
export function* learnedAttributions(
  doc: Doc,
  labels: Uint8Array,
): Steps<{ attributions: Attribution[]; quotations: Quotation[] }> {
  surerCues(doc, labels);
  labelSources(doc, labels);
  yield;
  labelPlainForms(doc, labels);
  yield;
  labelHeadline(doc, labels);
  labelSigned(doc, labels);
  const quotations = quotationsOf(doc);
  yield;
  labelInscriptions(doc, labels, quotations);
  const attributions = assemble(labels, doc);
  yield;
  ownSubjects(doc, attributions);
  yield;
  repair(doc, attributions, quotations);
  yield;
  return { attributions: attributions.filter(({ content }) => content.length > 0), quotations };
}

/** Those whose words behind a cue none of the known ones has. */
function withoutKnown(attributions: readonly Attribution[], known: readonly Attribution[]): Attribution[] {
  const place = ({ cue, content }: Attribution) => `${cue.at(-1)?.last} ${content[0]!.first}`;
  const places = new Set(known.map(place));
  return attributions.filter((attribution) => !places.has(place(attribution)));
}

/**
 * The attributions of an English text in PolNeAR's sense (Newell and others, 2018): what somebody is said to say, write,
 * believe, want, expect or find. Time is linear in the length of the text.
 * @param labels of the head of statements
 */
export const findStatements = (doc: Doc, labels: Uint8Array): Statement<TextSpan>[] =>
  allSteps(statementSteps(doc, labels));

/** The same, step by step. */
export function* statementSteps(doc: Doc, labels: Uint8Array): Steps<Statement<TextSpan>[]> {
  const { attributions: learned, quotations } = yield* learnedAttributions(doc, labels);
  cutEnds(doc, learned);
  yield;
  const found = [...learned, ...plainClauses(doc, learned, quotations)];
  yield;
  const kept = [...found, ...namedQuotations(doc, found, quotations)];
  yield;
  const inner = nestedAttributions(doc, quotations);
  yield;
  inner.push(...reportedWithin(doc, kept));
  yield;
  inner.push(...quotedWithin(doc, kept, quotations));
  yield;
  return statementsOf(doc, [...kept, ...withoutKnown(inner, kept)], { between, actOf });
}
