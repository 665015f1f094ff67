import { CODE_LISTS, type Code, type CodeListName } from '@passerelle/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const loaded = new Map<CodeListName, Map<string, Code>>();

function load(name: CodeListName): Map<string, Code> {
  const codes = JSON.parse(readFileSync(join(__dirname, 'code-lists', `${name}.json`), 'utf8')) as Code[];
  return new Map(codes.map((code) => [code.code, code]));
}

function listOf(name: CodeListName): Map<string, Code> {
  const list = loaded.get(name) ?? load(name);
  loaded.set(name, list);
  return list;
}

/** The codes of a DAC or IATI list in their order. */
export const codesOf = (name: CodeListName): Code[] => [...listOf(name).values()];

/** The code with its names, or undefined when the list does not have it. */
export const findCode = (name: CodeListName, code: string): Code | undefined => listOf(name).get(code);

/** The name of a list as it stands in a URL, or undefined. */
export const codeListNamed = (name: string): CodeListName | undefined => CODE_LISTS.find((known) => known === name);
