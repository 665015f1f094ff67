import * as fs from 'node:fs';
import { join } from 'node:path';
import { HtmlParser, MessageBundle } from '@angular/compiler';
import ts from 'typescript';

/** The messages of the sources by id, each with its English text and the placeholders that a translation must have. */
export function sourceMessages(root) {
  const messages = new Map();
  const found = (id, placeholders, text) =>
    messages.set(id, {
      placeholders: new Set([...(messages.get(id)?.placeholders ?? []), ...placeholders]),
      text: text.replace(/\s+/g, ' ').trim(),
    });
  for (const file of fs.globSync(join(root, '{apps/backoffice,libs/ui}/src/**/*.{html,ts}'))) {
    if (file.endsWith('.spec.ts')) continue;
    const text = fs.readFileSync(file, 'utf8');
    if (file.endsWith('.html')) inTemplate(text, file, found);
    else inScript(text, file, found);
  }
  return messages;
}

/** What `i18n` and `i18n-…` attributes mark; Angular names the placeholders. */
function inTemplate(text, file, found) {
  const bundle = new MessageBundle(new HtmlParser(), [], {});
  const errors = bundle.updateFromTemplate(text, file);
  if (errors.length) throw new Error(`${file}: ${errors[0].msg}`);
  for (const { customId, placeholders, placeholderToMessage, messageString } of bundle.getMessages())
    found(customId, [...Object.keys(placeholders), ...Object.keys(placeholderToMessage)], messageString);
}

/** Templates inside components, and `$localize` with the names it gives to its expressions. */
function inScript(text, file, found) {
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'template' && ts.isStringLiteralLike(node.initializer))
      inTemplate(node.initializer.text, file, found);
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === '$localize') inLocalize(node.template, found);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
}

function inLocalize(template, found) {
  const [head, ...rest] = ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    : [template.text];
  const [start, id] = /^:[^:]*@@([^:]+):/.exec(head) ?? [''];
  const parts = rest.map((text, index) => {
    const [named, name = `PH${index === 0 ? '' : `_${index}`}`] = /^:([^:]+):/.exec(text) ?? [''];
    return { name, words: text.slice(named.length) };
  });
  const text = head.slice(start.length) + parts.map(({ name, words }) => `{$${name}}${words}`).join('');
  found(
    id,
    parts.map(({ name }) => name),
    text,
  );
}
