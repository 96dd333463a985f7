'use strict';
// The card that every peer replies with: about 4 KB, built afresh each turn as an author would.
const { readFileSync } = require('node:fs');
const template = readFileSync(`${__dirname}/card.template.json`, 'utf8');

function buildCard(name, size, orders) {
  const card = JSON.parse(template);
  card.body[0].text = `Order for ${name}`;
  card.body[1].facts[0].value = name;
  card.body[1].facts[1].value = size;
  card.body[1].facts[2].value = String(orders);
  return card;
}
module.exports = { buildCard, CONTENT_TYPE: 'application/vnd.microsoft.card.adaptive' };
