// node --test: is the app package, as the packaging program makes it, valid against the published schemas of its version? The schemas
// are not part of the repository; SCHEMA_FOLDER says where they are, and without it this fails.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { strFromU8, unzipSync } from 'fflate';

const schemas = process.env.SCHEMA_FOLDER;
assert.ok(schemas, 'Set SCHEMA_FOLDER to the folder that has MicrosoftTeams.v1.30.schema.json.');
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

// extendRefs: these schemas give a length beside a reference and mean both.
const ajv = new Ajv({ allErrors: true, unknownFormats: 'ignore', schemaId: 'auto', extendRefs: true, logger: false });
ajv.addMetaSchema(read(fileURLToPath(import.meta.resolve('ajv/lib/refs/json-schema-draft-04.json'))));
const isManifest = ajv.compile(read(schemas, 'MicrosoftTeams.v1.30.schema.json'));
const isLanguage = ajv.compile(read(schemas, 'MicrosoftTeams.Localization.v1.30.schema.json'));
const problems = (isValid, json) => isValid(json) ? [] : isValid.errors.map(error => `${error.dataPath}: ${error.message}`);

const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
after(() => rmSync(folder, { recursive: true }));
const zip = join(folder, 'app.zip');
execFileSync('dotnet', [
  'run', '--project', fileURLToPath(new URL('../../manifest/Package', import.meta.url)), '--',
  '--app-id', '3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d', '--domain', 'bot.contoso.com', '--developer', 'Contoso',
  '--website', 'https://contoso.com', '--privacy', 'https://contoso.com/privacy', '--terms', 'https://contoso.com/terms', '--out', zip,
], { stdio: ['ignore', 2, 2] });
const files = unzipSync(readFileSync(zip));
const manifest = JSON.parse(strFromU8(files['manifest.json']));

test('the manifest is valid', () => assert.deepEqual(problems(isManifest, manifest), []));
test('the manifest says which schema it follows', () => {
  assert.equal(manifest.manifestVersion, '1.30');
  assert.match(manifest.$schema, /\/teams\/v1\.30\//);
});

test('there are language files', () => assert.ok(manifest.localizationInfo.additionalLanguages.length > 0));
for (const { languageTag, file } of manifest.localizationInfo.additionalLanguages) {
  test(`the texts for ${languageTag} are valid`, () => assert.deepEqual(problems(isLanguage, JSON.parse(strFromU8(files[file]))), []));
}

for (const [why, change] of Object.entries({
  'an unknown property': m => { m.packageName = 'x'; },
  'an app id that is none': m => { m.id = '{{teams-app-id}}'; },
  'a name that is too long': m => { m.name.short = 'x'.repeat(31); },
  'no terms of use': m => { delete m.developer.termsOfUseUrl; },
  'thirteen commands': m => { m.bots[0].commandLists[0].commands = Array.from({ length: 13 }, (_, i) => ({ title: `c${i}` })); },
  'an unknown scope': m => { m.bots[0].scopes.push('meeting'); },
})) {
  test(`a manifest with ${why} is refused`, () => {
    const changed = structuredClone(manifest);
    change(changed);
    assert.notDeepEqual(problems(isManifest, changed), []);
  });
}

test('texts with a name that is too long are refused', () =>
  assert.notDeepEqual(problems(isLanguage, { 'name.short': 'x'.repeat(31), 'description.short': 'x', 'description.full': 'x' }), []));
test('texts for what no manifest has are refused', () =>
  assert.notDeepEqual(problems(isLanguage, { 'name.short': 'x', 'description.short': 'x', 'description.full': 'x', slogan: 'x' }), []));
