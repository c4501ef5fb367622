import { makeSigningKey, type SigningKey } from '../credentials/keys';
import { withConnection } from './connection';
import type { Store } from './open';

/** The key with which this device signs certificates, made the first time that one is asked for. */
export async function signingKey(store: Store): Promise<SigningKey> {
  const known = await withConnection(store, () => store.db.signingKeys.toArray());
  if (known[0]) return known[0];
  const made = await makeSigningKey();
  // Another tab may have made one meanwhile: the first one is the key.
  return withConnection(store, () =>
    store.db.transaction('rw', store.db.signingKeys, async () => {
      const first = (await store.db.signingKeys.toArray())[0];
      if (first) return first;
      await store.db.signingKeys.add({ ...made, madeAt: store.now() });
      return made;
    }),
  );
}
