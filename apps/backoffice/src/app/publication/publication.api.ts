import { HttpClient, HttpEventType, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  publicationPaths,
  withQuery,
  type IatiCheck,
  type IatiExport,
  type IatiExportPage,
  type ImportReport,
  type ProjectMap,
  type PublicProject,
  type PublicProjectFilters,
  type PublicProjectPage,
} from '@passerelle/contract';
import { filter, firstValueFrom, last, map, tap } from 'rxjs';

/** Granted projects for everybody; files of the standard for those who publish. */
@Service()
export class PublicationApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<PublicProjectPage>(() => withQuery(publicationPaths.publicList, query()));
  }

  filters() {
    return httpResource<PublicProjectFilters>(() => publicationPaths.publicFilters);
  }

  /** Asks nothing while the query is undefined. */
  map(query: () => object | undefined) {
    return httpResource<ProjectMap>(() => {
      const asked = query();
      return asked && withQuery(publicationPaths.publicMap, asked);
    });
  }

  detail(reference: () => string) {
    return httpResource<PublicProject>(() => publicationPaths.publicDetail(reference()));
  }

  check() {
    return httpResource<IatiCheck>(() => publicationPaths.check);
  }

  exports(query: () => object) {
    return httpResource<IatiExportPage>(() => withQuery(publicationPaths.exports, query()));
  }

  requestExport(): Promise<IatiExport> {
    return firstValueFrom(this.http.post<IatiExport>(publicationPaths.createExport, {}));
  }

  /** Sends a file to the import; `progress` hears how much of it has left. */
  import(file: File, progress: (percent: number) => void): Promise<ImportReport> {
    const form = new FormData();
    form.append('file', file);
    const events = this.http.post<ImportReport>(publicationPaths.import, form, {
      reportUploadProgress: true,
      observe: 'events',
    });
    return firstValueFrom(
      events.pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress)
            progress(Math.round((100 * event.loaded) / (event.total ?? event.loaded)));
        }),
        filter((event) => event.type === HttpEventType.Response),
        last(),
        map(({ body }) => {
          if (!body) throw new Error('an import answers with its report');
          return body;
        }),
      ),
    );
  }
}
