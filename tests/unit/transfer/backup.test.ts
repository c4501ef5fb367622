import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCycle } from '../../../src/lib/database/cycleContents';
import { addNote, readNotes } from '../../../src/lib/database/notes';
import { changeParticipant } from '../../../src/lib/database/participants';
import { addPhoto, deletePhoto } from '../../../src/lib/database/photos';
import { BackupMaker, readBackup } from '../../../src/lib/transfer/backupFile';
import { aboutPart } from '../../../src/lib/transfer/contents';
import { mergeIn, previewMerge } from '../../../src/lib/transfer/merge';
import { isRecipient } from '../../../src/lib/transfer/sealing/seal';
import { readTar, tarEntry } from '../../../src/lib/transfer/tar';
import { picture } from '../database/picture';
import { tabletWithCycle, waitingOn } from '../database/tablets';
import { testStore } from '../database/testStore';
import { backupOf, PASSPHRASE, putBack } from './carried';

async function fullTablet() {
  const { store, id } = await tabletWithCycle();
  const session = `${id}:1` as const;
  await addNote(store, { session, text: 'Blijft hier', about: { kind: 'session' }, keepHere: true });
  await addPhoto(store, session, { block: null, caption: 'Afspraken', picture: picture() });
  const gone = await addPhoto(store, session, { block: null, caption: '', picture: picture('a face') });
  await deletePhoto(store, session, gone);
  return { store, id };
}

function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return file.arrayBuffer().then((buffer) => new Uint8Array(buffer));
}

function problemOf(file: Blob, passphrase = PASSPHRASE): Promise<unknown> {
  return readBackup(file, passphrase).then(
    () => 'read',
    (error: unknown) => (error as { problem?: string }).problem ?? error,
  );
}

/** An age file for the passphrase with whatever in it. */
async function ageFile(plain: Uint8Array | string, workFactor = 2): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(workFactor);
  return new Blob([new Uint8Array(await encrypter.encrypt(plain))]);
}

const KEY = 'age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z';

