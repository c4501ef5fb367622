import type { Server } from '../journeys/server';
import type { Tablet } from './tablet/Tablet';

/** Opens the app with the server there, and waits until it says that it can do without. */
export async function firstVisit(tablet: Tablet, server: Server): Promise<void> {
  await tablet.goto(`${server.origin}/`);
  await tablet.reads('Werkt nu zonder netwerk', 60_000);
}

export async function toTrainings(tablet: Tablet): Promise<void> {
  await tablet.role('link', 'Trainingen').tap();
  await tablet.role('heading', 'Trainingen').appears();
}

/** Makes a training as a trainer would; ends on its page. */
export async function makeTraining(tablet: Tablet, title: string): Promise<void> {
  await toTrainings(tablet);
  await tablet.role('link', 'Nieuwe training').tap();
  await tablet.role('textbox', 'Naam van de training').type(title);
  await tablet.role('textbox', 'Trainers').type('Marieke de Vries, Ruud Smit');
  await tablet.label('Datum bijeenkomst 1').set('2026-11-24');
  await tablet.role('button', 'Training aanmaken').tap();
  await tablet.role('heading', title).appears();
}

export async function pasteParticipants(tablet: Tablet, lines: string[]): Promise<void> {
  await tablet.role('button', 'Lijst plakken').tap();
  const dialog = tablet.role('dialog', 'Lijst plakken');
  await dialog.role('textbox', 'Plak hier de lijst').set(lines.join('\n'));
  await dialog.role('button', 'Toevoegen').tap();
  await dialog.goes();
}

export async function toSession(tablet: Tablet, number: number): Promise<void> {
  await tablet.role('link', `Bijeenkomst ${number}`).tap();
  await tablet.role('navigation', 'Onderdelen van de bijeenkomst').appears();
}

/** Goes to a page of the session that is open. */
export async function toPart(tablet: Tablet, name: string): Promise<void> {
  const parts = tablet.role('navigation', 'Onderdelen van de bijeenkomst');
  await parts.role('link', name).tap();
  await parts.selector('[aria-current="page"]').having(name).appears();
}

export async function startSession(tablet: Tablet): Promise<void> {
  await tablet.role('button', 'Bijeenkomst starten').tap();
  await tablet.role('heading', 'Welkom en presentielijst').appears();
}

export async function writeNote(tablet: Tablet, text: string, about?: string): Promise<void> {
  await tablet.role('textbox', 'Nieuwe notitie').type(text);
  if (about) await tablet.role('combobox', 'Hoort bij').choose(about);
  await tablet.role('button', 'Notitie bewaren').tap();
  await tablet.role('listitem').having(text).appears();
}

export async function toTraining(tablet: Tablet, title: string): Promise<void> {
  await toTrainings(tablet);
  await tablet.role('link', title).tap();
  await tablet.role('heading', title).appears();
}

async function toSyncPage(tablet: Tablet): Promise<void> {
  await tablet.role('link', 'Instellingen').tap();
  await tablet.role('link', 'Synchronisatie').tap();
}

export async function pair(tablet: Tablet, code: string, name: string): Promise<void> {
  await toSyncPage(tablet);
  await tablet.role('textbox', 'Koppelcode').type(code);
  await tablet.role('textbox', 'Naam van dit apparaat').set(name);
  await tablet.role('button', 'Koppelen').tap();
  await tablet.reads(`Dit apparaat (${name}) is gekoppeld aan`);
}

export async function syncNow(tablet: Tablet): Promise<void> {
  await toSyncPage(tablet);
  await tablet.role('button', 'Nu synchroniseren').tap();
  await tablet.reads('Er wacht niets.', 30_000);
  await tablet.reads('gesynchroniseerd om');
}
