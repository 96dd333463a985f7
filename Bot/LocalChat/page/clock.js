// The server's clock, which the page may move ahead; the browser only counts on from it.
let offset = 0;

export function setClock(serverNow) {
  offset = Date.parse(serverNow) - Date.now();
}

export const now = () => new Date(Date.now() + offset);

/** Nine o'clock on the next Monday, or at the same time tomorrow, as the wall shows it. */
export function laterBy(step) {
  const then = new Date(now());
  if (step === 'day') {
    then.setDate(then.getDate() + 1);
    return then;
  }
  then.setDate(then.getDate() + ((8 - then.getDay()) % 7 || 7));
  then.setHours(9, 0, 0, 0);
  return then;
}

export const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** The time on the wall with its distance to UTC, as in 2026-11-23T09:00:00.000+08:00. */
export function localTimestamp(date) {
  const minutes = -date.getTimezoneOffset();
  const two = value => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const wall = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  return `${wall}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
