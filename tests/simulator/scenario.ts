import { differences, lostValue, missingPhoto, risenAgain, shown } from './promises';
import type { Device, NewDevice } from './Device';
import { MemoryDevice } from './MemoryDevice';
import { eraseAndAskAgain, World } from './World';

const inMemory: NewDevice = (...device) => new MemoryDevice(...device);

/** Of so many stories in one the cycle is erased everywhere, once. */
const ERASED_IN_ONE_OF = 10;

/** Runs one scenario; gives back what went against the protocol's promises, or null. */
export async function runScenario(
  seed: number,
  { actions = 24, newDevice = inMemory }: { actions?: number; newDevice?: NewDevice } = {},
): Promise<string | null> {
  const world = await World.begin(seed, newDevice);
  const { random, postBox } = world;
  try {
    const erasedFrom = random.below(ERASED_IN_ONE_OF) === 0 ? random.below(actions) : actions;
    for (let done = 0; done < actions; done += 1) {
      // Tried until it is done: there may be nothing there yet, or the endpoint crashes.
      if (done >= erasedFrom && !world.isErased) await world.eraseEverywhere();
      await world.act();
    }
    const problem = world.isErased ? await afterErasing(world) : await afterQuiet(world);
    return postBox.problem ?? world.problem ?? world.ledger.problem ?? problem;
  } finally {
    postBox.close();
  }
}

/** Everybody syncs in fair weather until nothing moves any more; then every promise is looked at. */
async function afterQuiet(world: World): Promise<string | null> {
  const { devices, ledger, latest } = world;
  const outside = await devicesOutside(world);
  const inside = devices.filter((device) => !outside.has(device));
  for (let turn = 0; turn < 3 * inside.length + 3; turn += 1)
    for (const device of inside) {
      const result = await world.round(device);
      if (!result.ok) return `a device could not sync: ${result.reason}`;
    }
  const stored = await world.postBox.records();
  return (
    differences(inside, { stored, latest }) ??
    lostValue(devices, ledger) ??
    risenAgain(inside, ledger) ??
    missingPhoto(inside, await world.postBox.photos()) ??
    (await changedOutside(world, outside))
  );
}

/** Devices whose token is refused pair again, but for some that do not come back; those with what they show. */
async function devicesOutside(world: World): Promise<Map<Device, string>> {
  const outside = new Map<Device, string>();
  for (const [index, device] of world.devices.entries()) {
    const before = shown(device.rows);
    const result = await world.round(device);
    if (result.ok || result.reason !== 'tokenInvalid') continue;
    if (index > 0 && world.random.chance(0.5)) outside.set(device, before);
    else device.token = await world.postBox.pair();
  }
  return outside;
}

/** A device that was shut out is told so, and keeps what it has. */
async function changedOutside(world: World, outside: Map<Device, string>): Promise<string | null> {
  for (const [device, before] of outside) {
    const result = await world.round(device);
    if (result.ok || result.reason !== 'tokenInvalid') return 'a device that was shut out was let in again';
    if (shown(device.rows) !== before) return 'a device that was shut out lost or gained something';
  }
  return null;
}

/**
 * Every device that asks hears that the cycle was erased, and holds nothing of it once its trainer agreed; one that
 * does not ask keeps its own. The endpoint has nothing left, and no backup brings anything back.
 */
async function afterErasing(world: World): Promise<string | null> {
  const { devices, postBox, random } = world;
  const silent = random.chance(0.5) ? random.pick(devices) : null;
  const ofSilent = shown(silent?.rows ?? []);
  const asking = devices.filter((device) => device !== silent);
  for (let turn = 0; turn < 2; turn += 1) {
    for (const device of asking) {
      const problem = await hearsOfErasing(world, device);
      if (problem) return problem;
    }
    if ((await postBox.photos()).length > 0) return 'the endpoint holds photos of an erased cycle';
    if ((await postBox.records()).length > 0) return 'the endpoint holds records of an erased cycle';
    if (!(await postBox.isErased())) return 'the endpoint forgot that the cycle was erased';
    await world.restore();
  }
  if (asking.some(({ rows }) => rows.length > 0)) return 'a device holds records of an erased cycle';
  return shown(silent?.rows ?? []) === ofSilent ? null : 'a device that did not ask lost its own';
}

async function hearsOfErasing(world: World, device: Device): Promise<string | null> {
  const before = shown(device.rows);
  let result = await world.round(device);
  if (!result.ok && result.reason === 'tokenInvalid') {
    device.token = await world.postBox.pair();
    result = await world.round(device);
  }
  if (result.ok || result.reason !== 'erased' || device.state?.state !== 'erased')
    return 'a device did not hear that the cycle was erased';
  // Erasing is for the trainer, who may want to keep what was not sent in a file first.
  if (shown(device.rows) !== before) return 'hearing that a cycle was erased changed a device';
  await eraseAndAskAgain(device);
  return null;
}
