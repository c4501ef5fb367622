import { chartText } from '../../text/chart';
import type { Attended } from '../../session/cycleAttendance';
import type { Chart } from './chart';

/** How many were at each session that was held; null where none was. Names nobody. */
export function attendanceChart(attended: readonly Attended[]): Chart | null {
  const numbers = [...new Set(attended.flatMap(({ visits }) => visits.map(({ number }) => number)))].sort();
  if (numbers.length === 0) return null;
  const rows = numbers.map((number) => {
    const visits = attended.flatMap((one) => one.visits.filter((visit) => visit.number === number));
    const present = visits.filter(({ state }) => state === 'present').length;
    return { number, present, of: visits.length };
  });
  return {
    title: chartText.attendance,
    told: chartText.attendanceTold(rows),
    heads: [chartText.session, chartText.present],
    legend: [
      { mark: 'wide', text: chartText.onTheList },
      { mark: 'thin', text: chartText.presentMark },
    ],
    ends: ['0', String(attended.length)],
    rows: rows.map(({ number, present, of }) => ({
      label: chartText.sessionNumber(number),
      marks: [
        { kind: 'wide', at: of / attended.length },
        { kind: 'thin', at: present / attended.length },
      ],
      values: [chartText.of(present, of)],
    })),
  };
}
