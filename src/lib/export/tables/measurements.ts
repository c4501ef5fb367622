import { averages } from '../../domain/measurement';
import { exportCell, exportHead, exportTitle, titleInFile } from '../../text/export';
import { contentLabel, type ExportSubject, type FilledForm } from '../subject';
import { tableOf, type Table } from './table';

/** What came of one question: how many answered, and their average, null where too few did. */
export interface MeasuredQuestion {
  form: string;
  question: string;
  answers: number;
  average: number | null;
}

/** Of each question of each form. No form, code or word of a person is in it. */
export function measuredQuestions(forms: readonly FilledForm[]): MeasuredQuestion[] {
  return forms.flatMap(({ title, questions, filledIn }) => {
    const means = averages(filledIn, questions.length);
    return questions.map((question, index) => {
      const { count, mean } = means[index] ?? { count: 0, mean: null };
      return { form: title, question, answers: count, average: mean === null ? null : asShown(mean) };
    });
  });
}

/** To one decimal, as the page shows it. */
function asShown(mean: number): number {
  return Number(mean.toFixed(1));
}

/** A row for each question. */
export function measurementsTable({ contents, forms, content }: ExportSubject): Table {
  const title = titleInFile(contents.cycle);
  const label = contentLabel(content);
  return tableOf<MeasuredQuestion>(
    exportTitle.measurements,
    [
      { head: exportHead.training, width: 28, cell: () => title },
      { head: exportHead.form, width: 34, cell: ({ form }) => form },
      { head: exportHead.question, width: 60, cell: ({ question }) => question },
      { head: exportHead.answers, width: 12, cell: ({ answers }) => answers },
      { head: exportHead.average, width: 20, cell: ({ average }) => average },
      {
        head: exportHead.remark,
        width: 40,
        cell: ({ answers, average }) => (answers > 0 && average === null ? exportCell.tooFew : ''),
      },
      { head: exportHead.content, width: 40, cell: () => label },
    ],
    measuredQuestions(forms),
  );
}
