import { describe, expect, it } from 'vitest';
import {
  averages,
  evaluationAnswerSchema,
  surveyAnswerSchema,
  type Marks,
} from '../../../src/lib/domain/measurement';

const filledIn = (...forms: Marks[]) => forms.map((answers) => ({ answers }));

describe('an average', () => {
  it('is told from five answers on, and never of fewer', () => {
    const four = filledIn([4], [4], [5], [3]);
    expect(averages(four, 1)).toEqual([{ count: 4, mean: null }]);
    expect(averages([...four, ...filledIn([1])], 1)).toEqual([{ count: 5, mean: 3.4 }]);
  });

  it('counts for each question who answered it, not who filled in the form', () => {
    const forms = filledIn([5, null], [5, 2], [5, null], [5, 2], [5, 2], [5]);
    expect(averages(forms, 2)).toEqual([
      { count: 6, mean: 5 },
      { count: 3, mean: null },
    ]);
  });
});

describe('a filled-in form', () => {
  it('holds marks from 1 to 5, and no field for a person', () => {
    expect(surveyAnswerSchema.safeParse({ moment: 'start', answers: [6] }).success).toBe(false);
    expect(surveyAnswerSchema.safeParse({ moment: 'start', answers: [2.5] }).success).toBe(false);
    expect(surveyAnswerSchema.safeParse({ moment: 'later', answers: [2] }).success).toBe(false);
    const given = { answers: [4], words: [''], participant: 'Aylin' };
    expect(evaluationAnswerSchema.parse(given)).toEqual({ answers: [4], words: [''] });
  });
});
