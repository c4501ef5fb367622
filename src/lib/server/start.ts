/** Starts the endpoint from its settings; what `npm start` and production run. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { endpointApp } from './app';
import { CEILINGS, type Ceilings } from './endpoint/ceilings';
import type { Endpoint } from './endpoint/context';
import { DATABASE_FILE, migrate, openPostgres, openSqlite } from './database/open';
import { ownFolder } from './database/dataFolder';
import { createCode } from './people/codes';
import { createFirstTeam } from './people/teams';
import { codeToShow, howToGetACode } from './greeting';
import { lockFolder } from './database/lockFile';
import { Mistakes } from './mistakes';
import { pooledRandom } from './pooledRandom';
import { newToken } from './people/secrets';

export interface EndpointSettings {
  /** Folder of the embedded database, of the administrator token and of the lock. */
  dataDir: string;
  /** Where this is set, PostgreSQL takes the place of the embedded database. */
  databaseUrl: string | undefined;
  /** Takes the place of the token in `dataDir`. */
  adminToken: string | undefined;
  appOrigins: readonly string[];
  /** Those that are not the usual ones. */
  ceilings: Partial<Ceilings>;
  version: string;
  /** The address that people use, where a proxy stands before it. */
  origin?: string | undefined;
}

export interface RunningEndpoint {
  /** `address` is the caller's, for limits on wrong codes. */
  fetch: (request: Request, address: string) => Promise<Response>;
  /** What the operator should read at the start: pairing on the first one, how to get a code on later ones. */
  greeting: (origin: string) => Promise<string>;
  /** Counts and logs what went wrong with a request outside the endpoint too. */
  report: (requestId: string, error: unknown) => void;
  close: () => Promise<void>;
}

/** The id is fixed, so that processes that start at once on one PostgreSQL make one team. */
const FIRST_TEAM = { id: 'first', name: 'Mijn organisatie' };

/** Makes the folder, the tables, the token and the first team where they are missing. Throws a FolderInUseError where another process has the folder, else what the database said. */
export async function startEndpoint(settings: EndpointSettings): Promise<RunningEndpoint> {
  const { dataDir, databaseUrl, version, appOrigins, ceilings, origin } = settings;
  ownFolder(dataDir);
  const unlock = databaseUrl === undefined ? lockFolder(dataDir) : () => undefined;
  const database =
    databaseUrl === undefined ? openSqlite(join(dataDir, DATABASE_FILE)) : openPostgres(databaseUrl);
  const endpoint: Endpoint = {
    database,
    now: () => Date.now(),
    random: pooledRandom(),
    wait,
    ceilings: { ...CEILINGS, ...ceilings },
  };
  const close = async () => {
    await database.db.destroy();
    unlock();
  };
  const isFirst = await prepared(endpoint).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const adminToken = settings.adminToken ?? keptToken(endpoint, join(dataDir, 'admin-token'));
  const log = pino({ base: null });
  const mistakes = new Mistakes((line) => log.error(line));
  const app = endpointApp(endpoint, {
    adminToken,
    version,
    host: origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined,
    appOrigins,
    log: (line) => log.info(line),
    onUnavailable: (line) => log.warn(line),
    mistakes,
  });
  return {
    fetch: async (request, address) => app.fetch(request, { address }),
    greeting: (origin) => greeting(endpoint, origin, isFirst),
    report: (requestId, error) => mistakes.report(requestId, error),
    close,
  };
}

const wait = (ms: number) => setTimeout(ms, undefined, { ref: false });

/** Brings the tables up to date and makes the first team; gives back whether it was made now. */
async function prepared(endpoint: Endpoint): Promise<boolean> {
  await migrate(endpoint.database);
  return createFirstTeam(endpoint, FIRST_TEAM);
}

/** The administrator token, made on the first start and readable by the operator alone. */
function keptToken(endpoint: Endpoint, file: string): string {
  if (!existsSync(file)) writeFileSync(file, newToken(endpoint), { mode: 0o600, flush: true });
  chmodSync(file, 0o600);
  return readFileSync(file, 'utf8').trim();
}

/** On the first start a code for the first team, later how to get one. */
async function greeting(endpoint: Endpoint, origin: string, isFirst: boolean): Promise<string> {
  if (!isFirst) return howToGetACode(origin);
  return codeToShow(origin, await createCode(endpoint, FIRST_TEAM.id));
}
