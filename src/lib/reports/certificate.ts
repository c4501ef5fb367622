import type { Certificate } from '../domain/certificate';
import type { CycleContents } from '../domain/cycleContents';
import type { Verified } from '../credentials/verify';
import type { SessionView } from '../session/sessionView';
import { certificateText } from '../text/certificate';
import { dateInWords } from '../text/dates';
import { placeInWords } from '../text/place';
import { dateOf } from '../domain/calendar';

/** One certificate, on a page of its own. All that is signed is taken from the credential itself. */
export interface CertificatePage {
  organisation: string;
  name: string;
  title: string;
  attended: string;
  /** Label and value. */
  facts: [label: string, value: string][];
  rule: string;
  trainers: string[];
  number: string;
  /** The signed credential, and the address that the QR code holds with it. */
  credential: string;
  link: string;
  /** Where it can be verified, as it is read out. */
  address: string;
  isExample: boolean;
}

/** `verified`: what the credential says. `origin`: where the app is served. */
export function certificatePage(
  {
    contents,
    held,
    origin,
  }: { contents: Pick<CycleContents, 'cycle' | 'trainers'>; held: readonly SessionView[]; origin: string },
  { credential }: Pick<Certificate, 'credential'>,
  verified: Verified,
): CertificatePage {
  const { organisation, name, title, attended, rule, firstDay, lastDay, issuedAt, number } = verified;
  const places = new Set(held.map(({ session }) => placeInWords(session)).filter((place) => place !== ''));
  const trainers = contents.trainers.map((trainer) => trainer.name);
  const optional = (label: string, value: string): [string, string][] => (value ? [[label, value]] : []);
  return {
    ...{ organisation, name, title, attended, rule, trainers, number, credential },
    facts: [
      [certificateText.when, certificateText.period(firstDay, lastDay)],
      ...optional(certificateText.where, [...places].join(', ')),
      ...optional(certificateText.trainers, trainers.join(', ')),
      [certificateText.issued, dateInWords(dateOf(Date.parse(issuedAt)))],
      [certificateText.number, number],
    ],
    link: `${origin}/controle#${credential}`,
    address: `${origin.replace(/^https?:\/\//, '')}/controle`,
    isExample: contents.cycle.demo,
  };
}
