import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z._default(z.string(), ''),
  dependencies: z._default(z.record(z.string(), z.string()), {}),
});

/** A package that the app is made with, and what its maker allows. */
interface Licensed {
  name: string;
  version: string;
  /** Empty where its maker names none apart from the text. */
  licence: string;
  /** As it came with the package; empty where its maker put none in. */
  text: string;
}

const FILE = 'licences.json';
/** The first comes as one file that holds all it depends on; the others are in the worker, which is built apart. */
const WITH_ALL = ['pdfmake', 'workbox-precaching', 'workbox-routing'];
/** The typeface in the PDFs is no package. */
const PDF_TYPEFACE = { name: 'Source Sans 3 (PDF)', version: '3', licence: 'OFL-1.1' };

/** Writes down what the bundle for the tablet really holds: name, version, licence and its text. */
export function licences(): Plugin {
  return {
    name: 'mentorwijs:licences',

    generateBundle(_options, bundle) {
      if (this.environment.config.consumer !== 'client') return;
      // Fonts and other files come into the bundle by a stylesheet, and leave no module behind.
      const used = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : part.originalFileNames,
      );
      this.emitFile({ type: 'asset', fileName: FILE, source: JSON.stringify(licensedIn(used)) });
    },

    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(licensedIn([])));
      });
    },
  };
}

function licensedIn(used: readonly string[]): Licensed[] {
  const folders = new Set(used.flatMap((file) => packageFolder(file) ?? []));
  for (const name of WITH_ALL)
    for (const folder of withDependencies(`node_modules/${name}`)) folders.add(folder);
  const packages = new Map(Array.from(folders, licensed).map((one) => [`${one.name} ${one.version}`, one]));
  const typeface = { ...PDF_TYPEFACE, text: readFileSync('static/fonts/OFL.txt', 'utf8') };
  return [...packages.values(), typeface].sort((a, b) => a.name.localeCompare(b.name));
}

/** The folder of the package that a file belongs to, the innermost where they are nested. */
function packageFolder(file: string): string | undefined {
  return /^\0?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
}

/** The folders of a package and of all that it depends on, found as Node finds them. */
function withDependencies(folder: string, found = new Set<string>()): Set<string> {
  if (found.has(folder)) return found;
  found.add(folder);
  for (const name of Object.keys(packageSchema.parse(readPackage(folder)).dependencies)) {
    const nested = join(folder, 'node_modules', name);
    withDependencies(existsSync(nested) ? nested : join('node_modules', name), found);
  }
  return found;
}

function readPackage(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licensed(folder: string): Licensed {
  const { name, version, license } = packageSchema.parse(readPackage(folder));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license, text };
}
