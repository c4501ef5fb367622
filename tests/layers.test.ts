import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom, as data: a file is in the layer of its folder, the longest that fits its path below src/. It may
 * import its own layer and those named, and of packages only those named ('*': any).
 */
interface Layer {
  folder: string;
  layers: string[];
  packages: string[];
}

const layers: Layer[] = [
  { folder: 'lib/domain', layers: [], packages: ['zod'] },
  { folder: 'lib/records', layers: ['lib/domain'], packages: ['zod', '@noble/hashes'] },
  { folder: 'lib/replication', layers: ['lib/domain', 'lib/records'], packages: ['zod'] },
  { folder: 'lib/network', layers: [], packages: [] },
  { folder: 'lib/workers', layers: [], packages: [] },
  { folder: 'lib/credentials', layers: ['lib/domain'], packages: ['zod', 'fflate'] },
  { folder: 'lib/session', layers: ['lib/domain'], packages: [] },
  { folder: 'lib/lists', layers: ['lib/domain'], packages: ['papaparse'] },
  { folder: 'lib/text', layers: ['lib/domain'], packages: [] },
  { folder: 'lib/vault', layers: ['lib/vault/derive'], packages: ['@noble/ciphers'] },
  { folder: 'lib/vault/derive', layers: ['lib/workers'], packages: ['hash-wasm'] },
  {
    folder: 'lib/database',
    layers: [
      ...['lib/domain', 'lib/records', 'lib/replication', 'lib/session', 'lib/credentials'],
      ...['lib/vault', 'lib/vault/derive'],
    ],
    packages: ['dexie', 'uuid', 'zod'],
  },
  {
    folder: 'lib/content',
    layers: ['lib/domain', 'lib/records', 'lib/text'],
    packages: ['zod', 'yaml', 'marked', 'minisearch', '@orama/stemmers', 'fflate'],
  },
  {
    folder: 'lib/content/install',
    layers: ['lib/domain', 'lib/records', 'lib/content', 'lib/database'],
    packages: [],
  },
  {
    folder: 'lib/transfer',
    layers: [
      ...['lib/domain', 'lib/records', 'lib/replication', 'lib/database', 'lib/workers'],
      'lib/transfer/sealing',
    ],
    packages: ['zod'],
  },
  { folder: 'lib/transfer/sealing', layers: ['lib/domain'], packages: ['age-encryption'] },
  {
    folder: 'lib/reports',
    layers: [
      ...['lib/domain', 'lib/session', 'lib/text', 'lib/content', 'lib/network', 'lib/credentials'],
      'lib/workers',
    ],
    packages: ['pdfmake', 'qrcode'],
  },
  {
    folder: 'lib/export',
    layers: ['lib/domain', 'lib/session', 'lib/text'],
    packages: ['papaparse', 'write-excel-file', 'fflate', 'zod'],
  },
  {
    folder: 'lib/sync',
    layers: ['lib/domain', 'lib/records', 'lib/replication', 'lib/database', 'lib/network', 'lib/vault'],
    packages: ['zod', 'dexie'],
  },
  {
    folder: 'lib/app',
    layers: [
      'lib/domain',
      'lib/records',
      'lib/session',
      'lib/database',
      'lib/content',
      'lib/content/install',
      'lib/network',
      'lib/vault',
      'lib/workers',
    ],
    packages: ['dexie', 'zod', 'workbox-window', 'svelte', '$app'],
  },
  {
    folder: 'lib/ui',
    layers: ['lib/text', 'lib/domain', 'lib/content'],
    packages: ['svelte', '@lucide/svelte'],
  },
  {
    folder: 'lib/server',
    layers: [
      'lib/domain',
      'lib/records',
      'lib/replication',
      'lib/server/database',
      'lib/server/endpoint',
      'lib/server/box',
      'lib/server/people',
    ],
    packages: ['node:', 'zod', 'hono', 'kysely', 'pino', 'qrcode'],
  },
  {
    folder: 'lib/server/box',
    layers: ['lib/domain', 'lib/records', 'lib/replication', 'lib/server/database', 'lib/server/endpoint'],
    packages: ['node:', 'kysely'],
  },
  {
    folder: 'lib/server/people',
    layers: ['lib/domain', 'lib/replication', 'lib/server/database', 'lib/server/endpoint'],
    packages: ['node:', 'hono'],
  },
  {
    folder: 'lib/server/endpoint',
    layers: ['lib/domain', 'lib/replication', 'lib/server/database'],
    packages: [],
  },
  {
    folder: 'lib/server/database',
    layers: ['lib/records'],
    packages: ['node:', 'kysely', 'better-sqlite3', 'pg'],
  },
  { folder: 'server', layers: [], packages: ['node:', '@hono/node-server'] },
  { folder: 'launch', layers: ['server'], packages: ['*'] },
  { folder: 'build', layers: ['lib/content', 'lib/domain', 'lib/records', 'lib/text'], packages: ['*'] },
  {
    folder: 'routes',
    layers: [
      'lib/domain',
      'lib/records',
      'lib/replication',
      'lib/session',
      'lib/lists',
      'lib/text',
      'lib/database',
      'lib/content',
      'lib/content/install',
      'lib/transfer',
      'lib/reports',
      'lib/export',
      'lib/credentials',
      'lib/network',
      'lib/vault',
      'lib/vault/derive',
      'lib/sync',
      'lib/app',
      'lib/ui',
      'params',
    ],
    packages: ['svelte', 'zod', '$app', '@sveltejs/kit', '@lucide/svelte', 'qrcode', 'qr'],
  },
  { folder: 'routes/api', layers: ['lib/server', 'lib/replication'], packages: ['$app', '@sveltejs/kit'] },
  { folder: 'params', layers: [], packages: ['@sveltejs/kit'] },
  {
    folder: 'service-worker.ts',
    layers: ['lib/sync', 'lib/network'],
    packages: ['workbox-precaching', 'workbox-routing'],
  },
];

