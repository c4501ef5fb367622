import { foldLine } from './fold';
import { LEAST_ANSWERS, type Marks, type SurveyAnswer } from './measurement';

export interface PairedChange {
  /** Codes that stand on one form of the start and one of the end. */
  pairs: number;
  /** By how much those people's marks went up, over all questions that they answered both times; negative for down. */
  mean: number;
}

/**
 * How the same people answered before and after, as their own codes tell: what a group of others at the end does not
 * change. Null for fewer pairs than may be told of. A code that two people chose belongs to nobody.
 */
export function pairedChange(
  start: readonly SurveyAnswer[],
  end: readonly SurveyAnswer[],
): PairedChange | null {
  const [before, after] = [byCode(start), byCode(end)];
  const changes = [...before].flatMap(([code, marks]) => {
    const later = after.get(code);
    const own = later ? differences(marks, later) : [];
    return own.length > 0 ? [own] : [];
  });
  if (changes.length < LEAST_ANSWERS) return null;
  const all = changes.flat();
  return { pairs: changes.length, mean: all.reduce((sum, change) => sum + change, 0) / all.length };
}

function byCode(forms: readonly SurveyAnswer[]): Map<string, Marks> {
  const coded = forms.map(({ code, answers }) => ({ code: foldLine(code ?? ''), answers }));
  const times = new Map<string, number>();
  for (const { code } of coded) times.set(code, (times.get(code) ?? 0) + 1);
  return new Map(
    coded.flatMap(({ code, answers }) => (code !== '' && times.get(code) === 1 ? [[code, answers]] : [])),
  );
}

function differences(before: Marks, after: Marks): number[] {
  return before.flatMap((mark, question) => {
    const later = after[question] ?? null;
    return mark === null || later === null ? [] : [later - mark];
  });
}
