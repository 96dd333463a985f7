// Folds the lines of a transcript into the messages they leave.
const patience = 20_000; // A post whose outcome nobody noted for so long was lost with the page that made it.

export class Messages {
  #items = new Map();
  #last = 0;

  get all() {
    return [...this.#items.values()];
  }

  get isInstalled() {
    return this.all.some(item => item.activity.type === 'installationUpdate');
  }

  get(id) {
    return this.#items.get(id);
  }

  /** Whether a line belongs to another transcript than the ones before it: the server lost its data. */
  isFresh(sequence) {
    return sequence <= this.#last;
  }

  /** Takes in a line and gives back the message it is about, if there is one to show. */
  take(line, sequence) {
    this.#last = sequence;
    if (line.kind === 'sent') {
      const item = { id: line.id, by: line.by ?? null, thread: line.thread ?? null, at: line.at, activity: line.activity };
      item.state = item.by ? 'pending' : 'delivered';
      this.#items.set(item.id, item);
      return item;
    }

    const item = this.#items.get(line.id);
    if (item && line.kind === 'updated') {
      item.activity = line.activity;
      item.edited = true;
    } else if (item && line.kind === 'deleted') {
      item.deleted = true;
    } else if (item) {
      item.state = line.kind;
    }
    return item;
  }
}

/** How long a pending message may still be waited for, in milliseconds; 0 when it is lost. */
export function remaining(item, now) {
  return item.state === 'pending' ? Math.max(0, Date.parse(item.at) + patience - now) : 0;
}
