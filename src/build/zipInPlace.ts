import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Where that maker packs what it made. */
const PACKER = '/write-excel-file/modules/zip/zipToArrayBuffer.js';

/**
 * The maker of workbooks packs a large sheet in a worker that it makes out of a text, which the security policy
 * forbids: the sheet would never be ready. A workbook of a training is packed in some milliseconds where it is.
 */
export function zipInPlace(): Plugin {
  return {
    name: 'mentorwijs:zip-in-place',
    apply: 'build',
    enforce: 'pre',

    resolveId(source, importer) {
      return source === 'fflate' && importer?.endsWith(PACKER)
        ? resolve('src/lib/export/zipInPlace.ts')
        : null;
    },
  };
}
