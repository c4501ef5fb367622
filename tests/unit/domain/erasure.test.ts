import { describe, expect, it } from 'vitest';
import { canBeReplaced, erasedName, isErasedName, withoutNames } from '../../../src/lib/domain/erasure';
import { LONGEST_LINE } from '../../../src/lib/domain/text';

describe('a name that gives way to a number', () => {
  it('is replaced in any text, in capitals, over two lines and beside signs, and nowhere within a word', () => {
    const text = 'Jan Smit, JAN  SMIT en (jan\nsmit). Jan Smits bleef, Arjan Smit ook.';
    expect(withoutNames(text, ['Jan Smit'], 'Deelnemer 2')).toBe(
      'Deelnemer 2, Deelnemer 2 en (Deelnemer 2). Jan Smits bleef, Arjan Smit ook.',
    );
    expect(withoutNames('vraag o.b-d@x.nl', ['o.b-d@x.nl'], 'Deelnemer 2')).toBe('vraag Deelnemer 2');
  });

  it('becomes no text that is too long to be kept', () => {
    const text = `Al Bo ${'x'.repeat(LONGEST_LINE - 6)}`;
    expect(withoutNames(text, ['Al Bo'], 'Deelnemer 2').length).toBeLessThanOrEqual(LONGEST_LINE);
    expect(withoutNames(text, ['Al Bo'], 'Deelnemer 2')).not.toContain('Al Bo');
  });

  it('is looked at by somebody where it may be a word', () => {
    expect(['Roos', 'Roos Bakker', 'roos@x.nl'].filter(canBeReplaced)).toEqual(['Roos Bakker', 'roos@x.nl']);
  });

  it('is told from a name', () => {
    expect(isErasedName(erasedName(12))).toBe(true);
    expect(isErasedName('Deelnemer Twaalf')).toBe(false);
  });
});
