// node run.mjs SCENARIO [en|zh]: plays one scenario against the bot at BOT_URL; exit code 0 when every step held.
import { Session } from './session.mjs';

const [name, language = 'en'] = process.argv.slice(2);
const { default: play } = await import(new URL(`scenarios/${name}.mjs`, import.meta.url));
const session = new Session(language);
try {
  await play(session);
  if (session.pageErrors.length > 0) {
    throw new Error(`The page reported errors:\n${session.pageErrors.join('\n')}`);
  }
} catch (error) {
  console.error(error.stack ?? error);
  await session.keepEvidence();
  process.exitCode = 1;
} finally {
  await session.close();
}
