/** The report that the commissioner gets: numbers, and what was learned. It names nobody (domain rule). */
import { foldLine } from '../../domain/fold';
import { employerOf } from '../../session/cycleAttendance';
import { cycleReportText } from '../../text/cycleReport';
import { attendanceChart } from '../charts/attendance';
import { heading, orElse, paragraph, remark, type Paper, type PaperPart } from '../paper';
import { hoursParts } from './hours';
import { countedOf, frameOf, type Counted, type CycleReportInput } from './input';
import { satisfactionParts, startAndEndParts } from './measured';

export function commissionerReport(input: CycleReportInput): Paper {
  const counted = countedOf(input);
  const { commissioner } = input.contents.cycle;
  const reader = commissioner ? cycleReportText.forReader(commissioner) : cycleReportText.forCommissioner;
  return {
    ...frameOf(input, counted, reader),
    parts: [
      figures(input, counted),
      heading(cycleReportText.attendance),
      ...attendanceParts(input, counted),
      heading(cycleReportText.hoursNorms),
      ...hoursParts(input, counted),
      heading(cycleReportText.satisfaction),
      ...satisfactionParts(input.forms),
      heading(cycleReportText.startAndEnd),
      ...startAndEndParts(input.forms),
      ...lessonsParts(input),
    ],
  };
}

function figures({ contents, views }: CycleReportInput, { attended, held }: Counted): PaperPart {
  const names = attended.map(({ participant }) => foldLine(employerOf(participant, contents.cycle)));
  const employers = new Set(names.filter((name) => name !== '')).size;
  return {
    kind: 'figures',
    figures: [
      { value: String(attended.length), label: cycleReportText.participants(attended.length) },
      { value: String(employers), label: cycleReportText.employers(employers) },
      { value: cycleReportText.of(held.length, views.length), label: cycleReportText.held },
      { value: shareOf(attended), label: cycleReportText.attended },
    ],
  };
}

/** Of all that could be attended; a dash where nothing was held. */
export function shareOf(attended: Counted['attended']): string {
  const visits = attended.flatMap((one) => one.visits);
  if (visits.length === 0) return '–';
  return cycleReportText.share(visits.filter(({ state }) => state === 'present').length / visits.length);
}

/** The chart, who gets a certificate as a number, and of how many the employer is not known. */
export function attendanceParts({ contents }: CycleReportInput, { attended }: Counted): PaperPart[] {
  const chart = attendanceChart(attended);
  const met = attended.filter(({ rule }) => rule === 'met').length;
  const unknown = attended.filter(({ participant }) => employerOf(participant, contents.cycle) === '').length;
  return [
    ...orElse(chart ? [{ kind: 'chart', chart }] : [], cycleReportText.notHeldYet),
    paragraph(cycleReportText.certificatesMet(met, attended.length)),
    remark(cycleReportText.rule(contents.cycle.certificateThreshold)),
    ...(unknown > 0 ? [remark(cycleReportText.employersUnknown(unknown))] : []),
  ];
}

export function lessonsParts({ contents }: CycleReportInput): PaperPart[] {
  const { lessons } = contents.cycle;
  return lessons ? [heading(cycleReportText.lessons), paragraph(lessons)] : [];
}
