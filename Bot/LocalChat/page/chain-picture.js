// The decision chain as an SVG: drawn from the data of the card's own element, anew for every width. Other clients show its fallback.
import { make } from './dom.js';

const space = 'http://www.w3.org/2000/svg';
const box = { width: 150, height: 74, gap: 14, rise: 34 };
/** The width of a card on a laptop, until it is known. */
const usual = 720;
const inks = { Good: '--card-good', Warning: '--card-warning', Attention: '--card-attention', Default: '--card-text' };

/** The element's class for the renderer that is loaded. */
export function chainElement(library) {
  return class extends library.CardElement {
    getJsonTypeName() {
      return 'KeyAccountBot.Chain';
    }

    internalParse(source, context) {
      super.internalParse(source, context);
      this.chain = source;
    }

    internalRender() {
      const place = make('div', 'chain-picture', { data: { testid: 'chain-picture' } }, draw(this.chain, usual));
      new ResizeObserver(([entry]) => {
        if (entry.contentRect.width > 0) {
          place.replaceChildren(draw(this.chain, entry.contentRect.width));
        }
      }).observe(place);
      return place;
    }
  };
}

function draw(chain, width) {
  const abreast = Math.max(2, Math.floor((width + box.gap) / (box.width + box.gap)));
  const { places, titles, height } = layOut(chain, abreast);
  const full = abreast * (box.width + box.gap) - box.gap;
  const svg = node('svg', { viewBox: `0 0 ${full} ${height}`, width: Math.min(full, width), role: 'img', 'aria-label': chain.label });
  svg.append(...titles.map(title => text(title.x, title.y, title.words, 'title')));
  svg.append(...chain.people.flatMap((person, at) => line(places, person.u, at)));
  svg.append(...chain.seats.map(([letter, role], at) => seat(places.seats[at], letter, role)));
  svg.append(...chain.people.map((person, at) => seatOf(chain, person, places[at])));
  svg.append(...route(chain.people, places));
  svg.append(...chain.people.flatMap((person, at) => (person.s ?? []).map((number, nth) => badge(places[at], nth, number))));
  return svg;
}

/**
 * Empty seats first, then level by level. A level that is wider than the picture goes on below; lines to it would run through other
 * boxes, so there each box names the boss instead.
 */
function layOut(chain, abreast) {
  const places = [];
  const titles = [];
  let y = 0;
  const row = count => {
    const rows = [];
    for (let at = 0; at < count; at++) {
      const inRow = Math.min(abreast, count - Math.floor(at / abreast) * abreast);
      const left = (abreast - inRow) * (box.width + box.gap) / 2;
      rows.push({ x: left + (at % abreast) * (box.width + box.gap), y: y + Math.floor(at / abreast) * (box.height + box.gap) });
    }
    y += Math.ceil(count / abreast) * (box.height + box.gap) - box.gap + box.rise;
    return rows;
  };
  places.seats = chain.seats.length > 0 ? row(chain.seats.length) : [];
  for (const level of [...new Set(chain.people.map(person => person.l))]) {
    if (level === undefined) {
      titles.push({ x: 0, y: y + 4, words: chain.alone });
      y += 16;
    }
    const members = chain.people.flatMap((person, at) => person.l === level ? [at] : []);
    row(members.length).forEach((place, nth) => { places[members[nth]] = { ...place, named: members.length > abreast }; });
  }
  return { places, titles, height: y - box.rise + 4 };
}

function line(places, boss, at) {
  const [from, to] = [places[boss], places[at]];
  if (!from || to.named) {
    return [];
  }
  const [x, y] = [from.x + box.width / 2, from.y + box.height];
  const [end, top] = [to.x + box.width / 2, to.y];
  return [node('path', { class: 'line', d: `M${x} ${y}V${top - box.rise / 2}H${end}V${top}` })];
}

/** One step after the other, from box to box. */
function route(people, places) {
  const steps = people.flatMap((person, at) => (person.s ?? []).map(number => ({ number, at }))).sort((a, b) => a.number - b.number);
  const spots = steps.map(({ at }) => `${places[at].x + box.width - 10} ${places[at].y + 4}`);
  return spots.length < 2 ? [] : [node('path', { class: 'route', d: `M${spots.join('L')}` })];
}

function seat({ x, y }, letter, role) {
  const group = node('g', { class: 'empty' });
  group.append(frame(x, y), text(x + 10, y + 24, `${letter}  ○`, 'letters'), text(x + 10, y + 46, role, 'name'));
  return group;
}

function seatOf(chain, person, { x, y, named }) {
  const [shape, word, ink] = chain.attitudes[person.a] ?? chain.unknown;
  const group = node('g', { class: 'seat' });
  const stands = text(x + 10, y + 64, `${shape} ${word}`, 'attitude');
  stands.style.fill = `var(${inks[ink] ?? inks.Default})`;
  group.append(node('title', {}, [person.n, person.j, person.r, word, person.v ? chain.veto : null].filter(Boolean).join(', ')));
  group.append(frame(x, y), text(x + 10, y + 18, person.r, 'letters'), text(x + 10, y + 35, person.n, 'name'), stands);
  const boss = named ? chain.people[person.u]?.n : undefined;
  if (boss ?? person.j) {
    group.append(text(x + 10, y + 49, boss ? `↑ ${boss}` : person.j, 'job'));
  }
  if (person.v) {
    group.append(text(x + 44, y + 18, chain.veto, 'veto'));
  }
  return group;
}

function badge(place, nth, number) {
  const [x, y] = [place.x + box.width - 10 - nth * 22, place.y + 4];
  const group = node('g', { class: 'step' });
  group.append(node('circle', { cx: x, cy: y, r: 10 }), text(x, y + 4, number, 'number'));
  return group;
}

function frame(x, y) {
  return node('rect', { x, y, width: box.width, height: box.height, rx: 6 });
}

/** Cut to the box by what it measures: a Han character is about twice as wide as a Latin one. */
function text(x, y, words, kind) {
  let room = kind === 'title' || kind === 'number' ? Infinity : kind === 'veto' ? 13 : 21;
  const all = [...String(words)];
  const cut = all.findIndex(c => (room -= c.codePointAt(0) > 0x2e7f ? 1.9 : 1) < 0);
  return node('text', { x, y, class: kind }, cut < 0 ? words : `${all.slice(0, cut - 1).join('')}…`);
}

function node(name, attributes, words) {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  if (words !== undefined) {
    element.textContent = words;
  }
  return element;
}
