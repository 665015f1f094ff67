import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { compare, type CommitteeAction, type RankedApplication, type Ranking } from '@passerelle/contract';
import { UiMenu, UiMoney, UiStatus } from '@passerelle/ui';
import { ACTION_LABELS, APPLICATION_STATUS } from '../applications/application-labels';
import { pageActions } from '../core/actions';
import { readerFormats } from '../core/formats';
import { Session } from '../core/session';
import { scoreNotation } from './sheet-labels';

/** What was chosen for a file. */
export interface RankingChoice {
  file: RankedApplication;
  action: CommitteeAction;
}

/** How many of the best files the envelope pays in full. */
export function withinEnvelope({ applications, envelope }: Pick<Ranking, 'applications' | 'envelope'>): number {
  const beyond = applications.findIndex(({ cumulated }) => cumulated !== null && compare(cumulated, envelope) > 0);
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
      held: this.held(file),
      actions: this.ranking().mayPropose ? pageActions(file.allowedActions, ACTION_LABELS, []).actions : [],
    })),
  );
  /** The number of files above the line. */
  protected readonly fit = computed(() => withinEnvelope(this.ranking()));
  protected readonly line = computed(() => {
    const { applications, envelope } = this.ranking();
    const total = this.formats.money(envelope);
    const taken = applications.slice(0, this.fit()).findLast(({ cumulated }) => cumulated !== null)?.cumulated;
    if (!taken)
      return $localize`:@@reviews.ranking.line-none:The envelope of ${total}:envelope: does not pay the first file in full.`;
    const sum = this.formats.money(taken);
    return this.fit() === applications.length
      ? $localize`:@@reviews.ranking.line-all:All files together take ${sum}:sum:: within the envelope of ${total}:envelope:.`
      : $localize`:@@reviews.ranking.line:Here the money ends: the files above take ${sum}:sum:, the next one passes the envelope of ${total}:envelope:.`;
  });

  /** What a proposal still holds, once that is less than the committee proposed (R23). */
  private held({ proposed, held }: RankedApplication): string | undefined {
    return proposed && held && compare(held, proposed) < 0 ? this.formats.money(held) : undefined;
  }
}
