import type { BlobWire } from '$lib/replication/wire';

const unexpected = () => Promise.reject(new Error('nobody asks for a blob here'));

/** Where no photo is about. */
export const noBlobs: BlobWire = { head: unexpected, put: unexpected, get: unexpected };
