import { describe, expect, it } from 'vitest';
import type { Marks, SurveyAnswer } from '$lib/domain/measurement';
import { pairedChange } from '$lib/domain/pairedForms';

function forms(
  moment: 'start' | 'end',
  ...given: [code: string | undefined, answers: Marks][]
): SurveyAnswer[] {
  return given.map(([code, answers], index) => ({
    ...{ id: `${moment}${index}`, moment, answers },
    ...(code !== undefined && { code }),
  }));
}
const codes = ['zon', 'maan', 'ster', 'wolk', 'regen'];
const all = (moment: 'start' | 'end', answers: Marks) =>
  forms(moment, ...codes.map((code): [string, Marks] => [code, answers]));

describe('forms with the same code', () => {
  it('tell how the same people changed, however the code was typed', () => {
    const end = forms('end', ...codes.map((code): [string, Marks] => [` ${code.toUpperCase()} `, [4, 3]]));
    expect(pairedChange(all('start', [3, 3]), end)).toEqual({ pairs: 5, mean: 0.5 });
  });

  it('leave out who filled in only one of them, no code, or a question only once', () => {
    const start = [...all('start', [3, null]), ...forms('start', ['mist', [1, 1]], [undefined, [1, 1]])];
    const end = [...all('end', [2, 5]), ...forms('end', [undefined, [5, 5]], ['storm', [5, 5]])];
    expect(pairedChange(start, end)).toEqual({ pairs: 5, mean: -1 });
  });

  it('tell nothing of fewer than five people, and a code that two chose is nobody’s', () => {
    const start = [...all('start', [3]), ...forms('start', ['zon', [1]])];
    expect(pairedChange(start, all('end', [5]))).toBeNull();
    expect(pairedChange([], [])).toBeNull();
  });
});
