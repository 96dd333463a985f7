// What is chosen on the page lives in its address, so that a link or a second tab says it all.
const choices = {
  place: ['personal', 'channel'],
  lang: ['en', 'zh'],
  theme: ['light', 'dark'],
  width: ['full', 'phone'],
};

/** Reads the choices out of the address; what is missing or unknown gets the first one. */
export function readAddress(people, search = location.search) {
  const query = new URLSearchParams(search);
  const pick = (name, allowed) => (allowed.includes(query.get(name)) ? query.get(name) : allowed[0]);
  const chosen = { as: pick('as', people.map(person => person.key)) };
  for (const [name, allowed] of Object.entries(choices)) {
    chosen[name] = pick(name, allowed);
  }
  return chosen;
}

/** The address of the page with other choices. */
export function addressOf(chosen, change = {}) {
  return '?' + new URLSearchParams({ ...chosen, ...change });
}
