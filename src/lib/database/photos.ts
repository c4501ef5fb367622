import type { DraftDrop } from './drafts';
import { editRecord, type Edit } from './edit';
import { sha256 } from '../records/hash';
import { cycleIdOf, type SessionId } from '../domain/sessionId';
import type { PhotoEdit } from '../domain/photo';
import type { BlobType } from '../records/blob';
import { newId } from './newId';
import type { Store } from './open';
import type { Replaced } from './replaced';
import { write } from './write';

/** A picture as it is kept. */
export interface Picture {
  type: BlobType;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** Puts a photo and its bytes on the device, both or neither; gives back its id. */
export async function addPhoto(
  store: Store,
  session: SessionId,
  photo: PhotoEdit & { picture: Picture },
): Promise<string> {
  const { picture, block, caption } = photo;
  const { type, bytes, width, height } = picture;
  const hash = await sha256(bytes);
  const id = newId();
  const cycleId = cycleIdOf(session);
  await write(
    store,
    [{ cycleId, type: 'photo', id, set: { session, block, caption, blob: hash, width, height } }],
    { blobs: [{ cycleId, sha256: hash, type, bytes }] },
  );
  return id;
}

export async function changePhoto(
  store: Store,
  session: SessionId,
  id: string,
  edit: Edit<PhotoEdit>,
  options: { dropDrafts?: readonly DraftDrop[] } = {},
): Promise<void> {
  await editRecord(store, { cycleId: cycleIdOf(session), type: 'photo', id }, edit, options);
}

export function deletePhoto(store: Store, session: SessionId, id: string): Promise<readonly Replaced[]> {
  return write(store, [{ cycleId: cycleIdOf(session), type: 'photo', id, deleted: true }]);
}
