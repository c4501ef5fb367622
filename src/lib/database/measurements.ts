import type { EvaluationAnswerFields, SurveyAnswerFields } from '../domain/measurement';
import type { Change } from './change';
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
  return write(store, [changeOf(cycleId, form)], options);
}

/** Keeps all of these forms or none. */
export function keepForms(
  store: Store,
  cycleId: string,
  forms: readonly FilledIn[],
): Promise<readonly Replaced[]> {
  return write(
    store,
    forms.map((form) => changeOf(cycleId, form)),
  );
}

function changeOf(cycleId: string, form: FilledIn): Change {
  const key = { cycleId, id: newId() };
  return form.type === 'surveyAnswer'
    ? { ...key, type: form.type, set: form.fields }
    : { ...key, type: form.type, set: form.fields };
}
