import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  reviewPaths,
  withQuery,
  type CommitteeAction,
  type EvaluatorOptions,
  type LetterPreview,
  type PassOver,
  type ProposeApplication,
  type Ranking,
  type RejectionCode,
  type ScoreSheet,
  type ScoreSheets,
  type ScreeningAction,
  type ScreeningDetail,
  type SheetAction,
  type SheetPage,
  type WriteCheck,
  type WriteSheet,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** The version of a file or a list somebody decides on. */
interface Governed {
  applicationId: string;
  version: number;
}
/** A sheet as its evaluator last saw it. */
interface VersionedSheet {
  id: string;
  version: number;
}

const ifMatch = ({ version }: { version: number }) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Admissibility, score sheets and ranking of applications. */
@Service()
export class ReviewsApi {
  private readonly http = inject(HttpClient);

  screening(applicationId: () => string) {
    return httpResource<ScreeningDetail>(() => reviewPaths.screening(applicationId()));
  }

  start(applicationId: string): Promise<ScreeningDetail> {
    const path = reviewPaths.screen(applicationId, 'startScreening');
    return firstValueFrom(this.http.post<ScreeningDetail>(path, {}));
  }

  check(screening: Governed, code: string, body: WriteCheck): Promise<ScreeningDetail> {
    const path = reviewPaths.check(screening.applicationId, code);
    return firstValueFrom(this.http.put<ScreeningDetail>(path, body, ifMatch(screening)));
  }

  screen(screening: Governed, action: ScreeningAction, body: object = {}): Promise<ScreeningDetail> {
    const path = reviewPaths.screen(screening.applicationId, action);
    return firstValueFrom(this.http.post<ScreeningDetail>(path, body, ifMatch(screening)));
  }

  /** The letter that declares a file inadmissible; nothing is read while no ground is chosen. */
  letter(applicationId: () => string, code: () => RejectionCode | '') {
    return httpResource<LetterPreview>(() => {
      const chosen = code();
      return chosen === '' ? undefined : reviewPaths.letter(applicationId(), chosen);
    });
  }

  /** The evaluator's own sheets. */
  sheets(query: () => object | undefined) {
    return httpResource<SheetPage>(() => {
      const asked = query();
      return asked && withQuery(reviewPaths.sheets, asked);
    });
  }

  sheet(id: () => string) {
    return httpResource<ScoreSheet>(() => reviewPaths.sheet(id()));
  }

  write(sheet: VersionedSheet, body: WriteSheet): Promise<ScoreSheet> {
    return firstValueFrom(this.http.put<ScoreSheet>(reviewPaths.sheet(sheet.id), body, ifMatch(sheet)));
  }

  act(sheet: VersionedSheet, action: SheetAction, body: object = {}): Promise<ScoreSheet> {
    return firstValueFrom(this.http.post<ScoreSheet>(reviewPaths.act(sheet.id, action), body, ifMatch(sheet)));
  }

  /** The sheets of one file that the reader may see. */
  sheetsOf(applicationId: () => string) {
    return httpResource<ScoreSheets>(() => reviewPaths.sheetsOf(applicationId()));
  }

  evaluators(applicationId: () => string) {
    return httpResource<EvaluatorOptions>(() => reviewPaths.evaluators(applicationId()));
  }

  assign(applicationId: string, evaluatorId: string): Promise<ScoreSheets> {
    return firstValueFrom(this.http.post<ScoreSheets>(reviewPaths.evaluators(applicationId), { evaluatorId }));
  }

  ranking(lotId: () => string) {
    return httpResource<Ranking>(() => reviewPaths.ranking(lotId()));
  }

  decide(file: Governed, action: CommitteeAction, body: ProposeApplication | PassOver): Promise<Ranking> {
    return firstValueFrom(this.http.post<Ranking>(reviewPaths[action](file.applicationId), body, ifMatch(file)));
  }
}
