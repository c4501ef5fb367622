import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../src/lib/domain/recordTypes';
import { recordTypeText, valueInWords } from '../../../src/lib/text/record';

describe('a value that two tablets filled in differently', () => {
  it('is told in words that a trainer knows', () => {
    expect(valueInWords('absentWithNotice')).toBe('afwezig met bericht');
    expect(valueInWords(true)).toBe('ja');
    expect(valueInWords(null)).toBe('');
    expect(valueInWords(45)).toBe('45');
  });

  it('shows no numbers where somebody signed', () => {
    expect(
      valueInWords([
        [
          [10, 20],
          [30, 40],
        ],
        [[5, 5]],
      ]),
    ).toBe('een handtekening');
    expect(valueInWords([])).toBe('[]');
  });

  it('is of a kind that has a name, whatever kinds there are', () => {
    const unknown = recordTypeText('somethingNewer');
    for (const type of Object.keys(recordSchemas)) expect(recordTypeText(type), type).not.toBe(unknown);
  });
});
