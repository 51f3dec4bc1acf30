// media/icon.svg → media/icon.png: the marketplace takes no SVG.
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './install-browser.mjs';

const browser = await chromium.launch({ ...ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${fs.readFileSync('media/icon.svg', 'utf8')}`);
await page.screenshot({ path: 'media/icon.png', omitBackground: true });
await browser.close();
