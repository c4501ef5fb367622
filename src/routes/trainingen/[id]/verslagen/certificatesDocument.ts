import { verify } from '$lib/credentials/verify';
import type { Certificate } from '$lib/domain/certificate';
import type { CycleContents } from '$lib/domain/cycleContents';
import { certificatePage } from '$lib/reports/certificate';
import type { DocumentTask } from '$lib/reports/making/task';
import type { SessionView } from '$lib/session/sessionView';

/** The document of these certificates. Rejects where one was changed since it was signed: nobody gets that on paper. */
export async function certificatesDocument(
  around: { contents: CycleContents; held: readonly SessionView[] },
  certificates: readonly Certificate[],
): Promise<DocumentTask> {
  const pages = await Promise.all(
    certificates.map(async (certificate) => {
      const verification = await verify(certificate.credential);
      if (!verification.ok) throw new Error(`certificate ${certificate.number}: ${verification.reason}`);
      return certificatePage({ ...around, origin: location.origin }, certificate, verification.verified);
    }),
  );
  return { kind: 'certificates', certificates: pages };
}
