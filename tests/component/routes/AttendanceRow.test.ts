import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as attendance from '$lib/database/attendance';
import * as conflicts from '$lib/database/conflicts';
import { StorageError } from '$lib/database/storageError';
import { saving } from '$lib/app/writes.svelte';
import { instantOf } from '$lib/domain/calendar';
import type { SessionPerson } from '$lib/session/sessionView';
import AttendanceRow from '../../../src/routes/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]/aanwezigheid/AttendanceRow.svelte';

const session = '0193a5c2-f1b8-7000-8000-000000000001:1';
const window = { start: instantOf('2026-11-24', '16:00'), end: instantOf('2026-11-24', '18:30') };

function person(state: 'present' | 'absentWithNotice'): SessionPerson {
  const participant = { id: 'aylin', name: 'Aylin Şahin', withdrawn: false } as SessionPerson['participant'];
  const mark = { id: 'm', session, participant: 'aylin', state, arrived: null, left: null };
  return { participant, attendance: mark, signature: undefined, minutes: 150, problem: null };
}

const usual = {
  session,
  window,
  now: '16:20',
  ended: false,
  missed: false,
  isNew: false,
  broughtBack: false,
  conflicts: [],
  onsign: () => undefined,
};

afterEach(() => {
  vi.restoreAllMocks();
  saving.giveUp();
});

describe('a row of the attendance list', () => {
  it('shows what is stored where the storage refused a tap', async () => {
    vi.spyOn(attendance, 'markAttendance').mockRejectedValue(new StorageError('quota', null));
    render(AttendanceRow, { ...usual, person: person('present') });
    await userEvent.click(screen.getByRole('radio', { name: 'Afwezig met bericht' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Aanwezig' })).toBeChecked());
    expect(saving.failed).toBe('quota');
  });

  it('takes the time of now with two taps', async () => {
    const mark = vi.spyOn(attendance, 'markAttendance').mockResolvedValue([]);
    render(AttendanceRow, { ...usual, person: person('present') });
    await userEvent.click(screen.getByRole('button', { name: 'Tijd: Aylin Şahin' }));
    await userEvent.click(await screen.findByText('Te laat: nu 16:20'));
    expect(mark).toHaveBeenCalledExactlyOnceWith(expect.anything(), session, 'aylin', { arrived: '16:20' });
  });

  it('tells who missed the previous session, and the minutes only once it has ended', async () => {
    const { rerender } = render(AttendanceRow, { ...usual, person: person('present'), missed: true });
    expect(screen.getByText('miste de vorige keer')).toBeVisible();
    await rerender({ missed: false, ended: true });
    expect(screen.getByText('150 min')).toBeVisible();
  });

  it('asks in one sentence what another tablet told differently, and settles it with one tap', async () => {
    const take = vi.spyOn(conflicts, 'takeBack').mockResolvedValue();
    const at = instantOf('2026-11-24', '16:42');
    const conflict = {
      ...{ id: 'conflict:1', recordType: 'attendance', recordId: 'm', field: 'state' },
      cause: 'conflict' as const,
      ...{ value: 'absentWithNotice', valueClock: 'x', kept: 'present', keptAt: at, lostAt: at - 120_000 },
      ...{ keptBy: 'Marieke Jansen', lostBy: null },
    };
    render(AttendanceRow, { ...usual, person: person('present'), conflicts: [conflict] });
    expect(
      screen.getByText(
        'keuze: nu staat er “aanwezig” (Marieke Jansen, 16:42). Op een ander apparaat stond “afwezig met bericht” (16:40).',
      ),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Neem “afwezig met bericht”' }));
    expect(take).toHaveBeenCalledExactlyOnceWith(expect.anything(), session.slice(0, -2), conflict);
  });
});
