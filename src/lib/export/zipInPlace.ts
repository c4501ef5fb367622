import { zipSync } from 'fflate';

/** What `zip` of fflate does, without a worker. */
export function zip(files: Record<string, Uint8Array>, ready: (error: null, file: Uint8Array) => void): void {
  ready(null, zipSync(files));
}
