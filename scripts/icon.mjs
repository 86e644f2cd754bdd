/**
 * Makes `media/icon.png`, which the marketplace and the walkthrough show, from `media/icon.svg`: `node scripts/icon.mjs`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, launchBrowser } from './host/browser.mjs';
import { root } from './tools/paths.mjs';

const size = 256;
const browser = await launchBrowser(await findBrowser());
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(root, 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<body style="margin: 0">${svg}</body>`);
  await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
