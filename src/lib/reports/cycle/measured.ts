import { averages } from '../../domain/measurement';
import { cycleReportText } from '../../text/cycleReport';
import { averageInWords, measurementText } from '../../text/measurement';
import { startAndEndChart } from '../charts/startAndEnd';
import { orElse, remark, type PaperPart } from '../paper';
import type { MeasuredForm } from './input';

/** What people thought of the sessions and of the training, from five answers on. */
export function satisfactionParts(forms: readonly MeasuredForm[]): PaperPart[] {
  const evaluations = forms.filter(({ key }) => key !== 'start' && key !== 'end');
  const rows = evaluations.flatMap(({ key, title, questions, filledIn }) =>
    averages(filledIn, questions.length).flatMap(({ mean, count }, index) => {
      if (mean === null) return [];
      const subject = questions[index] ?? '';
      const name = key === 'evaluation' ? cycleReportText.wholeTraining(subject) : title;
      return [[name, averageInWords(mean), String(count)]];
    }),
  );
  if (rows.length === 0) return [remark(cycleReportText.tooFew)];
  return [
    {
      kind: 'table',
      name: cycleReportText.satisfaction,
      columns: [
        { head: cycleReportText.subject },
        { head: cycleReportText.average, width: 70, numeric: true },
        { head: cycleReportText.answers, width: 70, numeric: true },
      ],
      rows,
    },
    remark(cycleReportText.satisfactionWhat),
  ];
}

/** Start beside end, statement by statement, with what it does not prove. */
export function startAndEndParts(forms: readonly MeasuredForm[]): PaperPart[] {
  const [start, end] = ['start', 'end'].map((wanted) => forms.find(({ key }) => key === wanted));
  const chart = start && end ? startAndEndChart(start, end) : null;
  // Where no statement has an average, nothing is drawn.
  const isDrawn = chart?.rows.some(({ marks }) => marks.length > 0);
  return orElse(
    chart && isDrawn ? [{ kind: 'chart', chart }, remark(measurementText.caveat)] : [],
    cycleReportText.tooFew,
  );
}
