import type { Incoming } from '../domain/incoming';

export const incomingText = {
  comes: 'De rest komt zodra er verbinding is met de server.',
  doesNotCome: 'De rest komt niet meer: de server geeft deze training niet meer aan dit apparaat.',
} as const;

/** "Nog niet alles binnen: 1.000 van 2.006 gegevens." */
export function incomingInWords({ counted }: Incoming): string {
  if (!counted) return 'Nog niet alles binnen.';
  return `Nog niet alles binnen: ${withThousands(counted.here)} van ${withThousands(counted.total)} gegevens.`;
}

/** The browser's own formatter takes a tenth of a second to begin on a cheap tablet. */
function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
