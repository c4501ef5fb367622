/** A QR code of this text, as the address of a picture; the maker is loaded when it is first needed. */
export async function qrImage(text: string): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  return QRCode.toDataURL(text, { errorCorrectionLevel: 'M', margin: 2, width: 440 });
}
