import { expect, it } from 'vitest';
import { sizeInWords } from '../../../src/lib/text/storage';

it('tells room in the unit that people use for it', () => {
  expect(sizeInWords(7_240_000)).toBe('7,2 MB');
  expect(sizeInWords(10_744_500_000)).toBe('10,7 GB');
});
