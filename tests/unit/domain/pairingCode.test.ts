import { describe, expect, it } from 'vitest';
import { plainPairingCode } from '../../../src/lib/domain/pairingCode';

describe('a pairing code', () => {
  it.each([
    '7GDY-F1HK',
    '7gdy-f1hk',
    '7GDYF1HK',
    '7GDY F1HK',
    '7GDY\u00A0F1HK',
    '7GDY\u2009\u2009F1HK ',
    '7GDY–F1HK',
    '7GDY—F1HK',
    '7GDY‑F1HK',
    '7GDY−F1HK',
    '7GDY_F1HK',
    '7GDY.F1HK.',
    '7 G D Y - F 1 H K',
    '\u200B7GDY-F1HK\u202C',
    '７ＧＤＹ－Ｆ１ＨＫ',
    '7GDY-FIHK',
    '7gdy-flhk',
  ])('is read from %j', (typed) => {
    expect(plainPairingCode(typed)).toBe('7GDY-F1HK');
  });

  it('has zeros for the letter O', () => {
    expect(plainPairingCode('oO0o-AAAA')).toBe('0000-AAAA');
  });

  it('has eight letters and digits', () => {
    for (const wrong of ['', '7GDY', '7GDY-F1H', '7GDY-F1HKK', '----', '🙂'])
      expect(plainPairingCode(wrong)).toBeNull();
  });
});
