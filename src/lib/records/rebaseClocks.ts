/** Stamps again what a device recorded while its wall clock ran ahead (sync protocol, section "Clocks that are wrong"). */
import { clockMs, greatestClock, nextClock, type Clock } from './clock';
import type { HeldRecord } from './heldRecord';

/** `limitMs`: how far above the floor a clock may be; `serverMs`: the endpoint's time. Both in ms. */
export interface RebaseOptions {
  serverMs: number;
  limitMs: number;
  deviceId: string;
}

export interface Rebased {
  /** Only the records that changed. */
  records: HeldRecord[];
  /** What the device's own clock is set back to. */
  clock: Clock;
}

/** Unsent fields that are too far ahead get new clocks in their old order; null where none are. */
export function rebased(
  records: readonly HeldRecord[],
  { serverMs, limitMs, deviceId }: RebaseOptions,
): Rebased | null {
  // Tens of thousands of clocks are too many for the arguments of one call.
  const known = greatestClock(records.flatMap(knownToEndpoint));
  const floorMs = known === null ? serverMs : Math.max(serverMs, clockMs(known));
  const isAhead = (clock: Clock) => clockMs(clock) > floorMs + limitMs;
  const ahead = new Set(records.flatMap((record) => unsentClocks(record).filter(isAhead)));
  if (ahead.size === 0) return null;

  let last = greatestClock(records.flatMap(allClocks).filter((clock) => !isAhead(clock)));
  const renewed = new Map<Clock, Clock>();
  for (const clock of [...ahead].sort()) {
    last = nextClock(last, floorMs, deviceId);
    renewed.set(clock, last);
  }
  const changed = records.flatMap((record) => {
    const names = Object.keys(record.acked).filter((name) => renewed.has(record.fields[name]?.[1] ?? ''));
    if (names.length === 0) return [];
    const fields = { ...record.fields };
    for (const name of names) {
      const field = fields[name];
      const clock = field && renewed.get(field[1]);
      if (field && clock !== undefined) fields[name] = [field[0], clock];
    }
    return [{ ...record, fields }];
  });
  return { records: changed, clock: last ?? '' };
}

/** Clocks of values taken as sent, and bases. */
function knownToEndpoint({ fields, acked }: HeldRecord): Clock[] {
  const taken = Object.entries(fields).flatMap(([name, [, clock]]) =>
    Object.hasOwn(acked, name) ? [] : [clock],
  );
  return [...taken, ...Object.values(acked).filter((clock) => clock !== null)];
}

function unsentClocks({ fields, acked }: HeldRecord): Clock[] {
  return Object.keys(acked).flatMap((name) => fields[name]?.[1] ?? []);
}

function allClocks(record: HeldRecord): Clock[] {
  const stamped = Object.values(record.fields).map(([, clock]) => clock);
  return [...stamped, ...knownToEndpoint(record), ...Object.values(record.ancestors).flat()];
}
