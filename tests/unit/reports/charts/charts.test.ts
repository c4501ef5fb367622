import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendanceChart } from '../../../../src/lib/reports/charts/attendance';
import { shapesOf, type MarkKind } from '../../../../src/lib/reports/charts/chart';
import { hoursChart } from '../../../../src/lib/reports/charts/hours';
import { minutesChart } from '../../../../src/lib/reports/charts/minutes';
import { startAndEndChart } from '../../../../src/lib/reports/charts/startAndEnd';
import { cycleAttendance } from '../../../../src/lib/session/cycleAttendance';
import { bigTraining } from '../bigTraining';

const kinds: MarkKind[] = ['wide', 'thin', 'ring', 'dot', 'tick'];
const statement = (marks: number[]) => ({
  questions: ['Ik durf een lastig gesprek te beginnen.'],
  filledIn: marks.map((mark) => ({ answers: [mark] })),
});

describe('a chart', () => {
  it('draws no mark outside its field, whatever is to be shown', () => {
    const marks = fc.array(
      fc.record({ kind: fc.constantFrom(...kinds), at: fc.double({ min: -2, max: 3, noNaN: true }) }),
    );
    const size = { width: 170, height: 11 };
    fc.assert(
      fc.property(marks, (shown) => {
        for (const shape of shapesOf(shown, size)) {
          const [left, right] =
            shape.kind === 'rect'
              ? [shape.x, shape.x + shape.width]
              : [shape.x - shape.radius, shape.x + shape.radius];
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(right).toBeLessThanOrEqual(size.width + 1e-9);
        }
      }),
    );
  });

  it('tells its marks apart by their form, not by a colour', () => {
    const [ring, dot] = (['ring', 'dot'] as const).map((kind) =>
      shapesOf([{ kind, at: 0.5 }], { width: 100, height: 10 }).at(-1),
    );
    expect(ring).toMatchObject({ open: true });
    expect(dot).toMatchObject({ open: false });
    const [wide, thin] = (['wide', 'thin'] as const).map(
      (kind) => shapesOf([{ kind, at: 1 }], { width: 100, height: 10 })[0],
    );
    expect(wide?.kind === 'rect' && thin?.kind === 'rect' && wide.height > 2 * thin.height).toBe(true);
  });

  it('of attendance counts per session, says it in words, and is none before the first session', () => {
    const { contents, views } = bigTraining(10);
    const chart = attendanceChart(cycleAttendance(contents, views));
    expect(chart?.rows.map(({ values }) => values[0])).toEqual(Array(5).fill('8 van 10'));
    expect(chart?.told).toContain('Bij bijeenkomst 3 waren er 8 van de 10.');
    expect(attendanceChart(cycleAttendance(contents, []))).toBeNull();
  });

  it('of start and end shows averages from five answers on, and counts what went up', () => {
    const chart = startAndEndChart(statement([2, 2, 2, 2, 2]), statement([4, 4, 4, 4, 4]));
    expect(chart.rows[0]).toMatchObject({
      values: ['2,0', '4,0'],
      marks: [
        { kind: 'ring', at: 0.25 },
        { kind: 'dot', at: 0.75 },
      ],
    });
    expect(chart.told).toBe(
      'Omhoog: 1 van de 1 zinnen. Omlaag: 0. Gemiddeld is het verschil 2,0 op een schaal van 1 tot en met 5.',
    );
    const half = startAndEndChart(statement([2, 2, 2, 2, 2]), statement([5]));
    expect(half.rows[0]).toMatchObject({ marks: [{ kind: 'ring' }], values: ['2,0', '1 van 5'] });
    const tooFew = startAndEndChart(statement([2, 2, 2, 2]), statement([]));
    expect(tooFew.rows[0]).toMatchObject({ marks: [], values: ['4 van 5', '0 van 5'] });
    expect(tooFew.told).toBe('Er zijn nog niet genoeg antwoorden om start en eind te vergelijken.');
  });

  it('of minutes puts what was planned beside what it took', () => {
    const chart = minutesChart(bigTraining(3).views);
    expect(chart?.rows[0]?.values).toEqual(['150', '152']);
    expect(minutesChart([])).toBeNull();
  });

  it('of hours draws each beside its own norm, with room for more, and the introduction where there is any', () => {
    const spent = { booked: 3600, norm: 3600, introduction: 0, attended: 60, mostAttended: 750 };
    const chart = hoursChart(spent);
    expect(chart.rows.map(({ label }) => label)).toEqual(['Deze training', 'Uren van de deelnemers']);
    expect(chart.rows[0]?.marks).toEqual([
      { kind: 'thin', at: 0.8 },
      { kind: 'tick', at: 0.8 },
    ]);
    expect(hoursChart({ ...spent, introduction: 60 }).rows[1]?.values).toEqual(['1 uur', '75 uur']);
    expect(hoursChart({ ...spent, norm: 0, mostAttended: 0 }).rows[0]?.marks[0]?.at).toBe(0);
  });
});
