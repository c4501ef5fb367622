import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/build/organisationDocuments';

const FOLDER = 'src/content/organisatie';
const texts = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

describe('the documents for an organisation', () => {
  it('are each read whole, and begin with a heading of their own', () => {
    const headings = texts.map((text) => documentOf(text, 'it')[0]);
    expect(headings.length).toBe(6);
    for (const heading of headings) expect(heading).toMatchObject({ kind: 'heading', level: 2 });
  });

  it('are refused where they hold what no document may, with the line', () => {
    expect(() => documentOf('## Wat\n\n<script>x</script>\n', 'a.md')).toThrow(/a\.md:\d/);
  });

  it('never say that an organisation complies', () => {
    expect(texts.filter((text) => /compliant|voldoet aan (de )?(BIO|AVG)/i.test(text))).toEqual([]);
  });
});
