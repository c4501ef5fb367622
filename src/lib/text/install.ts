export const installText = {
  what: 'Zet de app op dit apparaat. Dan open je de app met één tik, ook zonder netwerk.',
  button: 'Installeer op dit apparaat',
  how: 'Zo zet je de app op je beginscherm',
} as const;

/** The part of the help with the steps for this device, by what its browser says of itself. */
export function installPlace(browser: { userAgent: string; maxTouchPoints: number }): string {
  if (/Android/.test(browser.userAgent)) return 'android';
  if (/iPad|iPhone/.test(browser.userAgent)) return 'ipad';
  // Safari on an iPad says that it is a Mac; no Mac has a touch screen.
  return /Macintosh/.test(browser.userAgent) && browser.maxTouchPoints > 1 ? 'ipad' : 'computer';
}
