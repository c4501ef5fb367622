import type { FilledIn } from '$lib/database/measurements';
import type { CycleContents } from '$lib/domain/cycleContents';
import type { Survey } from '$lib/domain/handout';
import type { EvaluationAnswer, Marks, SurveyAnswer } from '$lib/domain/measurement';
import { measurementText } from '$lib/text/measurement';

/** A form that the tablet goes round with. */
export interface MeasurementForm {
  /** Names it among those of the training. */
  key: string;
  title: string;
  questions: readonly string[];
  lowest: string;
  highest: string;
  /** Answered in words. */
  inWords: readonly string[];
  hasCode: boolean;
  filledIn: readonly (SurveyAnswer | EvaluationAnswer)[];
  toRecord: (given: { answers: Marks; words: string[]; code: string }) => FilledIn;
}

/** In the order in which a training comes to them. */
export function formsOf(
  { sessions, surveyAnswers, evaluationAnswers }: CycleContents,
  survey: Survey,
): MeasurementForm[] {
  const statements = (moment: 'start' | 'end'): MeasurementForm => ({
    key: moment,
    title: measurementText[moment],
    questions: survey.statements,
    lowest: survey.lowest,
    highest: survey.highest,
    inWords: [],
    hasCode: true,
    filledIn: surveyAnswers.filter((one) => one.moment === moment),
    toRecord: ({ answers, code }) => ({ type: 'surveyAnswer', fields: { moment, answers, code } }),
  });
  const evaluation = (about: Pick<MeasurementForm, 'key' | 'title' | 'questions'>, session?: string) => ({
    ...about,
    lowest: measurementText.lowest,
    highest: measurementText.highest,
    inWords: survey.evaluationQuestions,
    hasCode: false,
    filledIn: evaluationAnswers.filter((one) => one.session === session),
    toRecord: ({ answers, words }: { answers: Marks; words: string[] }): FilledIn => ({
      type: 'evaluationAnswer',
      fields: { ...(session !== undefined && { session }), answers, words },
    }),
  });
  const short = sessions.slice(0, -1).map(({ id, number }) =>
    evaluation(
      {
        key: `session-${number}`,
        title: measurementText.session(number),
        questions: [measurementText.sessionMark],
      },
      id,
    ),
  );
  return [
    statements('start'),
    ...short,
    statements('end'),
    evaluation({
      key: 'evaluation',
      title: measurementText.evaluation,
      questions: survey.evaluationSubjects,
    }),
  ];
}
