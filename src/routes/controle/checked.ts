import { verify, type Verified } from '$lib/credentials/verify';
import { certificateKnown, type KnownHere } from '$lib/database/knownCertificates';
import { store } from '$lib/app/store';
import type { CheckProblem } from '$lib/text/check';

/** What came of looking at one credential. */
export type Checked =
  | { ok: true; token: string; verified: Verified; here: KnownHere }
  | { ok: false; token: string; reason: CheckProblem };

export async function checked(token: string): Promise<Checked> {
  const verification = await verify(token);
  if (!verification.ok) return { ok: false, token, reason: verification.reason };
  const { verified } = verification;
  return { ok: true, token, verified, here: await certificateKnown(store, verified) };
}
