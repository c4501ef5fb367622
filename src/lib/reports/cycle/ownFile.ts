/** The report for the trainers' own file: all that is recorded of the training, corrections included. */
import type { Note } from '../../domain/note';
import { cycleReportText } from '../../text/cycleReport';
import { dateInWords, hoursInWords, timeInWords } from '../../text/dates';
import { placeInWords } from '../../text/place';
import { reportText } from '../../text/report';
import { heading, type Paper, type PaperPart } from '../paper';
import { minutesChart } from '../charts/minutes';
import { attendanceMark } from '../../text/attendance';
import { attendanceParts, lessonsParts, shareOf } from './commissioner';
import { hoursParts } from './hours';
import { countedOf, frameOf, type Counted, type CycleReportInput } from './input';
import { listParts } from './lists';
import { satisfactionParts, startAndEndParts } from './measured';
import { bookedParts, homeworkParts, noteParts, peopleParts, wordParts } from './recorded';

export interface OwnFileOptions {
  sessionNotes: boolean;
  /** What is noted of participants: notes, homework remarks and intentions. */
  participantNotes: boolean;
}

export function ownFileReport(
  input: CycleReportInput,
  { notes, options }: { notes: readonly Note[]; options: OwnFileOptions },
): Paper {
  const counted = countedOf(input);
  const { attended, held } = counted;
  const minutes = minutesChart(held);
  return {
    ...frameOf(input, counted, cycleReportText.forOwnFile),
    parts: [
      {
        kind: 'figures',
        figures: [
          { value: String(attended.length), label: cycleReportText.participants(attended.length) },
          { value: cycleReportText.of(held.length, input.views.length), label: cycleReportText.held },
          { value: shareOf(attended), label: cycleReportText.attended },
          {
            value: cycleReportText.of(attended.filter(({ rule }) => rule === 'met').length, attended.length),
            label: cycleReportText.certificates,
          },
        ],
      },
      heading(cycleReportText.facts),
      factsTable(input),
      heading(cycleReportText.sessions),
      timesTable(input, counted),
      ...(minutes ? [{ kind: 'chart' as const, chart: minutes }] : []),
      heading(cycleReportText.attendance),
      ...attendanceParts(input, counted),
      ...visitsParts(counted),
      heading(cycleReportText.lists),
      ...listParts(input),
      heading(cycleReportText.hoursNorms),
      ...hoursParts(input, counted),
      ...bookedParts(input),
      ...homeworkParts(input, counted),
      heading(cycleReportText.satisfaction),
      ...satisfactionParts(input.forms),
      ...wordParts(input.forms),
      heading(cycleReportText.startAndEnd),
      ...startAndEndParts(input.forms),
      ...lessonsParts(input),
      ...(options.sessionNotes ? noteParts(input, notes) : []),
      ...(options.participantNotes ? peopleParts(input, notes) : []),
    ],
  };
}

function factsTable({ contents }: CycleReportInput): PaperPart {
  const { cycle, trainers } = contents;
  return {
    kind: 'table',
    name: cycleReportText.facts,
    columns: [{ head: cycleReportText.fact, width: 130 }, { head: cycleReportText.value }],
    rows: [
      [cycleReportText.employer, cycle.employer || reportText.notFilledIn],
      [cycleReportText.commissioner, cycle.commissioner || reportText.notFilledIn],
      [cycleReportText.trainers, trainers.map(({ name }) => name).join(', ') || reportText.notFilledIn],
    ],
  };
}

function timesTable({ views, themes }: CycleReportInput, { held }: Counted): PaperPart {
  return {
    kind: 'table',
    name: cycleReportText.sessions,
    columns: [
      { head: cycleReportText.number, width: 26 },
      { head: cycleReportText.date, width: 96 },
      { head: cycleReportText.times, width: 80 },
      { head: cycleReportText.place, width: 130 },
      { head: cycleReportText.theme },
    ],
    rows: views.map((view) => {
      const { session, window, heldOn } = view;
      const date = dateInWords(heldOn);
      return [
        String(session.number),
        held.includes(view) ? date : cycleReportText.planned(date),
        reportText.span(timeInWords(window.start), timeInWords(window.end)),
        placeInWords(session),
        themes.get(session.number) ?? '–',
      ];
    }),
  };
}

function visitsParts({ attended, held }: Counted): PaperPart[] {
  if (attended.length === 0 || held.length === 0) return [];
  return [
    {
      kind: 'table',
      name: cycleReportText.perSession,
      columns: [
        { head: cycleReportText.name },
        ...held.map(({ session }) => ({ head: String(session.number), width: 42, numeric: true })),
        { head: cycleReportText.total, width: 56, numeric: true },
      ],
      rows: attended.map(({ participant, visits, minutes }) => [
        participant.withdrawn ? cycleReportText.stopped(participant.name) : participant.name,
        ...visits.map(({ state, minutes: there }) =>
          state === 'present' ? String(there) : attendanceMark(state),
        ),
        hoursInWords(minutes),
      ]),
    },
    { kind: 'paragraph', text: cycleReportText.absentShort, small: true },
  ];
}
