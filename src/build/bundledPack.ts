import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { checkPack } from '../lib/content/check';
import { packFiles, type PackFiles } from '../lib/content/manifest';
import { parsePack } from '../lib/content/parse';
import { problemLine, type Problem } from '../lib/content/problem';
import { canonicalJson, jsonSchema } from '../lib/records/json';

/** A pack that cannot be used; the message has a line `file:line: what. mend` for each problem. */
export class PackError extends Error {
  constructor(
    folder: string,
    readonly problems: Problem[],
  ) {
    const lines = problems.map((problem) => `${folder}/${problemLine(problem)}`);
    super(`the content pack has problems:\n${lines.join('\n')}`);
    this.name = 'PackError';
  }
}

/** Reads and checks the pack in this folder; hidden files are passed over. Throws a `PackError`. */
export async function loadPack(folder: string): Promise<PackFiles> {
  const parsed = parsePack(await readFolder(folder));
  if (!parsed.ok) throw new PackError(folder, parsed.problems);
  const problems = checkPack(parsed.value);
  if (problems.length > 0) throw new PackError(folder, problems);
  return packFiles(parsed.value);
}

/** Serves the pack in `folder` (relative to the project) at /content/ and puts it into the client's build. */
export function bundledPack(options: { folder: string }): Plugin {
  let folder = options.folder;
  let loaded: Promise<Map<string, string>> | undefined;

  return {
    name: 'mentorwijs:bundled-pack',

    configResolved(config) {
      folder = relative(process.cwd(), resolve(config.root, options.folder));
    },

    async buildStart() {
      if (this.environment.mode !== 'build' || this.environment.config.consumer !== 'client') return;
      try {
        for (const [name, source] of servedFiles(await loadPack(folder))) {
          this.emitFile({ type: 'asset', fileName: `content/${name}`, source });
        }
      } catch (error) {
        this.error(error instanceof Error ? error.message : String(error));
      }
    },

    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        if (resolve(path).startsWith(resolve(folder) + sep)) loaded = undefined;
      });
      server.middlewares.use('/content/', (request, response, next) => {
        const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        loaded ??= loadPack(folder).then(servedFiles);
        loaded.then((files) => {
          const text = files.get(name);
          response.statusCode = text === undefined ? 404 : 200;
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.setHeader('Cache-Control', 'no-cache');
          response.end(text);
        }, next);
      });
    },
  };
}

/** File name below /content/ to text. */
function servedFiles({ manifest, items }: PackFiles): Map<string, string> {
  const files = new Map([['manifest.json', canonicalJson(jsonSchema.parse(manifest))]]);
  for (const { sha256, text } of items) files.set(`${sha256}.json`, text);
  return files;
}

/** Path below the folder, with forward slashes, to text. */
async function readFolder(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8'));
  }
  return files;
}
