import { defineConfig } from 'vite';

/** What `src/server` runs of the endpoint, built for Node beside the app: there no TypeScript is understood. */
const PARTS = {
  start: 'start',
  greeting: 'greeting',
  backup: 'database/backup',
  restore: 'database/restore',
};

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    rollupOptions: {
      input: Object.fromEntries(
        Object.entries(PARTS).map(([name, part]) => [name, `src/lib/server/${part}.ts`]),
      ),
      output: { entryFileNames: '[name].js' },
    },
    outDir: 'build/endpoint',
    emptyOutDir: true,
    target: 'node20',
  },
});
