import type { Page } from '@playwright/test';
import { cycleIdOf, type SessionId } from '../../../src/lib/domain/sessionId';
import { onSlowPage } from './browser';

/** Marks everybody of these sessions one by one, and puts what each tap wrote by itself as well (ms). */
export function attendanceTaps(
  profile: string,
  origin: string,
  sessions: readonly SessionId[],
): Promise<{ app: number[]; plain: number[] }> {
  return onSlowPage(profile, async (page) => {
    const times = { app: [] as number[], plain: [] as number[] };
    for (const session of sessions) {
      await page.goto(`${origin}/trainingen/${session.replace(':', '/bijeenkomst/')}/aanwezigheid`);
      await page.getByText('Niet ingevuld').first().waitFor();
      const people = await page.getByRole('group').count();
      for (let person = 0; person < people; person += 1) {
        const saved = await timeOfTap(page, person);
        times.app.push(saved);
        times.plain.push(await plainTransaction(page, [cycleIdOf(session), session]));
      }
    }
    return times;
  });
}

/** From the finger that is lifted until the screen shows the mark as the database holds it, and says "bewaard". */
async function timeOfTap(page: Page, person: number): Promise<number> {
  const shown = page.evaluate(
    (index) =>
      new Promise<number>((done) => {
        const group = document.querySelectorAll('fieldset')[index];
        const status = document.querySelector('[role=status]');
        let lifted = NaN;
        addEventListener('pointerup', ({ timeStamp }) => (lifted = timeStamp), { capture: true, once: true });
        const watching = new MutationObserver(() => {
          if (!group?.querySelector('label.chosen') || !status?.textContent.includes('bewaard')) return;
          watching.disconnect();
          done(performance.now() - lifted);
        });
        watching.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    person,
  );
  const present = page.getByRole('group').nth(person).getByText('Aanwezig', { exact: true });
  await present.scrollIntoViewIfNeeded();
  const box = await present.boundingBox();
  if (!box) throw new Error('nobody can tap what is not on the screen');
  // By its place: looking for what is under the finger would be measured too.
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  return shown;
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