describe('a backup', () => {
  it('put back on an empty tablet gives the same training, with its photos and the notes that stay here', async () => {
    const { store, id } = await fullTablet();
    const other = testStore();
    await putBack(other, await backupOf(store, [id]));
    expect(await readCycle(other, id)).toEqual(await readCycle(store, id));
    expect(await other.db.blobs.toArray()).toMatchObject([
      { cycleId: id, bytes: picture().bytes, type: 'image/jpeg', toSend: 1 },
    ]);
    expect(await waitingOn(other)).not.toContain('note');
  });

  it('of several trainings brings them all, and of many records all of those', async () => {
    const { store, id } = await tabletWithCycle();
    const about = { kind: 'session' } as const;
    for (let more = 0; more < 520; more += 1)
      await addNote(store, { session: `${id}:1`, text: `Notitie ${more}`, about, keepHere: false });
    const { store: second, id: secondId } = await fullTablet();
    await putBack(store, await backupOf(second, [secondId]));
    const other = testStore();
    await putBack(other, await backupOf(store, [id, secondId]));
    for (const one of [id, secondId])
      expect(await readCycle(other, one)).toEqual(await readCycle(store, one));
  });

  it('tells beforehand what is in it and what it would do, and does nothing yet', async () => {
    const { store, id } = await fullTablet();
    const backup = await readBackup(await backupOf(store, [id]), PASSPHRASE);
    const other = testStore();
    expect(await previewMerge(other, backup)).toMatchObject([
      {
        ...{ cycleId: id, title: 'Najaar', participants: 2, notes: 1, photos: 1 },
        ...{ dates: { first: '2026-11-24', last: '2026-12-22' }, changed: 0, unchanged: 0, differences: 0 },
      },
    ]);
    expect(await other.db.records.count()).toBe(0);
    expect(await previewMerge(store, backup)).toMatchObject([{ added: 0, changed: 0 }]);
  });

  it('never overwrites what is newer on the tablet, and put back twice is put back once', async () => {
    const { store, id } = await fullTablet();
    const file = await backupOf(store, [id]);
    const bert = (await readCycle(store, id))?.participants[1];
    if (!bert) throw new Error('Bert is gone');
    await changeParticipant(store, { cycleId: id, id: bert.id }, { before: {}, after: { role: 'Voorman' } });
    await putBack(store, file);
    expect((await readCycle(store, id))?.participants[1]?.role).toBe('Voorman');
    const once = await store.db.records.toArray();
    await putBack(store, file);
    expect(await store.db.records.toArray()).toEqual(once);
  });

  it('broken off among its photos is put back once more, and then they are there', async () => {
    const { store, id } = await fullTablet();
    const backup = await readBackup(await backupOf(store, [id]), PASSPHRASE);
    const other = testStore();
    const cut = {
      ...backup,
      photos: () => {
        throw new Error('the tablet went off');
      },
    };
    await expect(mergeIn(other, cut)).rejects.toThrow('went off');
    expect(await previewMerge(other, backup)).toMatchObject([{ added: 0, changed: 1 }]);
    await mergeIn(other, backup);
    expect(await other.db.blobs.count()).toBe(1);
    expect(await previewMerge(other, backup)).toMatchObject([{ added: 0, changed: 0 }]);
  });

  it('of which any byte was altered is refused, with one key and with two', async () => {
    const { store, id } = await tabletWithCycle();
    for (const organisation of [null, KEY]) {
      const bytes = await bytesOf(await backupOf(store, [id], { organisation }));
      const header = Buffer.from(bytes).indexOf('\n--- ') + 60;
      const places = [
        ...Array.from({ length: header }, (_, place) => place),
        ...fc.sample(fc.integer({ min: header, max: bytes.length - 1 }), { numRuns: 300, seed: 17 }),
        bytes.length - 1,
      ];
      for (const place of places) {
        const altered = bytes.slice();
        altered[place] = (altered[place] ?? 0) ^ 1;
        expect(await problemOf(new Blob([altered])), `altered at ${place}`).not.toBe('read');
      }
    }
  }, 120_000);

  it('that was cut at any place, or to which something was added, is refused', async () => {
    const { store, id } = await tabletWithCycle();
    const bytes = await bytesOf(await backupOf(store, [id]));
    const isRead = async (altered: Uint8Array<ArrayBuffer>) =>
      (await problemOf(new Blob([altered]))) === 'read';
    for (let length = 0; length < bytes.length; length += length < 300 ? 1 : 97)
      expect(await isRead(bytes.slice(0, length)), `cut at ${length}`).toBe(false);
    expect(await isRead(bytes.slice(0, -1))).toBe(false);
    expect(await isRead(new Uint8Array([...bytes, 0]))).toBe(false);
    expect(await isRead(bytes)).toBe(true);
  }, 120_000);

  it('does not open with another passphrase, and says so, with one key and with two', async () => {
    const { store, id } = await tabletWithCycle();
    for (const organisation of [null, KEY])
      expect(await problemOf(await backupOf(store, [id], { organisation }), `${PASSPHRASE}s`)).toBe(
        'wrongPassphrase',
      );
  });

  it('is opened with the organisation’s key too, by any age program, and taken apart as an archive', async () => {
    const { store, id } = await fullTablet();
    const identity = await generateX25519Identity();
    const organisation = await identityToRecipient(identity);
    const file = await backupOf(store, [id], { organisation });
    expect((await readBackup(file, PASSPHRASE)).cycles).toHaveLength(1);
    const theirs = new Decrypter();
    theirs.addIdentity(identity);
    const names: string[] = [];
    for await (const { name } of readTar(await theirs.decrypt(file.stream()))) names.push(name);
    expect(names[0]).toBe('inhoud.json');
    expect(names.some((name) => /^fotos\/[0-9a-f]{64}\.jpg$/.test(name))).toBe(true);
  });

  it('of a newer app, or another file, gets its own answer', async () => {
    const newer = JSON.stringify({ format: 'mentorwijs-reservekopie', version: 4 });
    const others: [Blob | Promise<Blob>, string][] = [
      [ageFile(tarEntry('inhoud.json', new TextEncoder().encode(newer))), 'newerVersion'],
      [new Blob(['{"format":"mentorwijs-gegevens","version":3}']), 'newerVersion'],
      [new Blob(['{"format":"mentorwijs-gegevens","version":1}']), 'damaged'],
      [new Blob(['%PDF-1.7']), 'notABackup'],
      [ageFile('{"other":"text"}'), 'notABackup'],
      [ageFile(tarEntry('brief.txt', new Uint8Array(3))), 'notABackup'],
      [new Blob([`age-encryption.org/v1\n${'-> scrypt a 2\n'.repeat(1000)}`]), 'notABackup'],
      [ageFile(aboutPart({ madeAt: '2026-11-24T15:00:00.000Z', reader: 'me' }, [])), 'damaged'],
    ];
    for (const [file, problem] of others) expect(await problemOf(await file)).toBe(problem);
  });

  it.each(['17', '18', '20', '30', '999'])(
    'that asks for a work factor of %s is refused, and the passphrase not tried',
    async (workFactor) => {
      const text = Buffer.from(await bytesOf(await ageFile('x'))).toString('latin1');
      const claiming = Buffer.from(text.replace(/(-> scrypt \S+ )\d+/, `$1${workFactor}`), 'latin1');
      expect(await problemOf(new Blob([new Uint8Array(claiming)]))).toBe('tooMuchWork');
    },
  );

  it('is not made for a key that is none', async () => {
    expect([KEY, `${KEY}q`, KEY.replace('z', 'y'), 'age1', '', 'ssh-ed25519 AAAA'].map(isRecipient)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    const maker = new BackupMaker({ passphrase: PASSPHRASE, organisation: 'age1no', workFactor: 2 });
    await expect(maker.write(new Uint8Array(1)).then(() => maker.end())).rejects.toThrow();
  });
});

describe('a file of an earlier app', () => {
  const fixture = (name: string) => new Blob([readFileSync(`tests/fixtures/backups/${name}`)]);

  it.each([
    ['veiliggesteld-0.json', ['Blijft hier', 'Gaat mee'], 0],
    ['veiliggesteld-1.json', ['Blijft hier', 'Gaat mee'], 0],
    ['veiliggesteld-2.json', ['Blijft hier', 'Gaat mee'], 1],
    ['overdracht.age', ['Gaat mee'], 1],
    ['reservekopie-3.age', ['Blijft hier', 'Gaat mee'], 1],
    ['reservekopie-3-twee-sleutels.age', ['Blijft hier', 'Gaat mee'], 1],
  ])('%s is put back with its notes and photos', async (name, notes, photos) => {
    const backup = await readBackup(fixture(name), PASSPHRASE);
    const store = testStore();
    await mergeIn(store, backup);
    const [cycle] = backup.cycles;
    const contents = await readCycle(store, cycle?.cycleId ?? '');
    const { notes: kept } = await readNotes(store, `${contents?.cycle.id ?? ''}:1`);
    expect(contents?.cycle.title).toBe('Najaar');
    expect(contents?.participants.map(({ name: known }) => known)).toEqual(['Aylin Şahin', 'Bert']);
    expect(kept.map(({ text }) => text).sort()).toEqual(notes);
    expect(kept.filter(({ keepHere }) => keepHere)).toHaveLength(notes.length - 1);
    expect(await store.db.blobs.count()).toBe(photos);
  });

  it('that was cut or altered is refused', async () => {
    const text = await fixture('veiliggesteld-2.json').text();
    const at = text.indexOf('base64":"') + 12;
    const altered = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    for (const broken of [text.slice(0, -9), altered, text.replace('Najaar', 'Voorjaar')])
      expect(await problemOf(new Blob([broken]))).not.toBe('read');
  });
});
