import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { cycleIdOf, type SessionId } from '../../../src/lib/domain/sessionId';
import { onSlowPage } from './browser';

/** So long a finger rests on the glass (ms); what is done for its coming down is done when it is lifted. */
const TOUCH_MS = 80;

/** What a tap took since the finger was lifted (ms). */
export interface Tap {
  /** Until the browser told the page of it: in between lies nothing of the app's. */
  told: number;
  /** Until the line on the data said "bewaard", which it says once the strict transaction is complete. */
  saved: number;
  /** Until the mark was in the page as it was read from the database. */
  drawn: number;
}

/** Marks everybody of these sessions one by one, and puts what each tap wrote by itself as well (ms). */
export function attendanceTaps(
  profile: string,
  origin: string,
  sessions: readonly SessionId[],
): Promise<{ app: Tap[]; plain: number[] }> {
  return onSlowPage(profile, async (page) => {
    const finger = await page.context().newCDPSession(page);
    const times = { app: [] as Tap[], plain: [] as number[] };
    for (const session of sessions) {
      await page.goto(`${origin}/trainingen/${session.replace(':', '/bijeenkomst/')}/aanwezigheid`);
      await page.getByRole('group').first().waitFor();
      const people = await page.getByRole('group').count();
      for (let person = 0; person < people; person += 1) {
        times.app.push(await timesOfTap(page, finger, person));
        times.plain.push(await plainTransaction(page, [cycleIdOf(session), session]));
      }
    }
    return times;
  });
}

async function timesOfTap(page: Page, finger: CDPSession, person: number): Promise<Tap> {
  const times = page.evaluate(
    (index) =>
      new Promise<Tap>((done) => {
        const group = document.querySelectorAll('fieldset')[index];
        const status = document.querySelector('[role=status]');
        const tap = { told: NaN, saved: NaN, drawn: NaN };
        let lifted = NaN;
        let writing = false;
        const since = () => performance.now() - lifted;
        addEventListener('pointerup', ({ timeStamp }) => (lifted = timeStamp), { capture: true, once: true });
        addEventListener('change', () => (tap.told = since()), { capture: true, once: true });
        const watching = new MutationObserver(() => {
          if (status?.ariaBusy === 'true') writing = true;
          else if (writing && Number.isNaN(tap.saved) && status?.textContent.includes('bewaard'))
            tap.saved = since();
          if (Number.isNaN(tap.drawn) && group?.querySelector('label.chosen')) tap.drawn = since();
          if (Number.isNaN(tap.saved + tap.drawn)) return;
          watching.disconnect();
          done(tap);
        });
        watching.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    person,
  );
  const present = page.getByRole('group').nth(person).getByText('aanwezig', { exact: true });
  await present.scrollIntoViewIfNeeded();
  const box = await present.boundingBox();
  if (!box) throw new Error('nobody can tap what is not on the screen');
  await touch(finger, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return times;
}

/** By its place: looking for what is under the finger would be measured too. */
async function touch(finger: CDPSession, at: { x: number; y: number }): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await setTimeout(TOUCH_MS);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** The rows that the last tap wrote, in one strict transaction on a database that holds nothing else. */
function plainTransaction(page: Page, [cycleId, session]: [string, string]): Promise<number> {
  return page.evaluate(
    async ([cycle, prefix]) => {
      const opened = (name: string) =>
        new Promise<IDBDatabase>((done, failed) => {
          const open = indexedDB.open(name);
          open.onupgradeneeded = () => {
            open.result.createObjectStore('records', { keyPath: ['cycleId', 'type', 'id'] });
            open.result.createObjectStore('meta', { keyPath: 'key' });
          };
          open.onerror = () => failed(open.error ?? new Error('not opened'));
          open.onsuccess = () => done(open.result);
        });
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done) => (request.onsuccess = () => done(request.result)));
      const app = await opened('mentorwijs');
      const reading = app.transaction(['records', 'meta']);
      const range = IDBKeyRange.bound([cycle, 'attendance', prefix], [cycle, 'attendance', []]);
      const [row] = await result(reading.objectStore('records').getAll(range, 1));
      const [meta] = await result(reading.objectStore('meta').getAll('lastClock'));
      app.close();
      const plain = await opened('plain');
      const took = await new Promise<number>((done, failed) => {
        const began = performance.now();
        const change = plain.transaction(['records', 'meta'], 'readwrite', { durability: 'strict' });
        change.objectStore('records').put(row);
        change.objectStore('meta').put(meta);
        change.oncomplete = () => done(performance.now() - began);
        change.onerror = () => failed(change.error ?? new Error('not written'));
      });
      plain.close();
      return took;
    },
    [cycleId, session] as const,
  );
}
