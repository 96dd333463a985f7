// Starts the browser that CHROME_PATH names.
import { chromium } from 'playwright-core';

const asRoot = process.getuid?.() === 0;

/** @returns a headless browser that talks to nobody but the pages it is given */
export function launchBrowser() {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) {
    throw new Error('Set CHROME_PATH to the program file of Chrome, Edge or Chromium.');
  }
  return chromium.launch({
    executablePath,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
}
