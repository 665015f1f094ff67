import * as fs from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceMessages } from './source-messages.mjs';

/**
 * Merges `<feature>.<language>.json` into one file a language in Angular's format. Angular itself refuses a missing id, and
 * a placeholder the source has not; that a translation leaves one out, or has lost its source, is seen here. The English
 * texts of the sources stand beside them for the journeys, which are written in English.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/locales');
const problems = [];
const sources = sourceMessages(root);
const languages = ['fr', 'nl'].map((language) => ({ language, translations: merge(language) }));

function merge(language) {
  const origin = new Map();
  const translations = {};
  for (const file of fs.globSync(join(root, `{apps,libs}/*/src/locales/*.${language}.json`)).sort()) {
    for (const [id, text] of Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))) {
      if (origin.has(id)) problems.push(`${id} is in ${origin.get(id)} and in ${basename(file)}`);
      if (typeof text !== 'string' || text.trim() === '') problems.push(`${id} has no text in ${basename(file)}`);
      origin.set(id, basename(file));
      translations[id] = language === 'fr' ? unbroken(String(text)) : text;
      problems.push(
        ...missingPlaceholders(id, String(text)).map((name) => `${id} has no {$${name}} in ${basename(file)}`),
      );
    }
  }
  return translations;
}

/** French signs that stand apart from their word never begin a line, nor does an opening quotation mark end one. */
function unbroken(text) {
  return text
    .replace(/ ([:»%])/g, '\u00A0$1')
    .replace(/ ([;?!])/g, '\u202F$1')
    .replace(/« /g, '«\u00A0');
}

function missingPlaceholders(id, text) {
  return [...(sources.get(id)?.placeholders ?? [])].filter((name) => !text.includes(`{$${name}}`));
}

for (const { language, translations } of languages) {
  for (const other of languages) {
    const missing = Object.keys(translations).filter((id) => !(id in other.translations));
    problems.push(...missing.map((id) => `${id} is in ${language} but not in ${other.language}`));
  }
  const orphans = Object.keys(translations).filter((id) => !sources.has(id));
  problems.push(...orphans.map((id) => `${id} is in ${language} but in no source`));
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
fs.mkdirSync(out, { recursive: true });
const english = Object.fromEntries([...sources].map(([id, { text }]) => [id, text]));
for (const { language, translations } of [...languages, { language: 'en', translations: english }]) {
  fs.writeFileSync(join(out, `${language}.json`), JSON.stringify({ locale: language, translations }));
}
