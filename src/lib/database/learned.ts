import {
  moduleProgressSchema,
  NO_MODULE_PROGRESS,
  NO_SCENARIO_PROGRESS,
  scenarioProgressSchema,
  type Learned,
  type ModuleProgress,
  type ScenarioProgress,
} from '../domain/learned';
import { withConnection } from './connection';
import type { Store } from './open';

/** What was learned of a pack on this device; what cannot be read any more counts as not begun. */
export async function readLearned(store: Store, pack: string): Promise<Learned> {
  const [modules, scenarios] = await withConnection(store, () =>
    Promise.all([rowsOf(store, 'module', pack), rowsOf(store, 'scenario', pack)]),
  );
  return {
    modules: new Map(
      modules.flatMap(({ id, value }) => {
        const { data } = moduleProgressSchema.safeParse(value);
        return data ? [[id, data] as const] : [];
      }),
    ),
    scenarios: new Map(
      scenarios.flatMap(({ id, value }) => {
        const { data } = scenarioProgressSchema.safeParse(value);
        return data ? [[id, data] as const] : [];
      }),
    ),
  };
}

/** A part of a module, and the pack it is of. */
export interface Learning {
  pack: string;
  id: string;
}

/** Changes what is kept of a module by what stands there now: two quick taps lose nothing. */
export async function changeModule(
  store: Store,
  of: Learning,
  change: (now: ModuleProgress) => ModuleProgress,
): Promise<void> {
  await changeRow(store, keyOf('module', of), (value) =>
    change(moduleProgressSchema.safeParse(value).data ?? NO_MODULE_PROGRESS),
  );
}

/** The same for a scenario. */
export async function changeScenario(
  store: Store,
  of: Learning,
  change: (now: ScenarioProgress) => ScenarioProgress,
): Promise<void> {
  await changeRow(store, keyOf('scenario', of), (value) =>
    change(scenarioProgressSchema.safeParse(value).data ?? NO_SCENARIO_PROGRESS),
  );
}

type Kind = 'module' | 'scenario';

async function rowsOf({ db }: Store, kind: Kind, pack: string): Promise<{ id: string; value: unknown }[]> {
  const before = keyOf(kind, { pack, id: '' });
  const rows = await db.deviceSettings.where('key').startsWith(before).toArray();
  return rows.map(({ key, value }) => ({ id: key.slice(before.length), value }));
}

async function changeRow(
  store: Store,
  key: string,
  change: (value: unknown) => ModuleProgress | ScenarioProgress,
): Promise<void> {
  const { deviceSettings } = store.db;
  await withConnection(store, () =>
    store.db.transaction('rw', deviceSettings, async () => {
      const row = await deviceSettings.get(key);
      await deviceSettings.put({ key, value: { ...change(row?.value) } });
    }),
  );
}

function keyOf(kind: Kind, { pack, id }: Learning): string {
  return `learning/${kind}/${pack}/${id}`;
}
