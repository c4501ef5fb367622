import type { Holiday } from '../domain/holidays';

export const holidayName: Record<Holiday, string> = {
  newYear: 'nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easter: 'eerste paasdag',
  easterMonday: 'tweede paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: 'Bevrijdingsdag',
  ascension: 'Hemelvaartsdag',
  pentecost: 'eerste pinksterdag',
  pentecostMonday: 'tweede pinksterdag',
  saintNicholasEve: 'sinterklaasavond',
  christmasEve: 'kerstavond',
  christmas: 'eerste kerstdag',
  boxingDay: 'tweede kerstdag',
  newYearsEve: 'oudejaarsdag',
};
