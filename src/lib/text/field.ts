export const fieldText = { required: 'verplicht' } as const;
