import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { endpointApp } from '../../src/lib/server/app';
import { CEILINGS } from '../../src/lib/server/endpoint/ceilings';
import { openSqlite } from '../../src/lib/server/database/open';
import { Mistakes } from '../../src/lib/server/mistakes';
import { openApi } from '../../src/lib/server/openApi';

it('the description of the endpoint is OpenAPI 3.1, and names every address and method that there is', async () => {
  const description = openApi('1.0.0');
  const validator = new Validator();
  const result = await validator.validate(JSON.stringify(description, null, 1));
  expect(result.errors ?? []).toEqual([]);
  expect(validator.version).toBe('3.1');

  const database = openSqlite(':memory:');
  const wait = () => Promise.resolve();
  const endpoint = { database, now: () => 0, random: () => new Uint8Array(), wait, ceilings: CEILINGS };
  const quiet = {
    adminToken: 'x',
    version: '1',
    appOrigins: [],
    log: () => undefined,
    onUnavailable: () => undefined,
    mistakes: new Mistakes(() => undefined),
  };
  const routes = endpointApp(endpoint, quiet).routes.filter(({ method }) => method !== 'ALL');
  const served = new Set(
    routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`.toLowerCase()),
  );
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((name) => name !== 'parameters')
      .map((method) => `${method} ${path}`.toLowerCase()),
  );
  expect(described.sort()).toEqual([...served].sort());
  await database.db.destroy();
});
