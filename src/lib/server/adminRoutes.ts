/** What the administrator asks for: teams, codes, devices, and keys for certificates. */
import { Hono } from 'hono';
import { newTeamSchema } from '../replication/protocol';
import type { Callers, Env } from './people/callers';
import type { Endpoint } from './endpoint/context';
import { createCode } from './people/codes';
import { devicesOf, revoke } from './people/devices';
import { createTeam, teams } from './people/teams';
import { approve, issuerKeys, withdrawApproval } from './box/issuerKeys';
import { idOf, readBody, thumbprintOf } from './reading';
import { reply } from './reply';

export function adminRoutes(endpoint: Endpoint, { admin }: Callers): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post('/teams', admin, async (context) => {
    const { name } = await readBody(newTeamSchema, context.req.raw);
    return context.json(await createTeam(endpoint, name), 201);
  });
  routes.get('/teams', admin, async (context) => context.json({ teams: await teams(endpoint) }));
  routes.post('/teams/:id/codes', admin, async (context) =>
    context.json(await createCode(endpoint, idOf(context.req.param('id'))), 201),
  );
  routes.get('/teams/:id/devices', admin, async (context) =>
    context.json({ devices: await devicesOf(endpoint, idOf(context.req.param('id'))) }),
  );
  routes.delete('/devices/:id', admin, async (context) => {
    await revoke(endpoint, idOf(context.req.param('id')));
    return context.body(null, 204);
  });
  routes.get('/issuer-keys', admin, async (context) => reply(context, { keys: await issuerKeys(endpoint) }));
  routes.put('/issuer-keys/:thumbprint', admin, async (context) => {
    await approve(endpoint, thumbprintOf(context.req.param('thumbprint')));
    return context.body(null, 204);
  });
  routes.delete('/issuer-keys/:thumbprint', admin, async (context) => {
    await withdrawApproval(endpoint, thumbprintOf(context.req.param('thumbprint')));
    return context.body(null, 204);
  });
  return routes;
}
