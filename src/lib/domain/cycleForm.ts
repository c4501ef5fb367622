import * as z from 'zod/mini';
import { isCalendarDate, isLikelySessionDate, isTimeOfDay, datesOutOfOrder } from './calendar';
import { holidayOn, type Holiday } from './holidays';
import { SESSIONS_PER_CYCLE } from './training';
import { cleanLine, LONGEST_LINE } from './text';
import { trainerNames } from './trainer';

/** What stands in the fields of "Nieuwe training", as typed; a draft of it is read back by this. */
export const cycleFormSchema = z.object({
  title: z.string(),
  employer: z.string(),
  commissioner: z.string(),
  location: z.string(),
  trainers: z.string(),
  dates: z.array(z.string()).check(z.minLength(1), z.maxLength(SESSIONS_PER_CYCLE)),
  startTime: z.string(),
});
export type CycleForm = z.infer<typeof cycleFormSchema>;

export type FieldError = 'required' | 'tooLong' | 'notADate' | 'unlikelyDate' | 'notATime';
export type DateWarning = 'notAfterPrevious' | Holiday;

/** Keyed by field; dates by `date1` to `date5`. */
export type FormErrors = Record<string, FieldError>;

/** `sessions`: how many there are to plan. */
export function emptyCycleForm(sessions = SESSIONS_PER_CYCLE): CycleForm {
  return {
    title: '',
    employer: '',
    commissioner: '',
    location: '',
    trainers: '',
    dates: Array.from({ length: sessions }, () => ''),
    startTime: '16:00',
  };
}

/** What must be mended before the training can be made; empty where nothing must. */
export function cycleFormErrors(form: CycleForm): FormErrors {
  const errors: FormErrors = {};
  if (cleanLine(form.title) === '') errors['title'] = 'required';
  for (const name of ['title', 'employer', 'commissioner', 'location'] as const) {
    if (cleanLine(form[name]).length > LONGEST_LINE) errors[name] = 'tooLong';
  }
  if (trainerNames(form.trainers).some((name) => name.length > LONGEST_LINE)) errors['trainers'] = 'tooLong';
  form.dates.forEach((date, index) => {
    if (date === '') errors[`date${index + 1}`] = 'required';
    else if (!isCalendarDate(date)) errors[`date${index + 1}`] = 'notADate';
    else if (!isLikelySessionDate(date)) errors[`date${index + 1}`] = 'unlikelyDate';
  });
  if (!isTimeOfDay(form.startTime)) errors['startTime'] = 'notATime';
  return errors;
}

/** What may be a slip but is the trainer's to decide. */
export function dateWarnings(dates: readonly string[]): Record<string, DateWarning> {
  const warnings: Record<string, DateWarning> = {};
  dates.forEach((date, index) => {
    const holiday = isCalendarDate(date) ? holidayOn(date) : null;
    if (holiday) warnings[`date${index + 1}`] = holiday;
  });
  for (const number of datesOutOfOrder(dates)) warnings[`date${number}`] = 'notAfterPrevious';
  return warnings;
}
