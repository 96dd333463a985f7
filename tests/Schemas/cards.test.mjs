// node --test: is every approved card (../Cards/Approved) an Adaptive Card 1.5? The schema is not part of the repository;
// SCHEMA_FOLDER says where it is, and without it this fails.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const schemas = process.env.SCHEMA_FOLDER;
assert.ok(schemas, 'Set SCHEMA_FOLDER to the folder that has adaptive-card-1.5.0.json.');
const approved = fileURLToPath(new URL('../Cards/Approved/', import.meta.url));
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const ajv = new Ajv({ allErrors: false, unknownFormats: 'ignore', schemaId: 'auto', logger: false });
ajv.addMetaSchema(read(fileURLToPath(import.meta.resolve('ajv/lib/refs/json-schema-draft-06.json'))));
const schema = read(schemas, 'adaptive-card-1.5.0.json');
// Version 1.5 documents this style and hosts draw it; the schema file of that version forgot it.
schema.definitions.ChoiceInputStyle.anyOf[0].enum.push('filtered');
const isCard = ajv.compile(schema);

/** An element of our own is read as what it falls back to: that is what every client sees that does not know it. */
const elsewhere = card => JSON.parse(JSON.stringify(card, (key, value) => (value?.type?.startsWith?.('KeyAccountBot.') ? value.fallback ?? value : value)));

/** What is wrong with a card, without the host's own property, which the schema of no version knows. */
function problems({ msteams, ...whole }) {
  const card = elsewhere(whole);
  return isCard(card) ? [] : isCard.errors.map(error => `${error.dataPath}: ${error.message}`);
}

for (const [why, element] of Object.entries({
  'an unknown size': { type: 'TextBlock', text: 'x', size: 'huge' },
  'an unknown element': { type: 'Nonsense' },
  'an element of our own that falls back to nothing': { type: 'KeyAccountBot.Chain' },
  'an input without id': { type: 'Input.Text' },
  'a property nobody knows': { type: 'TextBlock', text: 'x', nonsense: true },
})) {
  test(`a card with ${why} is refused`, () => {
    assert.notDeepEqual(problems({ type: 'AdaptiveCard', version: '1.5', body: [element] }), []);
  });
}

const files = readdirSync(approved).filter(file => file.endsWith('.json') && !file.endsWith('.received.json'));
test('there are cards to look at', () => assert.ok(files.length > 0));
for (const file of files) {
  test(`${file} is valid`, () => assert.deepEqual(problems(read(approved, file).card), []));
}
