// Everything that goes over the wire: to the bot as Teams would, to the page's own server for the transcript.
const patience = 15_000; // Teams gives up on a bot after 15 seconds.

const asJson = body => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export async function loadSetup() {
  const response = await fetch('/local-chat/api/setup');
  return response.json();
}

/** Moves the bot's time ahead; gives its new time, or null when it refuses. */
export async function moveClock(to) {
  const response = await fetch(`/local-chat/api/clock?to=${encodeURIComponent(to.toISOString())}`, { method: 'POST' });
  return response.ok ? (await response.json()).now : null;
}

/** Posts an activity to the bot. Never throws: a bot that does not answer is `{ ok: false, status: 0 }`. */
export async function postToBot(activity) {
  try {
    const response = await fetch('/api/messages', { ...asJson(activity), signal: AbortSignal.timeout(patience) });
    const text = await response.text();
    return { ok: response.ok, status: response.status, body: parse(text) };
  } catch {
    return { ok: false, status: 0, body: null };
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Takes an activity down in the transcript and gives it back with its id; null when the server refuses or has it already. */
export async function takeDown(key, person, activity) {
  const response = await fetch(`/local-chat/api/${key}/sent?by=${person}`, asJson(activity));
  return response.status === 200 ? response.json() : null;
}

/** Notes whether the bot took it. A note that gets lost is no more than a message that asks to be sent again. */
export async function noteDelivery(key, id, delivered) {
  try {
    await fetch(`/local-chat/api/${key}/delivery`, asJson({ id, delivered }));
  } catch {
    // The bot's process is gone; its page shows that already.
  }
}

/**
 * Follows a conversation: all that was said, then `ready`, then what comes. Pages in the background let go of the
 * connection, of which a browser has six, and catch up when they are looked at again.
 */
export function follow(key, { line, ready, typing, online }) {
  let source = null;
  let seen = 0;
  let again = 0;

  function open() {
    source = new EventSource(`/local-chat/api/${key}/events?after=${seen}`);
    source.addEventListener('line', event => {
      seen = Number(event.lastEventId);
      line(JSON.parse(event.data), seen);
    });
    source.addEventListener('ready', () => ready());
    source.addEventListener('typing', () => typing());
    source.onopen = () => online(true);
    source.onerror = () => {
      online(false);
      // A browser goes on trying by itself, but gives up on an answer that is no stream.
      if (source?.readyState === EventSource.CLOSED) {
        source = null;
        again = setTimeout(look, 2000);
      }
    };
  }

  function look() {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      open();
    }
  }

  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    clearTimeout(again);
    source?.close();
  };
}
