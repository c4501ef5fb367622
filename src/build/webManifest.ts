import type { ManifestOptions } from 'vite-plugin-pwa';

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
  orientation: 'any',
  background_color: '#f6f4ef',
  theme_color: '#0a3743',
  categories: ['education', 'productivity'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
