import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom, as data. A file is in the first layer whose pattern fits its path below src/; it may import
 * its own layer and those named, and of packages only those named ('*': any). `types` may be imported as types.
 */
interface Layer {
  name: string;
  files: RegExp;
  layers: string[];
  types?: string[];
  packages: string[];
}

const layers: Layer[] = [
  { name: 'domain', files: /^lib\/domain\//, layers: [], packages: ['zod', '@date-fns/tz'] },
  { name: 'records', files: /^lib\/records\//, layers: ['domain'], packages: ['zod', '@noble/hashes'] },
  {
    name: 'text',
    files: /^lib\/text\//,
    layers: ['domain'],
    types: [
      'session',
      'database',
      'participants',
      'safetyCopy',
      'handover',
      'content',
      'protocol',
      'exchange',
    ],
    packages: [],
  },
  {
    name: 'protocol',
    files: /^lib\/sync\/protocol/,
    layers: ['domain', 'records'],
    packages: ['zod'],
  },
  {
    name: 'exchange',
    files: /^lib\/sync\/(rows|merging|takeIn|steps|round|blobs)/,
    layers: ['records', 'hash', 'protocol'],
    packages: [],
  },
  {
    name: 'sync',
    files: /^lib\/sync\//,
    layers: ['records', 'protocol', 'exchange', 'database'],
    packages: ['zod', 'dexie'],
  },
  {
    name: 'server',
    files: /^lib\/server\//,
    layers: ['records', 'protocol'],
    packages: ['node:', 'zod', 'hono', 'kysely', 'better-sqlite3', 'pg', 'pino', 'qrcode'],
  },
  {
    name: 'api',
    files: /^routes\/api\//,
    layers: ['server', 'protocol'],
    packages: ['$app', '@sveltejs/kit'],
  },
  { name: 'wakeLock', files: /^lib\/session\/wakeLock/, layers: [], packages: [] },
  { name: 'session', files: /^lib\/session\//, layers: ['domain'], packages: [] },
  { name: 'participants', files: /^lib\/participants\//, layers: ['domain'], packages: ['papaparse'] },
  {
    name: 'print',
    files: /^lib\/reports\/print(\.ts)?$/,
    layers: ['reports', 'dataUrl'],
    packages: ['pdfmake'],
  },
  {
    name: 'reports',
    files: /^lib\/reports\//,
    layers: ['domain', 'session', 'text', 'content'],
    packages: ['pdfmake/interfaces'],
  },
  { name: 'hash', files: /^lib\/content\/hash/, layers: [], packages: [] },
  {
    name: 'contentFeature',
    files: /^lib\/content\/(install(ed)?\.|ownPack|Content\.svelte)/,
    layers: ['domain', 'hash', 'content', 'database'],
    packages: [],
  },
  {
    name: 'content',
    files: /^lib\/content\//,
    layers: ['domain', 'records', 'hash', 'text'],
    packages: ['zod', 'yaml', 'marked', 'minisearch', '@orama/stemmers', 'fflate'],
  },
  {
    name: 'safetyCopy',
    files: /^lib\/safetyCopy\//,
    layers: ['domain', 'records', 'hash'],
    packages: ['zod'],
  },
  { name: 'sealing', files: /^lib\/handover\/sealing/, layers: [], packages: [] },
  {
    name: 'seal',
    files: /^lib\/handover\/(seal|worker)(\.ts)?$/,
    layers: ['sealing'],
    packages: ['age-encryption'],
  },
  {
    name: 'handover',
    files: /^lib\/handover\//,
    layers: ['safetyCopy', 'sealing'],
    packages: [],
  },
  {
    name: 'database',
    files: /^lib\/database\//,
    layers: ['domain', 'records', 'hash', 'protocol', 'exchange'],
    types: ['safetyCopy', 'session'],
    packages: ['dexie', 'uuid', 'zod'],
  },
  { name: 'dataUrl', files: /^lib\/device\/dataUrl/, layers: [], packages: [] },
  {
    name: 'device',
    files: /^lib\/device\//,
    layers: ['domain', 'records', 'database', 'session'],
    packages: ['dexie', 'zod', 'workbox-window', 'svelte', '$app'],
  },
  {
    name: 'ui',
    files: /^lib\/ui\//,
    layers: ['text', 'content'],
    types: ['domain', 'database'],
    packages: ['svelte', '@lucide/svelte'],
  },
  { name: 'launch', files: /^launch\//, layers: [], packages: ['*'] },
  {
    name: 'build',
    files: /^build\//,
    layers: ['content', 'domain', 'records', 'hash', 'text'],
    packages: ['*'],
  },
  {
    name: 'routes',
    files: /^(routes|params)\//,
    layers: [
      'domain',
      'records',
      'text',
      'session',
      'wakeLock',
      'participants',
      'sync',
      'protocol',
      'print',
      'reports',
      'contentFeature',
      'content',
      'safetyCopy',
      'handover',
      'database',
      'dataUrl',
      'device',
      'ui',
    ],
    packages: ['svelte', 'zod', '$app', '@sveltejs/kit', '@lucide/svelte', 'qrcode'],
  },
  {
    name: 'worker',
    files: /^service-worker\.ts$/,
    layers: ['sync'],
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
  return layers.find(({ files }) => files.test(file));
}

/** What is wrong with an import, or nothing. */
export function broken(file: string, { target, typeOnly }: Import): string | undefined {
  const layer = layerOf(file);
  if (!layer) return `${file}: stands in no layer`;
  const path = target.startsWith('$lib/')
    ? target.replace('$lib/', 'lib/')
    : target.startsWith('.')
      ? posix.join(dirname(file), target)
      : undefined;
  if (path === undefined) {
    const fits = layer.packages.some(
      (name) => name === '*' || target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return fits || typeOnly
      ? undefined
      : `${file} imports ${target}: ${layer.name} may use ${layer.packages.join(', ')}`;
  }
  if (/\.(css|json)$/.test(path)) return undefined;
  const other = layerOf(path);
  const allowed = [layer.name, ...layer.layers, ...(typeOnly ? (layer.types ?? []) : [])];
  if (other && allowed.includes(other.name)) return undefined;
  return `${file} imports ${target}: ${layer.name} may import ${allowed.join(', ')}, not ${other?.name ?? 'that'}`;
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
      'not database',
    );
    expect(broken('lib/ui/Button.svelte', { target: '../database/write', typeOnly: false })).toContain(
      'not database',
    );
  });

  it('know the wall clock only at the edges', () => {
    const pure = files.filter((file) =>
      /^lib\/(domain|records|session|reports|participants|text)\//.test(file),
    );
    const told = pure.filter((file) =>
      /Date\.now\(\)|new Date\(\)/.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(told).toEqual([]);
  });

  it('have one place that puts records, with which goes what was reckoned from them', () => {
    const writers = files.filter((file) =>
      /\brecords\.(put|add|update|upsert|bulk(Put|Add|Update)|where.*modify)\(/.test(
        readFileSync(`src/${file}`, 'utf8'),
      ),
    );
    expect(writers).toEqual(['lib/database/storeRecords.ts']);
  });

  it('have one lazy door to the PDF maker', () => {
    const doors = files.filter((file) =>
      importsOf(readFileSync(`src/${file}`, 'utf8')).some(
        ({ target, typeOnly }) => target === 'pdfmake' && !typeOnly,
      ),
    );
    expect(doors).toEqual(['lib/reports/print.ts']);
  });

  it('have one door to the encryption, behind which only the worker comes', () => {
    const importersOf = (wanted: (target: string) => boolean) =>
      files.filter((file) =>
        importsOf(readFileSync(`src/${file}`, 'utf8')).some(
          ({ target, typeOnly }) => wanted(target) && !typeOnly,
        ),
      );
    expect(importersOf((target) => target === 'age-encryption')).toEqual(['lib/handover/seal.ts']);
    expect(importersOf((target) => target.endsWith('/seal'))).toEqual(['lib/handover/worker.ts']);
  });

  it('have files that can be read in one sitting', () => {
    const long = files.filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
