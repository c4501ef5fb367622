import { describe, expect, it } from 'vitest';
import { ceilingsOf, originsOf } from '../../../src/server/settings.js';

describe('origins in a setting', () => {
  it('are taken as a browser writes them', () => {
    const setting = 'https://Training.example.org/, http://localhost:3201 https://[::1]:8443';
    const origins = ['https://training.example.org', 'http://localhost:3201', 'https://[::1]:8443'];
    expect(originsOf('APP_ORIGINS', setting)).toEqual(origins);
    expect(originsOf('APP_ORIGINS', undefined)).toEqual([]);
  });

  it.each([
    'https://e.nl; script-src *',
    'https://e.nl;',
    '*',
    'https://*.e.nl',
    'https://e.nl/pad',
    'https://user@e.nl',
    'e.nl',
    'javascript:alert(1)',
    "'unsafe-inline'",
  ])('are refused where they would say more than an address: %s', (setting) => {
    expect(() => originsOf('ENDPOINT_ORIGINS', setting)).toThrow(/^ENDPOINT_ORIGINS: .* is no origin/);
  });
});

describe('ceilings in settings', () => {
  it('are whole numbers from 1, photos in MiB; what is not set is not said', () => {
    expect(ceilingsOf({ MOST_TRAININGS: '50', MOST_PHOTO_MB: '2' })).toEqual({
      trainings: 50,
      photoBytes: 2 * 1024 * 1024,
    });
    for (const setting of ['0', '-1', '1.5', '', 'veel', '1e3'])
      expect(() => ceilingsOf({ MOST_PHOTOS: setting })).toThrow(/^MOST_PHOTOS: /);
  });
});
