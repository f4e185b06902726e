import type { Statement, TextSpan } from '@dateline/core/reading';
import { assemble } from '../../../model/assemble.js';
import { type Model, openModel } from '../../../model/model.js';
import { labelSigned } from '../../../statements/signed.js';
import { statementsOf } from '../../../statements/statements-of.js';
import type { Doc } from '../../../text/index.js';
import type { StatementFinder } from '../../language.js';
import { actOf } from './act.js';
import { cueClass } from './cue-words.js';
import { endingOf } from './endings.js';
import { labelPlainForms } from './plain-forms.js';
import { labelSources } from './sources.js';

const between = new Set(
  'also later earlier once then now repeatedly recently previously has had have who which that ,'.split(' '),
);

/**
 * The attributions of an English text in PolNeAR's sense (Newell and others, 2018): what somebody is said to say, write,
 * believe, want, expect or find. Time is linear in the length of the text.
 */
export function findStatements(doc: Doc, model: Model): Statement<TextSpan>[] {
  const labels = model.labels(doc);
  labelSources(doc, labels);
  labelPlainForms(doc, labels);
  labelSigned(doc, labels);
  return statementsOf(doc, assemble(labels, doc), { between, actOf });
}

let model: Promise<Model> | undefined;

/** The trained model for English, opened once, when the first text needs it. */
export function englishModel(): Promise<Model> {
  model ??= import('../../../weights/english.js').then(({ weights }) => openModel(weights, { cueClass, endingOf }));
  return model;
}

export async function englishStatements(): Promise<StatementFinder> {
  const opened = await englishModel();
  return (doc) => findStatements(doc, opened);
}
