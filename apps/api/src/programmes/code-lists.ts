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

/** True for an international organisation on the DAC list: the United Nations (41) to the others of its kind (47), R25. */
export const isMultilateralChannel = (code: string): boolean =>
  /^4[1-7]\d{3}$/.test(code) && findCode('channels', code) !== undefined;

/** The name of a list as it stands in a URL, or undefined. */
export const codeListNamed = (name: string): CodeListName | undefined => CODE_LISTS.find((known) => known === name);
