import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { checkPack } from '../lib/content/pack/check/pack';
import { packFiles, servedName, type PackFiles } from '../lib/content/pack/manifest';
import { isImageName, parsePack, type PackFolder } from '../lib/content/pack/parse';
import { problemLine, type Problem } from '../lib/content/pack/problem';
import { canonicalJson } from '../lib/records/json';
import { jsonSchema } from '../lib/records/recordSchema';

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
  const parsed = parsePack(await packFolder(folder));
  if (!parsed.ok) throw new PackError(folder, parsed.problems);
  const problems = checkPack(parsed.value);
  if (problems.length > 0) throw new PackError(folder, problems);
  return packFiles(parsed.value);
}

/** Serves the pack in `folder` (relative to the project) at /content/ and puts it into the client's build. */
export function bundledPack(options: { folder: string }): Plugin {
  let folder = options.folder;
  let loaded: Promise<Map<string, Uint8Array>> | undefined;

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
          const bytes = files.get(name);
          response.statusCode = bytes === undefined ? 404 : 200;
          response.setHeader('Cache-Control', 'no-cache');
          response.end(bytes);
        }, next);
      });
    },
  };
}

/** File name below /content/ to bytes. */
function servedFiles({ manifest, files }: PackFiles): Map<string, Uint8Array> {
  const served = new Map<string, Uint8Array>(files.map((file) => [servedName(file), file.bytes]));
  return served.set('manifest.json', Buffer.from(canonicalJson(jsonSchema.parse(manifest))));
}

/** The files of a pack's folder, hidden ones passed over. */
export async function packFolder(folder: string): Promise<PackFolder> {
  const texts = new Map<string, string>();
  const images = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (isImageName(name)) images.set(name, new Uint8Array(await readFile(path)));
    else texts.set(name, await readFile(path, 'utf8'));
  }
  return { texts, images };
}
