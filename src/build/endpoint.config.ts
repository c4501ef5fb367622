import { defineConfig } from 'vite';

/** What `src/launch` runs of the endpoint, built for Node beside the app: there no TypeScript is understood. */
const PARTS = ['start', 'greeting', 'backup', 'restore'];

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    rollupOptions: {
      input: Object.fromEntries(PARTS.map((part) => [part, `src/lib/server/${part}.ts`])),
      output: { entryFileNames: '[name].js' },
    },
    outDir: 'build/endpoint',
    emptyOutDir: true,
    target: 'node20',
  },
});
