import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../../src/lib/records/checksum';

describe('a checksum', () => {
  it('is what any tool makes of the same lines: SHA-256 of UTF-8, each line ended by a line feed', () => {
    const lines = ['Training | Najaar', 'Deelnemer | Gül Yıldız | -'];
    const text = 'Training | Najaar\nDeelnemer | Gül Yıldız | -\n';
    expect(checksumOf(lines)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
