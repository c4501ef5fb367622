/** A file made on this device, with what a link or the share sheet needs. Call `release` when it is no longer shown. */
export interface FileToKeep {
  file: File;
  url: string;
  canShare: boolean;
  release: () => void;
}

export function fileToKeep(content: Blob | string, name: string, type: string): FileToKeep {
  const file = new File([content], name, { type });
  const url = URL.createObjectURL(file);
  const canShare = 'canShare' in navigator && navigator.canShare({ files: [file] });
  return { file, url, canShare, release: () => URL.revokeObjectURL(url) };
}

/**
 * Opens the share sheet. Closing it without sharing is no error, nor that the browser asks for another tap because the
 * last one is too long ago.
 */
export async function shareFile({ file }: FileToKeep): Promise<void> {
  try {
    await navigator.share({ files: [file], title: file.name });
  } catch (error) {
    const isRefused = error instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(error.name);
    if (!isRefused) throw error;
  }
}
