import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

/** Random bytes, of which the system is asked for many at once; each is given out once and then wiped. */
export function pooledRandom(): (bytes: number) => Uint8Array {
  const pool = new Uint8Array(POOL_BYTES);
  let left = 0;
  return (bytes) => {
    if (bytes > POOL_BYTES) throw new RangeError('more random bytes than are taken at once');
    if (bytes > left) {
      randomFillSync(pool);
      left = POOL_BYTES;
    }
    const given = pool.slice(left - bytes, left);
    pool.fill(0, left - bytes, left);
    left -= bytes;
    return given;
  };
}
