import { averages, type Average, type Marks } from '../../domain/measurement';
import { chartText } from '../../text/chart';
import { averageInWords, measurementText } from '../../text/measurement';
import type { Chart, Mark } from './chart';

interface Measured {
  questions: readonly string[];
  filledIn: readonly { answers: Marks }[];
}

/** The averages of start and end, statement by statement; of fewer than five answers it has the number alone. */
export function startAndEndChart(start: Measured, end: Measured): Chart {
  const { questions } = start;
  const [before, after] = [start, end].map(({ filledIn }) => averages(filledIn, questions.length));
  const rows = questions.map((question, index) => ({
    question,
    before: before?.[index] ?? NONE,
    after: after?.[index] ?? NONE,
  }));
  return {
    title: measurementText.results,
    told: chartText.startAndEndTold(rows.map((row) => ({ before: row.before.mean, after: row.after.mean }))),
    heads: [measurementText.statement, chartText.start, chartText.end],
    legend: [
      { mark: 'ring', text: chartText.startMark },
      { mark: 'dot', text: chartText.endMark },
    ],
    ends: [String(LOWEST), String(HIGHEST)],
    rows: rows.map(({ question, before: one, after: other }) => ({
      label: question,
      marks: [...markOf('ring', one.mean), ...markOf('dot', other.mean)],
      values: [inWords(one), inWords(other)],
    })),
  };
}

const NONE: Average = { count: 0, mean: null };
const LOWEST = 1;
const HIGHEST = 5;

function markOf(kind: 'ring' | 'dot', mean: Average['mean']): Mark[] {
  return mean === null ? [] : [{ kind, at: (mean - LOWEST) / (HIGHEST - LOWEST) }];
}

function inWords({ mean, count }: Average): string {
  return mean === null ? measurementText.tooFew(count) : averageInWords(mean);
}
