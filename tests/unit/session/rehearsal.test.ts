import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';
import { disturbanceSchema } from '../../../src/lib/domain/learning';
import type { ActivityFormat } from '../../../src/lib/domain/runSheet';
import type { PlanBlock } from '../../../src/lib/domain/session';
import {
  agreedEnd,
  disturbanceDue,
  outcomeOf,
  rehearsedProgress,
  type RehearsalStep,
} from '../../../src/lib/session/rehearsal';

function planned(code: string, minutes: number, format: ActivityFormat = 'plenary'): PlanBlock {
  return { code, title: code, minutes, minimumMinutes: 5, leader: 'A', format, mayDrop: false };
}
const plan = [planned('B2-01', 60), planned('B2-02', 15, 'pause'), planned('B2-03', 75)];

function happening(id: string, atMinute: number, more: object = {}) {
  const texts = { title: id, what: 'Er gebeurt iets.', hint: 'Blijf rustig.' };
  return disturbanceSchema.parse({ kind: 'disturbance', id, number: 1, atMinute, ...texts, ...more });
}
const alarm = happening('alarm', 66, { takesMinutes: 10 });
const lessTime = happening('minder', 112, { minutesLess: 15 });

function step(kind: RehearsalStep['kind'], minute: number, more: Partial<RehearsalStep> = {}): RehearsalStep {
  return { kind, atMs: minute * MINUTE_MS, ...more };
}

/** The steps of somebody who goes from block to block at these minutes, and ends at the last. */
function walked(toPause: number, toLast: number, end: number) {
  const steps = [
    step('start', 0),
    step('goTo', toPause, { block: 'B2-02' }),
    step('goTo', toLast, { block: 'B2-03' }),
    step('end', end),
  ];
  return rehearsedProgress(plan, steps, end * MINUTE_MS);
}

describe('a rehearsal', () => {
  it('counts as a session does, from its own start', () => {
    const progress = rehearsedProgress(plan, [step('start', 0)], 50 * MINUTE_MS);
    expect(progress.current).toBe(0);
    expect(progress.remainingMs).toBe(10 * MINUTE_MS);
    expect(progress.expectedEnd).toBe(150 * MINUTE_MS);
    const shortened = [step('start', 0), step('shorten', 50, { block: 'B2-03', minutes: 60 })];
    expect(rehearsedProgress(plan, shortened, 50 * MINUTE_MS).expectedEnd).toBe(135 * MINUTE_MS);
  });

  it('meets each disturbance once, when its time has come', () => {
    expect(disturbanceDue([alarm, lessTime], [], 65 * MINUTE_MS)).toBeNull();
    expect(disturbanceDue([alarm, lessTime], [], 66 * MINUTE_MS)).toBe(alarm);
    expect(disturbanceDue([alarm, lessTime], ['alarm'], 100 * MINUTE_MS)).toBeNull();
    expect(disturbanceDue([alarm, lessTime], ['alarm'], 112 * MINUTE_MS)).toBe(lessTime);
  });

  it('has to end earlier by what was taken off it', () => {
    expect(agreedEnd(plan, [])).toBe(150);
    expect(agreedEnd(plan, [alarm, lessTime])).toBe(135);
  });

  it('is in time within five minutes of what was agreed, early or late', () => {
    expect(outcomeOf(walked(60, 75, 155), 150)).toMatchObject({ endedAt: 155, late: 5, inTime: true });
    expect(outcomeOf(walked(60, 75, 156), 150)).toMatchObject({ late: 6, inTime: false });
    expect(outcomeOf(walked(60, 75, 150), 135)).toMatchObject({ late: 15, inTime: false });
    expect(outcomeOf(walked(60, 75, 131), 135)).toMatchObject({ late: -4, inTime: true });
  });

  it('kept its pause where that was no more than two minutes shorter', () => {
    expect(outcomeOf(walked(60, 73, 150), 150).pauseKept).toBe(true);
    expect(outcomeOf(walked(60, 72, 150), 150).pauseKept).toBe(false);
  });
});
