import { beforeAll, describe, expect, it } from 'vitest';
import { tokensInPdf } from '../../../src/lib/credentials/inPdf';
import { makeSigningKey, type SigningKey } from '../../../src/lib/credentials/keys';
import { signed } from '../../../src/lib/credentials/sign';
import { verify } from '../../../src/lib/credentials/verify';
import { certificatePage, type CertificatePage } from '../../../src/lib/reports/certificate';
import { certificatesLayout } from '../../../src/lib/reports/layout/certificate';
import { certified } from '../credentials/certified';
import { bigTraining } from './bigTraining';
import { bytesOf, readPdf } from './readPdf';

const { contents, views } = bigTraining(3);
let key: SigningKey;
beforeAll(async () => {
  key = await makeSigningKey();
});

async function pageOf(more: Partial<typeof certified> = {}): Promise<CertificatePage> {
  const credential = await signed({ ...certified, ...more }, key);
  const verification = await verify(credential);
  if (!verification.ok) throw new Error(verification.reason);
  const around = { contents, held: views, origin: 'https://training.example.org' };
  return certificatePage(around, { credential }, verification.verified);
}

describe('the PDF of a certificate', () => {
  it('says what was signed, when and where, by whom and with which number, on one page', async () => {
    const { pages, rightEdge, shapes } = await readPdf(
      certificatesLayout([await pageOf()], { replaced: false }),
    );
    expect(pages).toHaveLength(1);
    for (const part of [
      'Werkbedrijf Oost Bewijs van deelname Dit bewijs is voor Aylin Şahin-O’Neill',
      'Was bij 5 van de 5 bijeenkomsten, samen 12,5 uur.',
      'Wanneer di 24 november 2026 tot en met di 22 december 2026',
      'Waar Kantine, Kassenlaan 4',
      'Trainers Marieke de Vries',
      'Nummer 2026-7QK4-M2XD',
      'Dit is een bewijs van deelname.',
    ])
      expect(pages[0]).toContain(part);
    expect(pages[0]?.replaceAll(' ', '')).toContain('training.example.org/controle');
    expect(rightEdge).toBeLessThanOrEqual(595 - 40);
    expect(shapes).toBeGreaterThan(1000);
  });

  it('holds each credential as a file of its own, which verifies as it is taken out', async () => {
    const people = ['Aylin Şahin', 'Bert Janssen', 'Chantal Jacobs'];
    const pages = await Promise.all(
      people.map((name, index) => pageOf({ name, number: `2026-7QK4-M2X${index}` })),
    );
    const tokens = tokensInPdf(await bytesOf(certificatesLayout(pages, { replaced: false })));
    expect(tokens.toSorted()).toEqual(pages.map(({ credential }) => credential).toSorted());
    expect((await verify(tokens[0] ?? '')).ok).toBe(true);
  });

  it('gives no credential where it is cut off, damaged, or no PDF', async () => {
    const bytes = await bytesOf(certificatesLayout([await pageOf()], { replaced: false }));
    expect(tokensInPdf(bytes.slice(0, 600))).toEqual([]);
    expect(tokensInPdf(new Uint8Array(5000).fill(65))).toEqual([]);
    const text = new TextEncoder().encode('%PDF-1.7 /EmbeddedFile stream\n\x78\x9cnonsense endstream');
    expect(tokensInPdf(text)).toEqual([]);
  });

  it('fits on one page with a name of 120 letters, and with one of 400', async () => {
    for (const name of [
      'Johanna-Wilhelmina van den Berg-Ouwehand '.repeat(3).slice(0, 120).trim(),
      'M'.repeat(400),
    ]) {
      const { pages, rightEdge } = await readPdf(
        certificatesLayout([await pageOf({ name })], { replaced: false }),
      );
      expect(pages).toHaveLength(1);
      expect(rightEdge).toBeLessThanOrEqual(595 - 40);
    }
  });

  it('of an example says on its face that it is one', async () => {
    const page = { ...(await pageOf()), isExample: true };
    const { pages } = await readPdf(certificatesLayout([page], { replaced: false }));
    expect(pages[0]).toContain('VOORBEELD');
    expect(pages[0]).toContain('Alle namen zijn verzonnen');
  });
});
