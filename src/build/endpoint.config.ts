import { defineConfig } from 'vite';

/** Builds the endpoint for Node beside the app: `src/launch` runs before any TypeScript is understood. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/lib/server/start.ts',
    outDir: 'build/endpoint',
    emptyOutDir: true,
    target: 'node20',
  },
});
