import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCycle } from '$lib/database/cycleContents';
import { createCycle } from '$lib/database/cycles';
import { startSession, takeStep } from '$lib/database/sessions';
import { store } from '$lib/app/store';
import type { PlanBlock } from '$lib/domain/session';
import { newCycle } from '../../unit/database/tablets';
import PhotosOfSession from './PhotosOfSession.svelte';

const flipOver = new File(['a picture'], 'IMG_0001.jpg', { type: 'image/jpeg' });

const jpeg: Pick<Blob, 'size' | 'arrayBuffer'> = {
  size: 4,
  arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2, 3, 4]).buffer),
};

/** The first field is the camera's, the second that of the photos on the device. */
function fields(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[type=file]')];
}

async function pick(file: File, field = 0): Promise<void> {
  const input = fields()[field];
  if (!input) throw new Error('there is no field for a file');
  await userEvent.upload(input, file, { applyAccept: false });
}

async function photosOf(cycleId: string) {
  return (await readCycle(store, cycleId))?.photos;
}

const plan = ['Welkom', 'Onze afspraken'].map((title, index): PlanBlock => ({
  code: `B1-0${index + 1}`,
  title,
  minutes: 10,
  minimumMinutes: 5,
  leader: 'A',
  format: 'plenary',
  mayDrop: false,
}));

async function openPhotos(begin = (_session: string) => Promise.resolve()): Promise<string> {
  const cycleId = await createCycle(store, newCycle);
  await begin(`${cycleId}:1`);
  render(PhotosOfSession, { cycleId, plan });
  await screen.findByText('Er zijn nog geen foto’s bij deze bijeenkomst.');
  return cycleId;
}

// What jsdom lacks: reading pictures, drawing them, and addresses of what is in memory.
beforeEach(() => {
  vi.stubGlobal('createImageBitmap', async (file: File) => {
    if (!file.type.startsWith('image/jpeg')) throw new DOMException('no picture', 'InvalidStateError');
    return { width: 4000, height: 3000, close: () => undefined };
  });
  // A browser's picture, which knows its size before it is decoded.
  vi.spyOn(HTMLImageElement.prototype, 'naturalWidth', 'get').mockReturnValue(4000);
  vi.spyOn(HTMLImageElement.prototype, 'naturalHeight', 'get').mockReturnValue(3000);
  vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLImageElement) {
    queueMicrotask(() => this.onload?.(new Event('load')));
  });
  const pen = { fillRect: () => undefined, drawImage: () => undefined };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((told) => told(jpeg as Blob));
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: vi.fn() }));
});

afterEach(() => vi.restoreAllMocks());

describe('a photo', () => {
  it('is kept as soon as it is taken, scaled down, and asks for its caption', async () => {
    const cycleId = await openPhotos();
    await pick(flipOver);
    await waitFor(async () =>
      expect(await photosOf(cycleId)).toMatchObject([
        { caption: '', block: null, width: 1600, height: 1200 },
      ]),
    );
    const caption = await screen.findByRole('textbox', { name: 'Bijschrift' });
    expect(caption).toHaveFocus();
    expect(caption).toHaveAccessibleDescription('Geen namen van medewerkers, geen diagnoses.');
    await userEvent.type(caption, 'Onze afspraken');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Hoort bij' }),
      'B1-02 Onze afspraken',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Bewaren' }));
    expect(await screen.findByRole('button', { name: 'Vergroten: Onze afspraken' })).toBeVisible();
    expect(await photosOf(cycleId)).toMatchObject([{ caption: 'Onze afspraken', block: 'B1-02' }]);
  });

  it('belongs to the block that is under way', async () => {
    const cycleId = await openPhotos(async (session) => {
      await startSession(store, session, plan);
      await takeStep(store, session, { kind: 'goTo', block: 'B1-02' });
    });
    await pick(flipOver, 1);
    await waitFor(async () => expect(await photosOf(cycleId)).toMatchObject([{ block: 'B1-02' }]));
  });

  it('that this browser cannot read is told beside the button with what to do, and nothing is kept', async () => {
    const cycleId = await openPhotos();
    await pick(new File(['heic'], 'IMG_0001.heic', { type: 'image/heic' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Dit is een foto in HEIC');
    expect(screen.getByRole('button', { name: 'Foto toevoegen' })).toHaveAccessibleDescription(
      /Geen mensen.*HEIC.*Meest compatibel/,
    );
    expect(await photosOf(cycleId)).toEqual([]);
    await pick(new File(['nothing'], 'brief.txt', { type: 'text/plain' }));
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('De app kan dit bestand niet als foto lezen.'),
    );
    expect(await photosOf(cycleId)).toEqual([]);
  });

  it('that does not fit on the device is not called kept, and waits to be tried again', async () => {
    const cycleId = await openPhotos();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await pick(flipOver);
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent('Niet bewaard: de opslag van dit apparaat is vol.');
    expect(screen.queryByText('Foto bewaard.')).toBeNull();
    put.mockRestore();
    await userEvent.click(within(told).getByRole('button', { name: 'Foto opnieuw bewaren' }));
    expect(await screen.findByText('Foto bewaard.')).toBeVisible();
    expect(await photosOf(cycleId)).toHaveLength(1);
  });

  it('of which the bytes are still on another tablet has its place', async () => {
    const cycleId = await openPhotos();
    await pick(flipOver);
    await screen.findByRole('textbox', { name: 'Bijschrift' });
    await store.db.blobs.clear();
    expect(await screen.findByText('Foto komt nog')).toBeVisible();
    expect(await photosOf(cycleId)).toHaveLength(1);
  });
});
