import { INTRODUCTION_HOURS } from '../../domain/timeEntry';
import { chartText } from '../../text/chart';
import { hoursInWords } from '../../text/dates';
import { hoursText } from '../../text/hours';
import type { Chart } from './chart';

/** In minutes, each beside what was agreed on (minutes). */
export interface HoursSpent {
  booked: number;
  norm: number;
  introduction: number;
  attended: number;
  mostAttended: number;
}

/** What a training took beside its norms: the trainers' hours, the introduction where it has any, the participants'. */
export function hoursChart({ booked, norm, introduction, attended, mostAttended }: HoursSpent): Chart {
  const rows = [
    { label: hoursText.booked, spent: booked, norm },
    ...(introduction > 0
      ? [{ label: hoursText.introduction, spent: introduction, norm: INTRODUCTION_HOURS * 60 }]
      : []),
    { label: hoursText.participants, spent: attended, norm: mostAttended },
  ];
  return {
    title: chartText.hours,
    told: chartText.hoursTold(rows),
    heads: [chartText.what, chartText.spent, chartText.norm],
    legend: [
      { mark: 'thin', text: chartText.spentMark },
      { mark: 'tick', text: chartText.normMark },
    ],
    ends: ['0%', '125%'],
    rows: rows.map(({ label, spent, norm: agreed }) => ({
      label,
      marks: [
        { kind: 'thin', at: agreed === 0 ? 0 : spent / agreed / SCALE },
        { kind: 'tick', at: 1 / SCALE },
      ],
      values: [hoursInWords(spent), hoursInWords(agreed)],
    })),
  };
}

/** Each is drawn as a share of its own norm, with room for a quarter more. */
const SCALE = 1.25;
