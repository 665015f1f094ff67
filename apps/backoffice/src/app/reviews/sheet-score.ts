import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { applyEach, disabled, form, FormField, maxLength } from '@angular/forms/signals';
import { localized, REVIEW_LIMITS, type Score, type ScoreSheet, type WriteSheet } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';
import { Session } from '../core/session';

interface ScoreForm {
  /** In the order of the criteria; no points yet is an empty text. */
  rows: { points: string; comment: string }[];
  comment: string;
}

function formOf({ criteria, scores, comment }: ScoreSheet): ScoreForm {
  const known = new Map(scores.map((score) => [score.criterion, score]));
  const rows = criteria.map(({ code }) => {
    const score = known.get(code);
    return { points: score ? String(score.points) : '', comment: score?.comment ?? '' };
  });
  return { rows, comment };
}

/** The points so far, as they are sent. */
function bodyOf({ criteria }: ScoreSheet, { rows, comment }: ScoreForm): WriteSheet {
  const scores = criteria.flatMap(({ code }, index): Score[] => {
    const row = rows[index];
    return row && row.points !== ''
      ? [{ criterion: code, points: Number(row.points), comment: row.comment.trim() }]
      : [];
  });
  return { scores, comment: comment.trim() };
}

/** Points and comment for each criterion of a sheet (E1, R12). */
@Component({
  selector: 'app-sheet-score',
  imports: [FormField, UiControl, UiField],
  templateUrl: './sheet-score.html',
  styleUrl: './sheet-score.css',
})
export class SheetScore {
  readonly sheet = input.required<ScoreSheet>();
  /** Something was chosen or typed: the whole sheet so far. */
  readonly changed = output<WriteSheet>();
  private readonly language = inject(Session).language;
  protected readonly choices = Array.from({ length: REVIEW_LIMITS.points + 1 }, (_, points) => String(points));
  protected readonly criteria = computed(() =>
    this.sheet().criteria.map(({ code, label, guidance, weight }) => ({
      code,
      weight,
      label: localized(label, this.language),
      guidance: localized(guidance, this.language),
    })),
  );
  protected readonly pointsFirst = $localize`:@@reviews.score.points-first:Give the points first; the comment is kept with them.`;
  private readonly model = linkedSignal(() => formOf(this.sheet()));
  protected readonly form = form(this.model, (path) => {
    applyEach(path.rows, (row) => {
      // A comment is kept with its points: the API knows no comment without.
      disabled(row.comment, { when: ({ valueOf }) => valueOf(row.points) === '' });
      maxLength(row.comment, REVIEW_LIMITS.comment);
    });
    maxLength(path.comment, REVIEW_LIMITS.comment);
  });

  protected change(): void {
    if (this.form().valid()) this.changed.emit(bodyOf(this.sheet(), this.model()));
  }
}
