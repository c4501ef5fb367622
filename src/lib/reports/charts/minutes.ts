import { MINUTE_MS } from '../../domain/calendar';
import { plannedMinutes } from '../../domain/plan';
import { SESSION_MINUTES } from '../../domain/training';
import type { SessionView } from '../../session/sessionView';
import { chartText } from '../../text/chart';
import type { Chart } from './chart';

/** How long the sessions that were held were planned, and really took; null where none was held. */
export function minutesChart(held: readonly SessionView[]): Chart | null {
  const rows = held.map(({ session, plan, window }) => ({
    number: session.number,
    planned: plannedMinutes(plan) || SESSION_MINUTES,
    real: Math.round((window.end - window.start) / MINUTE_MS),
  }));
  const most = Math.max(0, ...rows.flatMap(({ planned, real }) => [planned, real]));
  if (most === 0) return null;
  return {
    title: chartText.minutes,
    told: chartText.minutesTold(rows),
    heads: [chartText.session, chartText.planned, chartText.real],
    legend: [
      { mark: 'wide', text: chartText.plannedMark },
      { mark: 'thin', text: chartText.realMark },
    ],
    ends: ['0', chartText.inMinutes(most)],
    rows: rows.map(({ number, planned, real }) => ({
      label: chartText.sessionNumber(number),
      marks: [
        { kind: 'wide', at: planned / most },
        { kind: 'thin', at: real / most },
      ],
      values: [String(planned), String(real)],
    })),
  };
}
