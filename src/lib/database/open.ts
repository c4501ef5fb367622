import type {
  RecordRow,
  BlobRow,
  CycleSyncRow,
  MetaRow,
  DeviceRow,
  OutboxRow,
  SigningKeyRow,
  SummaryRow,
  TallyRow,
  InstalledPackRow,
  PackItemRow,
  KeyRow,
  UnsealedRow,
} from './rows';
import { Dexie, type PromiseExtended, type Table } from 'dexie';
import { Keyring, type Codec } from '../vault/Keyring';
import { takeDataKey } from './dataKey';
import type { RenewableFactory } from './RenewableFactory';
import { sealing } from './sealing';
import { storageProblemOf } from './storageError';
import { Underway } from './Underway';
import { defineVersions, type Split } from './versions';

interface DatabaseOptions {
  /** Loads what seals: asked for where the device holds anything, or something is written. */
  loadCodec: () => Promise<Codec>;
  factory?: RenewableFactory | undefined;
  /** See `defineVersions`. */
  loadSplit?: (() => Promise<Split>) | undefined;
}

export class TrainerDatabase extends Dexie {
  declare records: Table<RecordRow, [string, string, string]>;
  declare blobs: Table<BlobRow, [string, string]>;
  declare meta: Table<MetaRow, string>;
  declare drafts: Table<DeviceRow, string>;
  declare cycleSync: Table<CycleSyncRow, string>;
  declare outbox: Table<OutboxRow, [string, string, string]>;
  declare tallies: Table<TallyRow, string>;
  declare summaries: Table<SummaryRow, string>;
  declare deviceSettings: Table<DeviceRow, string>;
  declare installedPacks: Table<InstalledPackRow, [string, string]>;
  declare packItems: Table<PackItemRow, string>;
  declare bookmarks: Table<DeviceRow, string>;
  declare remarks: Table<DeviceRow, string>;
  declare keys: Table<KeyRow, string>;
  declare signingKeys: Table<SigningKeyRow, string>;

  /** What everything is sealed with; locked until the database is open. */
  readonly keyring: Keyring;
  /** Known once the database is open. */
  hasPassphrase = false;
  readonly #factory: RenewableFactory | undefined;
  readonly #underway = new Underway();
  #left = false;
  #unsealed: UnsealedRow | null = null;
  #openings = 0;
  #reopening: PromiseExtended<void> | null = null;

  constructor(name: string, { factory, loadSplit, loadCodec }: DatabaseOptions) {
    // Chrome (121 and later) reports a commit before it is on disk, unless told not to. Dexie's own cache of answers
    // is of no use here, where unchanged records keep their objects, and takes a good part of a large merge.
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...(factory && { indexedDB: factory }),
    });
    this.#factory = factory;
    this.keyring = new Keyring(loadCodec);
    this.use(this.#underway.middleware);
    this.use(sealing(this.keyring, () => this.#unsealed !== null && this.#unsealed.again !== 1));
    defineVersions(this, loadSplit);
    // Dexie opens a database of a newer version all the same; this one does not know the shape of its rows. Asked at
    // every opening, not only the first: a tab that was open while a newer app upgraded the database opens it again.
    this.on('ready', (early) => this.#begin(early), true);
  }

  /** Whether there are rows that are still to be sealed, or sealed anew: see sealStored.ts. */
  get isUnsealed(): boolean {
    return this.#unsealed !== null;
  }

  /** Its rows are to be sealed anew, with a key that never lay beside them. */
  areSealedAnew(from: UnsealedRow): void {
    this.#unsealed = from;
    this.hasPassphrase = true;
  }

  /** From now on only sealed rows are read. */
  allAreSealed(): void {
    this.#unsealed = null;
  }

  /** Which connection work is done on; to be asked before it begins. */
  get openings(): number {
    return this.#openings;
  }

  /**
   * Opens the database anew for work that lost its connection: once for all that lost it together, and where this
   * document is not answered any more from another. Whether that went well the work finds out when it is done again.
   * Dexie's own promises all the way: a live query loses track of what it reads after any other.
   */
  reopen(lost: number): PromiseExtended<void> {
    if (this.#left) return Dexie.Promise.resolve();
    if (this.#reopening) return this.#reopening;
    if (lost !== this.#openings) return Dexie.Promise.resolve();
    this.#openings += 1;
    this.#reopening = this.#openAgain()
      .catch((error: unknown) => {
        if (storageProblemOf(error) === 'connectionLost' && this.#factory?.renew()) return this.#openAgain();
        throw error;
      })
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => (this.#reopening = null));
    return this.#reopening;
  }

  /**
   * For a page that the browser puts away as it is: what it has underway would come to no end, and hold up every other
   * page. Nothing is read or written here from now on; what was underway fails.
   */
  leave(): void {
    this.#left = true;
    this.#underway.abort();
    this.close();
  }

  #openAgain(): PromiseExtended<Dexie> {
    this.close({ disableAutoOpen: false });
    return this.open();
  }

  /** `early`: the same database for what is to be done before anybody else is let in. */
  async #begin(early: Dexie): Promise<void> {
    this.#checkOpened();
    const { unsealed, hasPassphrase } = await takeDataKey(early, this.keyring);
    this.#unsealed = unsealed;
    this.hasPassphrase = hasPassphrase;
  }

  #checkOpened(): void {
    if (this.backendDB().version >= (this.verno + 1) * NATIVE_STEP)
      throw new Dexie.VersionError('a newer app brought this database further');
    // Nor does it fail to open where the connection is lost at once: it would answer nothing from then on.
    if (this.tables.some(({ core }) => (core as object | undefined) === undefined))
      throw new Dexie.InvalidStateError('the tables could not be looked at');
  }
}

/** What the browser is told of a version is so many times the number in versions.ts. */
const NATIVE_STEP = 10;

/** Storage that has what it was given when the call returns: the browser's localStorage. */
export interface StorageAtOnce {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The device's storage with what a write needs besides: who writes, and what time it is (ms since 1970). */
export interface RecordStore {
  db: TrainerDatabase;
  deviceId: string;
  now: () => number;
}

/** What a page has. */
export interface Store extends RecordStore {
  /** For what is typed in the last moment of a page alone: see drafts.ts. */
  atOnce: StorageAtOnce;
}

/** The one database of this device. */
export const DATABASE = 'mentorwijs';

export function openStore({
  name,
  factory,
  loadSplit,
  loadCodec,
  ...others
}: { name: string } & DatabaseOptions & Omit<Store, 'db'>): Store {
  return { db: new TrainerDatabase(name, { factory, loadSplit, loadCodec }), ...others };
}

/** 64 random bits, as the protocol wants them in a clock. */
export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
