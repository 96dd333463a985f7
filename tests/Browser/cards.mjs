// node cards.mjs FOLDER: draws every card in FOLDER (*.json) as the local chat does, 320 and 720 px wide, light and dark.
// Pictures go to the folder SCREENSHOTS names, one sheet per card. Fails on whatever the renderer complains about and on
// anything that does not fit, folded parts included. PACKAGES is the folder of npm packages beside the built bot.
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './browser.mjs';

const [folder] = process.argv.slice(2);
const { PACKAGES: packages, SCREENSHOTS: pictures = 'screenshots' } = process.env;
const origin = 'http://cards.test';
const page = fileURLToPath(new URL('../../Bot/LocalChat/page/', import.meta.url));
const gallery = fileURLToPath(new URL('gallery/', import.meta.url));
const widths = [320, 720];
const themes = ['light', 'dark'];

const places = { '/local-chat/page/': page, '/local-chat/packages/': packages, '/': gallery };

/** Answers what the page asks for from the folders it lies in; no server is needed. */
async function serve(route) {
  const { pathname } = new URL(route.request().url());
  const prefix = Object.keys(places).find(start => pathname.startsWith(start));
  await route.fulfill({ path: join(places[prefix], pathname.slice(prefix.length) || 'index.html') });
}

/** One picture of all: what a reviewer looks at. */
async function sheet(browser, name, shots) {
  const view = await browser.newPage({ viewport: { width: 2200, height: 800 } });
  const images = shots.map(shot => `<img src="data:image/png;base64,${shot.toString('base64')}">`).join('');
  await view.setContent(`<body style="margin:0;padding:16px;display:flex;gap:16px;align-items:flex-start;background:#888">${images}`);
  await view.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await view.close();
}

/** The card as a client shows it that does not know an element of our own: with what that falls back to. */
const elsewhere = card => JSON.parse(JSON.stringify(card, (key, value) => (value?.type?.startsWith?.('KeyAccountBot.') ? value.fallback : value)));

/** Every card by its name, and once more as others show it where that is different. */
async function cards() {
  const all = await Promise.all(files.map(async file => [basename(file, '.json'), JSON.parse(await readFile(join(folder, file), 'utf8'))]));
  return all.flatMap(([name, card]) => {
    const other = elsewhere(card);
    return JSON.stringify(other) === JSON.stringify(card) ? [[name, card]] : [[name, card], [`${name}-elsewhere`, other]];
  });
}

await mkdir(pictures, { recursive: true });
const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort();
const browser = await launchBrowser();
const problems = [];
try {
  const view = await browser.newPage();
  view.on('pageerror', error => problems.push(error.message));
  await view.route(`${origin}/**`, serve);
  await view.goto(origin);
  await view.waitForFunction(() => globalThis.drawCard);
  for (const [name, card] of await cards()) {
    problems.push(...(await view.evaluate(card => complaintsAbout(card), card)).map(text => `${name}: ${text}`));
    const shots = [];
    for (const width of widths) {
      for (const theme of themes) {
        await view.setViewportSize({ width: width + 40, height: 800 });
        for (const unfolded of [true, false]) {
          const wide = await view.evaluate(setup => drawCard(setup), { card, width, theme, unfolded });
          problems.push(...wide.map(text => `${name}, ${width} px${unfolded ? ', unfolded' : ''}: ${text}`));
        }
        shots.push(await view.locator('.card').screenshot());
      }
    }
    await sheet(browser, name, shots);
  }
} finally {
  await browser.close();
}
if (files.length === 0) {
  problems.push(`There is no card in ${folder}.`);
}
[...new Set(problems)].forEach(problem => console.error(problem));
console.log(`${files.length} cards drawn, ${new Set(problems).size} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
