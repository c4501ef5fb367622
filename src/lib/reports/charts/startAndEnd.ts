import { averages, type Average, type Marks } from '../../domain/measurement';
import { chartText } from '../../text/chart';
import { averageInWords, measurementText } from '../../text/measurement';
import type { Chart, Mark } from './chart';

interface Measured {
  questions: readonly string[];
  filledIn: readonly { answers: Marks }[];
}

/** The averages of start and end, statement by statement; null where no statement has one (from five answers on). */
export function startAndEndChart(start: Measured, end: Measured): Chart | null {
  const { questions } = start;
  const [before, after] = [start, end].map(({ filledIn }) => averages(filledIn, questions.length));
  const rows = questions.map((question, index) => ({
    question,
    before: before?.[index]?.mean ?? null,
    after: after?.[index]?.mean ?? null,
  }));
  if (rows.every(({ before: one, after: other }) => one === null && other === null)) return null;
  return {
    title: measurementText.results,
    told: chartText.startAndEndTold(rows),
    heads: [measurementText.statement, chartText.start, chartText.end],
    legend: [
      { mark: 'ring', text: chartText.startMark },
      { mark: 'dot', text: chartText.endMark },
    ],
    ends: [String(LOWEST), String(HIGHEST)],
    rows: rows.map(({ question, before: one, after: other }) => ({
      label: question,
      marks: [...markOf('ring', one), ...markOf('dot', other)],
      values: [inWords(one), inWords(other)],
    })),
  };
}

const LOWEST = 1;
const HIGHEST = 5;

function markOf(kind: 'ring' | 'dot', mean: Average['mean']): Mark[] {
  return mean === null ? [] : [{ kind, at: (mean - LOWEST) / (HIGHEST - LOWEST) }];
}

function inWords(mean: Average['mean']): string {
  return mean === null ? '–' : averageInWords(mean);
}
