import type { ManifestOptions } from 'vite-plugin-pwa';

const shortcutIcon = { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' };

/** What the tablet shows of the app once it stands on the home screen. */
export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Mentorwijs Trainer',
  short_name: 'Mentorwijs',
  description:
    'Draaiboek, aanwezigheid, notities en verslag voor trainers van Mentorwijs. Werkt zonder netwerk.',
  lang: 'nl',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  display_override: ['standalone', 'minimal-ui'],
  // A second tap on the icon or on a shortcut comes back to the app that is open, with its session.
  launch_handler: { client_mode: ['navigate-existing', 'auto'] },
  orientation: 'any',
  background_color: '#f6f4ef',
  theme_color: '#0a3743',
  categories: ['education', 'productivity'],
  shortcuts: [
    { name: 'Bijeenkomst van vandaag', short_name: 'Vandaag', url: '/?vandaag', icons: [shortcutIcon] },
    { name: 'Trainingen', url: '/trainingen', icons: [shortcutIcon] },
    { name: 'Handboek', url: '/handboek', icons: [shortcutIcon] },
  ],
  screenshots: [
    {
      src: '/screenshots/wide.png',
      sizes: '1180x820',
      type: 'image/png',
      form_factor: 'wide',
      label: 'Het draaiboek tijdens een bijeenkomst, op een tablet',
    },
    {
      src: '/screenshots/narrow.png',
      sizes: '412x820',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Het draaiboek tijdens een bijeenkomst, op een telefoon',
    },
  ],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
