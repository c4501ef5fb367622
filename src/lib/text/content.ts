export const contentText = {
  installing: 'De app zet de inhoud op dit apparaat …',
  progress: (done: number, total: number) => `De app zet de inhoud op dit apparaat: ${done} van ${total}.`,
} as const;
