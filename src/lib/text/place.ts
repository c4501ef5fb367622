export const ONLINE = 'Online';

/** Where a session is held; empty where nobody said. */
export function placeInWords({
  online,
  location,
}: {
  online: boolean;
  location?: string | undefined;
}): string {
  return online ? ONLINE : (location ?? '');
}
