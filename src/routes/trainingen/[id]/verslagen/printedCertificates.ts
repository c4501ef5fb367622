import { verify } from '$lib/credentials/verify';
import type { Certificate } from '$lib/domain/certificate';
import type { CycleContents } from '$lib/domain/cycleContents';
import { certificatePage } from '$lib/reports/certificate';
import { printCertificates } from '$lib/reports/print';
import type { SessionView } from '$lib/session/sessionView';

/** The PDF of these certificates. Rejects where one was changed since it was signed: nobody gets that on paper. */
export async function printedCertificates(
  around: { contents: CycleContents; held: readonly SessionView[] },
  certificates: readonly Certificate[],
): Promise<Blob> {
  const pages = await Promise.all(
    certificates.map(async (certificate) => {
      const verification = await verify(certificate.credential);
      if (!verification.ok) throw new Error(`certificate ${certificate.number}: ${verification.reason}`);
      return certificatePage({ ...around, origin: location.origin }, certificate, verification.verified);
    }),
  );
  return printCertificates(pages);
}
