/** What a column of a pasted list can be; 'skip' for what a participant has no field for. */
export const COLUMN_ROLES = [
  'name',
  'firstName',
  'prefix',
  'lastName',
  'organisation',
  'role',
  'email',
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Why a line of a pasted list is nobody. */
export type LeftOutReason = 'title' | 'heading' | 'total' | 'setting' | 'noName' | 'tooLong';
