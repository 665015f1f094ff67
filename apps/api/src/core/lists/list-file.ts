import { Injectable } from '@nestjs/common';
import { LANGUAGES, type LocalizedText } from '@passerelle/contract';
import type { Response } from 'express';
import { CsvExport } from './csv';
import type { ExportStatement } from './export-pool';
import { oneOf } from './filter-values';
import { exportStatement, type Condition, type ListDefinition } from './list-query';
import { XlsxExport, type SheetColumn } from './xlsx';

/** What a list shows, as a file that somebody takes away. */
export interface ListFile<Column extends string> {
  columns: readonly Column[];
  headings: Readonly<Record<Column, LocalizedText>>;
  /** Of the columns that are not text. */
  types: Readonly<Partial<Record<Column, SheetColumn['type']>>>;
  /** Words for the states. */
  states: Readonly<Record<string, LocalizedText>>;
  /** One plain value for each column (SEC-47); `words` is an object with the word of each state. */
  values: (words: string) => Readonly<Record<Column, string>>;
}

/** A file that only has to be sent. */
export interface PreparedFile {
  columns: SheetColumn[];
  statement: ExportStatement;
}

/** An instant as the local time of a sheet. */
export const localMoment = (column: string): string =>
  `to_char(${column} at time zone 'Europe/Brussels', 'YYYY-MM-DD HH24:MI')`;

/** The same rows and order as the list shows, in the columns and the language that are asked; 400 for unknown ones. */
export function prepareFile<Column extends string>(
  list: ListDefinition,
  file: ListFile<Column>,
  query: Record<string, string | undefined>,
  visible: Condition,
): PreparedFile {
  const language = oneOf('language', query['language'] ?? 'fr', LANGUAGES);
  const asked = query['columns'] ? query['columns'].split(',') : file.columns;
  const columns = asked
    .map((name) => oneOf('columns', name, file.columns))
    .map((key) => ({ key, header: file.headings[key][language], type: file.types[key] ?? ('text' as const) }));
  const words = Object.fromEntries(Object.entries(file.states).map(([state, word]) => [state, word[language]]));
  const definition: ListDefinition = {
    ...list,
    columns: (parameters) => {
      const values = file.values(`${parameters.add(JSON.stringify(words))}::jsonb`);
      return file.columns.map((column) => `${values[column]} as "${column}"`).join(', ');
    },
  };
  return { columns, statement: exportStatement(definition, query, visible) };
}

/** Sends a list as separated values or as a spreadsheet. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly csv: CsvExport,
    private readonly xlsx: XlsxExport,
  ) {}

  send(response: Response, name: string, { columns, statement }: PreparedFile): Promise<void> {
    const sender = name.endsWith('.xlsx') ? this.xlsx : this.csv;
    return sender.send(response, name, columns, statement);
  }
}
