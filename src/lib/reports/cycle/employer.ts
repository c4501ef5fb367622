/**
 * The report that an employer gets: of its own people alone the name, the hours and the certificate, with the dates and
 * the themes. Nothing of what was said, done at home or answered, and no absence but by the sum (domain rule).
 */
import { employersOf } from '../../session/cycleAttendance';
import { certificateState, cycleReportText } from '../../text/cycleReport';
import { dateInWords, hoursInWords } from '../../text/dates';
import { heading, orElse, paragraph, remark, type Paper, type PaperPart } from '../paper';
import { countedOf, frameOf, type Counted, type CycleReportInput } from './input';

/** `employer`: a key of `employersOf`. */
export function employerReport(input: CycleReportInput, employer: string): Paper {
  const counted = countedOf(input);
  const { cycle } = input.contents;
  const found = employersOf(input.contents, counted.attended).find(({ key }) => key === employer);
  const people = found?.people ?? [];
  const met = people.filter(({ rule }) => rule === 'met').length;
  const minutes = people.reduce((sum, one) => sum + one.minutes, 0);
  return {
    ...frameOf(input, counted, cycleReportText.forReader(found?.name ?? employer)),
    parts: [
      {
        kind: 'figures',
        figures: [
          { value: String(people.length), label: cycleReportText.participants(people.length) },
          { value: cycleReportText.of(counted.held.length, input.views.length), label: cycleReportText.held },
          { value: hoursInWords(minutes), label: cycleReportText.hoursTogether },
          { value: cycleReportText.of(met, people.length), label: cycleReportText.certificates },
        ],
      },
      heading(cycleReportText.who),
      ...orElse(peopleTable(people, counted), cycleReportText.nobody),
      remark(cycleReportText.rule(cycle.certificateThreshold)),
      ...(people.some(({ rule }) => rule === 'open') ? [remark(cycleReportText.notYet)] : []),
      heading(cycleReportText.sessions),
      sessionsTable(input, counted),
      heading(cycleReportText.notInHere),
      paragraph(cycleReportText.notForEmployer),
    ],
  };
}

function peopleTable(people: Counted['attended'], { held }: Counted): PaperPart[] {
  if (people.length === 0) return [];
  return [
    {
      kind: 'table',
      name: cycleReportText.who,
      columns: [
        { head: cycleReportText.name },
        { head: cycleReportText.sessionsAttended, width: 90 },
        { head: cycleReportText.certificate, width: 110 },
        { head: cycleReportText.hours, width: 60, numeric: true },
      ],
      rows: people.map(({ participant, present, minutes, rule }) => [
        participant.name,
        cycleReportText.of(present, held.length),
        certificateState[rule],
        hoursInWords(minutes),
      ]),
    },
  ];
}

/** When each session was, or is planned, and what it is about. */
export function sessionsTable({ views, themes }: CycleReportInput, { held }: Counted): PaperPart {
  return {
    kind: 'table',
    name: cycleReportText.sessions,
    columns: [
      { head: cycleReportText.number, width: 26 },
      { head: cycleReportText.date, width: 170 },
      { head: cycleReportText.theme },
    ],
    rows: views.map((view) => {
      const { session, heldOn } = view;
      const date = dateInWords(heldOn);
      return [
        String(session.number),
        held.includes(view) ? date : cycleReportText.planned(date),
        themes.get(session.number) ?? '–',
      ];
    }),
  };
}
