/** Starts the endpoint from its settings; what `npm start` and production run. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import QRCode from 'qrcode';
import { endpointApp } from './app';
import type { Endpoint } from './context';
import { migrate, openPostgres, openSqlite, type Database } from './database';
import { createCode, createTeam, teams } from './devices';
import { lockFolder } from './lockFile';
import { newToken } from './secrets';

export interface EndpointSettings {
  /** Folder of the embedded database, of the administrator token and of the lock. */
  dataDir: string;
  /** Where this is set, PostgreSQL takes the place of the embedded database. */
  databaseUrl: string | undefined;
  /** Takes the place of the token in `dataDir`. */
  adminToken: string | undefined;
  appOrigins: readonly string[];
  version: string;
}

export interface RunningEndpoint {
  /** `address` is the caller's, for limits on wrong codes. */
  fetch: (request: Request, address: string) => Promise<Response>;
  /** What the operator should read at the start: pairing on the first one, how to get a code on later ones. */
  greeting: (origin: string) => Promise<string>;
  close: () => Promise<void>;
}

const FIRST_TEAM = 'Mijn organisatie';

/** Throws a FolderInUseError where another process has the folder, else what the database said. */
export async function startEndpoint(settings: EndpointSettings): Promise<RunningEndpoint> {
  const { dataDir, databaseUrl, version, appOrigins } = settings;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = databaseUrl === undefined ? lockFolder(join(dataDir, 'lock')) : () => undefined;
  const database =
    databaseUrl === undefined ? openSqlite(join(dataDir, 'endpoint.db')) : openPostgres(databaseUrl);
  await migrated(database, unlock);
  const endpoint: Endpoint = { database, now: () => Date.now(), random: randomBytes };
  const adminToken = settings.adminToken ?? keptToken(endpoint, join(dataDir, 'admin-token'));
  const log = pino({ base: null });
  const app = endpointApp(endpoint, {
    adminToken,
    version,
    appOrigins,
    log: (line) => log.info(line),
    onError: (error) => log.error({ err: error instanceof Error ? error.message : String(error) }),
  });
  return {
    fetch: async (request, address) => app.fetch(request, { address }),
    greeting: (origin) => greeting(endpoint, origin),
    close: async () => {
      await database.db.destroy();
      unlock();
    },
  };
}

async function migrated(database: Database, unlock: () => void): Promise<void> {
  try {
    await migrate(database);
  } catch (error) {
    await database.db.destroy();
    unlock();
    throw error;
  }
}

/** The administrator token, made on the first start and readable by the operator alone. */
function keptToken(endpoint: Endpoint, file: string): string {
  if (!existsSync(file)) writeFileSync(file, newToken(endpoint), { mode: 0o600 });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

async function greeting(endpoint: Endpoint, origin: string): Promise<string> {
  const existing = await teams(endpoint);
  if (existing.length > 0) return `  Pairing   make a code at ${origin}/beheer, with the administrator token`;
  const team = await createTeam(endpoint, FIRST_TEAM);
  const { code, expiresAt } = await createCode(endpoint, team.id);
  const link = `${origin}/instellingen/synchronisatie#code=${code}`;
  const qr = await QRCode.toString(link, { type: 'utf8', errorCorrectionLevel: 'L' });
  return [
    `  Pairing   code ${code}, until ${expiresAt}`,
    `            ${link}`,
    ...(origin.startsWith('https:')
      ? []
      : ['            A tablet needs HTTPS for this (README, "How to deploy").']),
    qr,
  ].join('\n');
}
