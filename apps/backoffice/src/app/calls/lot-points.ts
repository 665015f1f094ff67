import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { NO_TEXT, isOwnPoint, CHOSEN_CHECKS, type LotPoint } from '@passerelle/contract';
import { UiButton, UiSection } from '@passerelle/ui';
import { CHECK_LABELS } from '../core/check-labels';
import { LocalizedFields } from '../programmes/localized-fields';
import { ChoiceList } from './choice-list';
import { freeCode } from './lot-form.model';

/** What a person looks at in the admissibility of the applications of a lot: known points, and points of the lot's own. */
@Component({
  selector: 'app-lot-points',
  imports: [ChoiceList, LocalizedFields, UiButton, UiSection],
  template: `<ui-section i18n-heading="@@calls.points.heading" heading="Admissibility">
    <p class="ui-soft" i18n="@@calls.points.system">
      The system checks deadline, applicant and its age, enterprise number, zone, amounts, duration and documents
      against this lot, and looks for duplicates, double financing and open debts. The points below are decided by a
      person; they are public with the call.
    </p>
    <app-choice-list
      i18n-label="@@calls.points.known"
      label="Points that a person decides"
      [options]="known"
      [chosen]="chosen()"
      (chosenChange)="choose($event)"
    />
    @for (point of field(); track $index; let index = $index) {
      @if (own(point().value())) {
        <fieldset>
          <legend i18n="@@calls.points.own">Point of this lot</legend>
          <app-localized-fields i18n-label="@@calls.points.label" label="Point" [field]="point.label" />
          <app-localized-fields
            i18n-label="@@calls.points.help"
            label="What is looked at"
            [multiline]="true"
            [field]="point.help"
          />
          <button uiButton="text" type="button" (click)="remove(index)" i18n="@@calls.points.remove">
            Remove this point
          </button>
        </fieldset>
      }
    }
    <button uiButton="outlined" type="button" (click)="add()" i18n="@@calls.points.add">Add a point</button>
  </ui-section>`,
  styleUrl: './lot-form.css',
})
export class LotPoints {
  readonly field = input.required<FieldTree<LotPoint[]>>();
  protected readonly known = CHOSEN_CHECKS.map((value) => ({ value, label: CHECK_LABELS[value] }));
  protected readonly own = isOwnPoint;
  protected readonly chosen = computed(() => this.points().map(({ code }) => code));

  /** The known points in their usual order, then those of the lot. */
  protected choose(codes: readonly string[]): void {
    const points = this.points();
    const known = CHOSEN_CHECKS.filter((code) => codes.includes(code)).map((code) => emptyPoint(code));
    this.field()().value.set([...known, ...points.filter(isOwnPoint)]);
  }

  protected add(): void {
    const points = this.points();
    const code = freeCode('point', points);
    this.field()().value.set([...points, emptyPoint(code)]);
  }

  protected remove(index: number): void {
    this.field()().value.update((points) => points.filter((_, other) => other !== index));
  }

  private points(): LotPoint[] {
    return this.field()().value();
  }
}

const emptyPoint = (code: string): LotPoint => ({ code, label: NO_TEXT, help: NO_TEXT });
