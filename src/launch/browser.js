// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runNode } from './command.js';
import { installDebians } from './debian.js';
import { ROOT } from '../server/root.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Where a Chromium could be, most wanted first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function candidates(platform, env) {
  const named = env['CHROMIUM_PATH'] ? [env['CHROMIUM_PATH']] : [];
  if (platform === 'darwin') return [...named, ...MAC];
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return [
      ...named,
      ...folders.flatMap((folder) => (folder ? WINDOWS.map((file) => join(folder, file)) : [])),
    ];
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...named, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** The path of a Chromium on this machine, or undefined; Playwright's own counts too. */
export function installedBrowser() {
  const found = candidates(process.platform, process.env).find((path) => existsSync(path));
  if (found) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** A browser for the journeys, installed where it is missing. Throws an Error with the one thing to do. */
export function browserForTests() {
  const browser =
    installedBrowser() ?? (installPlaywrights() || installSystems() ? installedBrowser() : undefined);
  if (browser) return browser;
  throw new Error(
    'No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run `npm test` again.',
  );
}

function installPlaywrights() {
  console.log('No browser found; asking Playwright for one …');
  const cli = join(ROOT, 'node_modules/playwright-core/cli.js');
  return runNode(cli, ['install', 'chromium'], { quiet: true }).ok && installedBrowser() !== undefined;
}

function installSystems() {
  if (process.platform === 'linux') console.log('Installing the system’s Chromium …');
  return installDebians(['chromium']);
}
