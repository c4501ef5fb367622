import type { EvaluationAnswerFields, SurveyAnswerFields } from '../domain/measurement';
import type { DraftDrop } from './drafts';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

/** What somebody filled in, and which form it was. */
export type FilledIn =
  | { type: 'surveyAnswer'; fields: SurveyAnswerFields }
  | { type: 'evaluationAnswer'; fields: EvaluationAnswerFields };

/** Keeps one filled-in form. Nothing in it says whose it is. */
export function keepForm(
  store: Store,
  cycleId: string,
  form: FilledIn,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<readonly Replaced[]> {
  const key = { cycleId, id: newId() };
  return form.type === 'surveyAnswer'
    ? write(store, [{ ...key, type: form.type, set: form.fields }], options)
    : write(store, [{ ...key, type: form.type, set: form.fields }], options);
}
