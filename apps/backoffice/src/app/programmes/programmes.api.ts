import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  programmePaths,
  withQuery,
  type CodeList,
  type CodeListName,
  type DateOnly,
  type History,
  type ProgrammeFrame,
  type ProgrammeSettings,
  type WriteSetting,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** Where the rows of a table of the settings are written. */
export interface RowPaths {
  all: string;
  one: (id: string) => string;
}

/** Themes, partner regions, dated settings and code lists. */
@Service()
export class ProgrammesApi {
  private readonly http = inject(HttpClient);

  /** What forms choose from on a day, today when it is left empty. */
  frame(on: () => DateOnly | undefined = () => undefined) {
    return httpResource<ProgrammeFrame>(() => withQuery(programmePaths.frame, { on: on() }));
  }

  settings() {
    return httpResource<ProgrammeSettings>(() => programmePaths.settings);
  }

  /** What happened to all tables of the settings. */
  history() {
    return httpResource<History>(() => programmePaths.history);
  }

  codeList(name: CodeListName) {
    return httpResource<CodeList>(() => programmePaths.codeList(name));
  }

  /** Adds a row to a table of the settings, or changes the version of one that was shown. */
  async save(paths: RowPaths, row: { id: string; version: number } | undefined, body: object): Promise<void> {
    const request = row
      ? this.http.put(paths.one(row.id), body, { headers: { 'If-Match': `"v${row.version}"` } })
      : this.http.post(paths.all, body);
    await firstValueFrom(request);
  }

  async changeValue(body: WriteSetting): Promise<void> {
    await firstValueFrom(this.http.post(programmePaths.values, body));
  }
}