interface Import {
  target: string;
  typeOnly: boolean;
}

function sourceFiles(): string[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name).split(/[\\/]/).slice(1).join('/'));
}

export function importsOf(text: string): Import[] {
  const statics = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  );
  const dynamics = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...Array.from(statics, ([, type, target = '']) => ({ target, typeOnly: type !== undefined })),
    ...Array.from(dynamics, ([, target = '']) => ({ target, typeOnly: false })),
  ];
}

function layerOf(file: string): Layer | undefined {
  const fitting = layers.filter(({ folder }) => file === folder || file.startsWith(`${folder}/`));
  return fitting.sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** The file below src/ that an import leads to, or null where it leads to a package. */
function pathOf(file: string, target: string): string | null {
  if (target.startsWith('$lib/')) return target.replace('$lib/', 'lib/');
  return target.startsWith('.') ? posix.join(dirname(file), target) : null;
}

/** What is wrong with an import, or nothing. */
export function broken(file: string, { target, typeOnly }: Import): string | undefined {
  const layer = layerOf(file);
  if (!layer) return `${file}: is in no layer`;
  const path = pathOf(file, target);
  if (path === null) {
    const fits = layer.packages.some(
      (name) => name === '*' || target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return fits || typeOnly
      ? undefined
      : `${file} imports ${target}: ${layer.folder} may use ${layer.packages.join(', ')}`;
  }
  if (/\.(css|json)$/.test(path)) return undefined;
  const other = layerOf(path)?.folder;
  const allowed = [layer.folder, ...layer.layers];
  if (other && allowed.includes(other)) return undefined;
  return `${file} imports ${target}: ${layer.folder} may import ${allowed.join(', ')}, not ${other ?? 'that'}`;
}

/** Circles of nodes that import each other, each as the path that closes it. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  // A component that draws itself again within itself is no circle of two files.
  const visit = (node: string, path: readonly string[]) => {
    const at = path.indexOf(node);
    if (at >= 0) found.push([...path.slice(at), node].join(' -> '));
    if (at >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) if (next !== node) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

/** Which file imports which, types included. */
function importGraph(files: readonly string[]): Map<string, string[]> {
  const known = new Set(files);
  const fileAt = (path: string) =>
    ['', '.ts', '.js', '.svelte', '.svelte.ts']
      .map((ending) => path + ending)
      .find((name) => known.has(name));
  return new Map(
    files.map((file) => [
      file,
      importsOf(readFileSync(`src/${file}`, 'utf8')).flatMap(({ target }) => {
        const path = pathOf(file, target.replace(/\?.*$/, ''));
        return (path !== null && fileAt(path)) || [];
      }),
    ]),
  );
}

describe('the layers of the house', () => {
  const files = sourceFiles();

  it('hold for every import of every file', () => {
    const problems = files.flatMap((file) =>
      importsOf(readFileSync(`src/${file}`, 'utf8')).flatMap((one) => broken(file, one) ?? []),
    );
    expect(problems).toEqual([]);
  });

  it('are told apart: a screen may not query the database, nor the domain read it', () => {
    expect(broken('routes/+page.svelte', { target: 'dexie', typeOnly: false })).toContain('dexie');
    expect(broken('lib/domain/cycle.ts', { target: '../database/open', typeOnly: false })).toContain(
      'not lib/database',
    );
    expect(broken('lib/ui/Button.svelte', { target: '../database/write', typeOnly: false })).toContain(
      'not lib/database',
    );
  });

  it('have no two files that import each other, types included', () => {
    expect(circlesIn(importGraph(files))).toEqual([]);
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b -> c -> b']);
  });

  it('have no two folders that import each other', () => {
    const folders = new Map(layers.map(({ folder, layers: others }) => [folder, others]));
    // A folder within another serves it: the rule above names who may use what.
    expect(circlesIn(folders)).toEqual([]);
  });

  it('know the wall clock only at the edges', () => {
    const pure = files.filter((file) =>
      /^lib\/(domain|records|replication|session|reports|export|lists|text)\//.test(file),
    );
    const told = pure.filter((file) =>
      /Date\.now\(\)|new Date\(\)/.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(told).toEqual([]);
  });

  it('have one place that puts records, with which goes all that follows from them, and one that brings older ones into today’s shape', () => {
    const writers = files.filter((file) =>
      /\brecords\.(put|add|update|upsert|bulk(Put|Add|Update)|where.*modify)\(/.test(
        readFileSync(`src/${file}`, 'utf8'),
      ),
    );
    expect(writers).toEqual(['lib/database/RecordUnit.ts', 'lib/database/splitOutbox.ts']);
  });

  it('have one door to the PDF maker, behind which only the worker comes', () => {
    const importersOf = (wanted: (target: string) => boolean) =>
      files.filter((file) =>
        importsOf(readFileSync(`src/${file}`, 'utf8')).some(
          ({ target, typeOnly }) => wanted(target) && !typeOnly,
        ),
      );
    expect(importersOf((target) => target === 'pdfmake')).toEqual(['lib/reports/making/make.ts']);
    expect(importersOf((target) => target.endsWith('/make'))).toEqual([
      'lib/reports/making/documentWorker.ts',
    ]);
  });

  it('have one lazy door to the maker of workbooks', () => {
    const doors = files.filter((file) =>
      importsOf(readFileSync(`src/${file}`, 'utf8')).some(
        ({ target, typeOnly }) => target.startsWith('write-excel-file') && !typeOnly,
      ),
    );
    expect(doors).toEqual(['lib/export/xlsx.ts']);
  });

  it('have one door to the encryption, behind which only the worker comes', () => {
    const importersOf = (wanted: (target: string) => boolean) =>
      files.filter((file) =>
        importsOf(readFileSync(`src/${file}`, 'utf8')).some(
          ({ target, typeOnly }) => wanted(target) && !typeOnly,
        ),
      );
    expect(importersOf((target) => target === 'age-encryption')).toEqual(['lib/transfer/sealing/seal.ts']);
    expect(importersOf((target) => target.endsWith('/seal'))).toEqual([
      'lib/transfer/backupFile.ts',
      'lib/transfer/backupWorker.ts',
    ]);
  });

  it('have files that can be read in one sitting', () => {
    const long = files.filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
