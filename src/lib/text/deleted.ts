import type { DeletedType } from '../domain/deletion';

export const deletedText = {
  title: (count: number) => `Verwijderd (${count})`,
  until: (date: string) => `Terug te halen tot en met ${date}.`,
  bringBack: 'Terughalen',
  bringBackNamed: (what: string) => `Terughalen: ${what.slice(0, 60)}`,
  unnamed: {
    participant: 'Deelnemer',
    note: 'Notitie',
    photo: 'Foto zonder bijschrift',
  } satisfies Record<DeletedType, string>,
} as const;
