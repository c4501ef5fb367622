import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { bundledPack } from './src/build/bundledPack';
import { icons } from './src/build/icons';
import { licences } from './src/build/licences';
import { organisationDocuments } from './src/build/organisationDocuments';
import { webManifest } from './src/build/webManifest';
import { workerOptions } from './src/build/workerOptions';
import { zipInPlace } from './src/build/zipInPlace';
import packageJson from './package.json' with { type: 'json' };

/** What no first screen can do without; together they are smaller than apart. */
const FIRST_SCREEN =
  /\/src\/routes\/\+(layout|page)\.svelte$|\/client-optimized\/app\.js$|\/runtime\/client\/entry\.js$/;
/**
 * What pages after the first share, in one file. Each file is named in the first screen's, and a name weighs more there
 * than most of these weigh themselves.
 */
const SHARED_LATER = [
  /\/src\/lib\/(domain|records|session|database)\//,
  /\/src\/lib\/ui\/[^/]+$/,
  /\/src\/lib\/text\/(noPersons|attendance|backup|lock|later|readProblem|contentProblem|closedList|conflict|exercise|export|handbook|homework|learning|letter|measurement|observation|privacy|record|rehearsal|rights|signature|workshop)\.ts$/,
  /\/src\/lib\/(reports\/fileName|app\/fileToKeep)\.ts$/,
  /\/src\/routes\/(Ma(ke|de)File|ContentFailed|LockButton|IdleLock|(New)?Passphrase\w*|trainingen\/[A-Z]\w+)\.svelte$/,
  /Context\.ts$|\/src\/routes\/Attempt\.svelte\.ts$/,
  /\/src\/routes\/(handoutDocument\.ts|handboek\/(SheetList\.svelte|showAddressed\.ts)|leren\/[A-Z]\w+\.svelte)$/,
  /\/src\/routes\/trainingen\/\[id\]\/(Edit(Session|Participant)|.*\/SessionTitle)\.svelte$/,
  /\/icons\/(camera|circle|play|puzzle|user-plus)\.(js|svelte)$/,
];
/** What becomes paper, the charts and the certificates in one file for the same reason. */
const PAPERS =
  /\/src\/lib\/(reports|credentials)\/(?!fileName)|\/src\/lib\/text\/(certificate|chart|cycleReport)\.ts$|\/routes\/ChartView\.svelte$/;
/** What makes files for other programs, likewise. */
const EXPORTS = /\/src\/lib\/export\//;
/** Makes elements for other frameworks of the parts of this one. Nobody here asks for any; unasked it stays all the same. */
const CUSTOM_ELEMENTS = /\/svelte\/src\/internal\/client\/dom\/elements\/custom-element\.js$/;
/** What shows a text of the content, likewise. */
const READING =
  /\/src\/lib\/ui\/document\/|\/src\/routes\/handboek\/(packLinks\.ts|ReadBefore\.svelte)$|\/src\/lib\/content\/document\/(places|sources|worksheet)\.ts$/;

export default defineConfig({
  // The smaller of the two builds that this package brings, and the only one in the bundle.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: CUSTOM_ELEMENTS, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST_SCREEN, priority: 1 },
            { name: 'later', test: (id) => SHARED_LATER.some((shared) => shared.test(id)) },
            { name: 'papers', test: PAPERS },
            { name: 'export', test: EXPORTS },
            { name: 'reading', test: READING },
          ],
        },
      },
    },
  },
  define: { __APP_VERSION__: JSON.stringify(packageJson.version) },
  plugins: [
    bundledPack({ folder: 'src/content/mentorwijs' }),
    licences(),
    organisationDocuments(),
    icons(),
    zipInPlace(),
    sveltekit(),
    SvelteKitPWA({ ...workerOptions, manifest: webManifest }),
  ],
  test: {
    // What takes a second alone takes many on a machine that has other work.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Before Dexie is loaded, which looks for a database only then.
          setupFiles: ['fake-indexeddb/auto'],
          include: [
            'tests/*.test.ts',
            'tests/unit/**/*.test.ts',
            'tests/server/**/*.test.ts',
            'tests/simulator/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/component/setup.ts'],
        },
      },
    ],
  },
});
