import { readProblem } from './readProblem';

/** Why there is no content, and what to do. */
export const contentProblem = {
  offline:
    'De app kon de inhoud nog niet ophalen. Maak één keer verbinding met het netwerk en probeer het opnieuw.',
  damaged: 'De inhoud kwam beschadigd binnen. De app gebruikt die niet. Probeer het opnieuw.',
  ...readProblem,
  quota:
    'De app kon de inhoud niet bewaren: de opslag is vol. Maak ruimte vrij op dit apparaat en probeer het opnieuw.',
} as const;
