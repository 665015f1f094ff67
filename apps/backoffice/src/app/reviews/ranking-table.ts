import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compare, type RankedApplication, type Ranking } from '@passerelle/contract';
import { UiMenu, UiMoney, UiStatus, type PageAction } from '@passerelle/ui';
import { ACTION_LABELS, APPLICATION_STATUS } from '../applications/application-labels';
import { readerFormats } from '../core/formats';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import type { CommitteeAction } from './reviews.api';
import { scoreNotation } from './sheet-labels';

/** What was chosen for a file. */
export interface RankingChoice {
  file: RankedApplication;
  action: CommitteeAction;
}

/** Fewest complete sheets before a file may be proposed (R12). */
const SHEETS_NEEDED = 2;

/** What the committee may say of a file now; what it may not is explained (R12). */
export function committeeActions(file: RankedApplication): PageAction<CommitteeAction>[] {
  if (file.state !== 'evaluation' && file.state !== 'reserve_list') return [];
  const few = file.completeSheets < SHEETS_NEEDED;
  const code = few ? 'too-few-sheets' : file.aboveThreshold ? undefined : 'below-threshold';
  const propose = {
    id: 'propose' as const,
    label: ACTION_LABELS.propose,
    ...(code === undefined ? {} : { obstacle: codeText(code) }),
  };
  const reserve = { id: 'reserve' as const, label: ACTION_LABELS.reserve };
  const decline = { id: 'decline' as const, label: ACTION_LABELS.decline };
  return file.state === 'evaluation' ? [propose, reserve, decline] : [propose, decline];
}

/** How many of the best files the envelope pays in full. */
export function withinEnvelope({ applications, envelope }: Pick<Ranking, 'applications' | 'envelope'>): number {
  const beyond = applications.findIndex(({ cumulated }) => compare(cumulated, envelope) > 0);
  return beyond < 0 ? applications.length : beyond;
}

/** The ranked files with the line where the money ends. */
@Component({
  selector: 'app-ranking-table',
  imports: [RouterLink, UiMenu, UiMoney, UiStatus],
  templateUrl: './ranking-table.html',
  styleUrls: ['./review-table.css', './ranking-table.css'],
})
export class RankingTable {
  readonly ranking = input.required<Ranking>();
  readonly choose = output<RankingChoice>();
  private readonly formats = readerFormats();
  protected readonly session = inject(Session);
  protected readonly score = scoreNotation();
  protected readonly status = APPLICATION_STATUS;
  protected readonly rows = computed(() =>
    this.ranking().applications.map((file) => ({
      file,
      actions: this.ranking().mayPropose ? committeeActions(file) : [],
    })),
  );
  /** The number of files above the line. */
  protected readonly fit = computed(() => withinEnvelope(this.ranking()));
  protected readonly line = computed(() => {
    const { applications, envelope } = this.ranking();
    const total = this.formats.money(envelope);
    const last = applications[this.fit() - 1];
    if (!last)
      return $localize`:@@reviews.ranking.line-none:The envelope of ${total}:envelope: does not pay the first file in full.`;
    const asked = this.formats.money(last.cumulated);
    return this.fit() === applications.length
      ? $localize`:@@reviews.ranking.line-all:All files together ask for ${asked}:asked:: within the envelope of ${total}:envelope:.`
      : $localize`:@@reviews.ranking.line:Here the money ends: the files above ask for ${asked}:asked:, the next one passes the envelope of ${total}:envelope:.`;
  });
}
