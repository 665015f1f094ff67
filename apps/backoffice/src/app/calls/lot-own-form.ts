import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallDetail, LotView } from '@passerelle/contract';
import { Confirm, UiButton } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { CallsApi } from './calls.api';

/** The form that a lot has instead of the call's: the way to it, and giving it one or taking it out again (R21). */
@Component({
  selector: 'app-own-form',
  imports: [RouterLink, UiButton],
  template: `@if (lot().ownForm) {
      <a uiButton="text" [routerLink]="['/calls', call().id, 'lots', lot().id, 'own-form']"
        ><span i18n="@@calls.own-form.title">Form of the lot</span
        ><span class="visually-hidden"> {{ lot().code }}</span></a
      >
      @if (call().mayEditLots) {
        <button uiButton="text" type="button" (click)="drop()">
          <span i18n="@@calls.own-form.drop">Use the form of the call again</span
          ><span class="visually-hidden"> {{ lot().code }}</span>
        </button>
      }
    } @else if (call().mayEditLots) {
      <button uiButton="text" type="button" (click)="give()">
        <span i18n="@@calls.own-form.give">Give this lot a form of its own</span
        ><span class="visually-hidden"> {{ lot().code }}</span>
      </button>
    }`,
})
export class OwnForm {
  readonly call = input.required<CallDetail>();
  readonly lot = input.required<LotView>();
  /** The lot was changed, or somebody else changed the call first. */
  readonly done = output();
  private readonly api = inject(CallsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);

  protected async give(): Promise<void> {
    await this.actions.run(
      () => this.api.giveOwnForm(this.call(), this.lot().id),
      $localize`:@@calls.own-form.given:The lot has a form of its own; it begins as a copy of the form of the call.`,
    );
    this.done.emit();
  }

  protected async drop(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@calls.own-form.drop-heading:Use the form of the call again in lot ${this.lot().code}:lot:?`,
      text: $localize`:@@calls.own-form.drop-text:The questions and explanations of the form of the lot are lost.`,
      action: $localize`:@@calls.own-form.drop:Use the form of the call again`,
      danger: true,
    });
    if (!sure) return;
    await this.actions.run(
      () => this.api.dropOwnForm(this.call(), this.lot().id),
      $localize`:@@calls.own-form.dropped:The lot uses the form of the call again.`,
    );
    this.done.emit();
  }
}
