import { createRequire } from 'node:module';
import fs from 'node:fs';
import { Failure } from './cli/Failure.mjs';
import { readOptions } from './cli/readOptions.mjs';
import { runCommand } from './cli/runCommand.mjs';
import { isReady } from './portal/portalApi.mjs';
import { listPictures } from './screens/pictures.mjs';
import { takePictures } from './screens/takePictures.mjs';
import { findChromium } from './tests/findChromium.mjs';
import { inRepository } from './toolchain/repository.mjs';

const help = `Takes the pictures of the documentation from a portal that runs.

  yarn screens [options]

  --url <address>  of the portal (http://localhost:7007)
  --help           this text

They come into docs/screens, light and dark, 1440 and 360 pixels wide.`;

const table = {
  url: {
    type: 'string',
    default: 'http://localhost:7007',
    read: text => new URL(text).origin,
  },
};

await runCommand(async lifetime => {
  const options = readOptions(process.argv.slice(2), table);
  if (options.help) {
    console.log(help);
    return;
  }
  const folder = inRepository('docs/screens');
  fs.mkdirSync(folder, { recursive: true });
  await assertReady(options.url);
  const browser = await launchBrowser();
  lifetime.onStop(() => browser.close());
  for (const pictures of listPictures()) {
    await takePictures(browser, pictures, { url: options.url, folder });
  }
});

async function assertReady(url) {
  if (!(await isReady(url))) {
    throw new Failure(
      `no portal answers at ${url}`,
      'Start one with npm run demo, or name its address with --url',
    );
  }
}

function launchBrowser() {
  const executablePath = findChromium(process.env);
  if (!executablePath) {
    throw new Failure(
      'no Chromium or Chrome was found',
      'Install one, or set CHROMIUM_PATH',
    );
  }
  const require = createRequire(inRepository('package.json'));
  const { chromium } = require('@playwright/test');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
}
