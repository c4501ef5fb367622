import { hoursTotal } from '../../session/hours';
import { SESSION_MINUTES, SESSIONS_PER_CYCLE } from '../../domain/training';
import { cycleReportText } from '../../text/cycleReport';
import { hoursInWords } from '../../text/dates';
import { timeCategory } from '../../text/hours';
import { hoursChart } from '../charts/hours';
import { remark, type PaperPart } from '../paper';
import type { Counted, CycleReportInput } from './input';

/** What the training took beside its norms, and by kind. It names no trainer. */
export function hoursParts({ contents }: CycleReportInput, { attended }: Counted): PaperPart[] {
  const { booked, introduction, categories } = hoursTotal(contents.timeEntries, []);
  const chart = hoursChart({
    booked,
    introduction,
    norm: contents.cycle.hoursNorm * 60,
    attended: attended.reduce((sum, { minutes }) => sum + minutes, 0),
    mostAttended: attended.length * SESSIONS_PER_CYCLE * SESSION_MINUTES,
  });
  return [
    { kind: 'chart', chart },
    ...(categories.length === 0
      ? [remark(cycleReportText.noHours)]
      : [
          {
            kind: 'table' as const,
            name: cycleReportText.hoursBy,
            columns: [
              { head: cycleReportText.hoursBy },
              { head: cycleReportText.hours, width: 80, numeric: true },
            ],
            rows: categories.map(({ category, minutes }) => [timeCategory[category], hoursInWords(minutes)]),
          },
        ]),
  ];
}
