import { join } from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';
import { WEBKIT_BROWSER } from '../engines.js';
import type { DrivenBrowser, OpenBrowser } from './browser';
import { freePort } from './freePort';
import { killTree, start } from './processes';
import { until } from './until';

/** Opens WebKitGTK's engine on this X display, by its own WebDriver. */
export function webkitOn(display: string): OpenBrowser {
  return async (profile, { width, height }): Promise<DrivenBrowser> => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const process = start('/usr/bin/WebKitWebDriver', ['-p', String(port)], {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    });
    await until('the driver of WebKit', async () => (await fetch(`${address}/status`)).ok);
    const capabilities = new Capabilities({
      browserName: 'WebKitGTK',
      'webkitgtk:browserOptions': {
        binary: WEBKIT_BROWSER,
        args: [profile, `${width}x${height}`],
      },
    });
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(address)
      .withCapabilities(capabilities)
      .build();
    return { driver, downloads: join(profile, 'downloads'), kill: () => killTree(process) };
  };
}
