import type { CycleContents } from '../domain/cycleContents';
import { SESSION_MINUTES } from '../domain/training';
import { dateOf, instantOf, MINUTE_MS } from '../domain/calendar';
import { plannedMinutes } from '../domain/plan';
import type { RunSheet } from '../domain/runSheet';
import { dateInWords, timeInWords } from '../text/dates';
import { letterText } from '../text/letter';
import { placeInWords } from '../text/place';
import { sessionView, type SessionView } from '../session/sessionView';

/** What a training knows of the places in a letter, by the name of the field. */
export interface KnownOfTraining {
  values: Record<string, string>;
  lists: Record<string, string[]>;
}

/** `chosen`: the session that a letter is about. */
export function letterValues(
  contents: CycleContents,
  { runSheets, chosen, now }: { runSheets: readonly RunSheet[]; chosen: number; now: number },
): KnownOfTraining {
  const { cycle, trainers, sessions } = contents;
  const moments = sessions
    .map((session) => momentOf(sessionView(contents, session, { runSheets, now })))
    .sort((a, b) => a.number - b.number);
  const about = moments.find(({ number }) => number === chosen);
  const followUp = contents.followUps.find(({ date }) => date >= dateOf(now)) ?? contents.followUps.at(-1);
  const next = moments.find(({ number }) => number === chosen + 1);
  return {
    values: {
      training: cycle.title,
      werkgever: cycle.employer ?? '',
      opdrachtgever: cycle.commissioner ?? '',
      trainers: inOneLine(trainers.map(({ name }) => name)),
      bewijsregel: String(cycle.certificateThreshold),
      ...Object.assign({}, ...moments.map((moment) => ofMoment(moment, String(moment.number)))),
      ...(about && ofMoment(about, '')),
      nummer: String(chosen),
      thema: runSheets.find(({ session }) => session === chosen)?.title ?? '',
      volgendeDatum: next?.date ?? '',
      volgendeBegintijd: next?.from ?? '',
      ...(followUp && {
        terugkomDatum: dateInWords(followUp.date),
        terugkomTijd: followUp.startTime,
        terugkomPlaats: placeInWords(followUp),
      }),
    },
    lists: {
      alleData: moments.map(({ number, date, from, until, place }) =>
        letterText.numbered(number, letterText.atTime(date, from, until, place)),
      ),
    },
  };
}

interface Moment {
  number: number;
  date: string;
  from: string;
  until: string;
  place: string;
}

function momentOf({ session, plan }: SessionView): Moment {
  const { number, date, startTime, online, location } = session;
  const minutes = plannedMinutes(plan) || SESSION_MINUTES;
  return {
    number,
    date: dateInWords(date),
    from: startTime,
    until: timeInWords(instantOf(date, startTime) + minutes * MINUTE_MS),
    place: placeInWords({ online, location }),
  };
}

function ofMoment({ date, from, until, place }: Moment, number: string): Record<string, string> {
  return {
    [`datum${number}`]: date,
    [`begintijd${number}`]: from,
    [`eindtijd${number}`]: until,
    [`plaats${number}`]: place,
  };
}

/** "Anna Bos, Kees Mol en Riet Vos" */
function inOneLine(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1).join(', ');
  return others === '' ? last : `${others} en ${last}`;
}
