import { Component, computed, effect, inject, input, model, signal } from '@angular/core';
import { UiControl, UiField } from '@passerelle/ui';
import { OrganisationsApi } from './organisations.api';

let count = 0;

/** What was chosen: an organisation of the register, or a name only. */
export interface ChosenOrganisation {
  organisationId: string;
  name: string;
}

/** An organisation by its name: type to find it in the register. */
@Component({
  selector: 'app-organisation-choice',
  imports: [UiControl, UiField],
  template: `<ui-field [label]="label()" [help]="help()">
    <input
      uiControl
      autocomplete="off"
      [attr.list]="listId"
      [value]="value().name"
      (input)="type($any($event.target).value)"
    />
    <datalist [id]="listId">
      @for (option of found(); track option.id) {
        <option [value]="option.name"></option>
      }
    </datalist>
    @if (value().organisationId) {
      <p class="ui-soft" i18n="@@organisations.choice.registered">In the register of organisations.</p>
    } @else if (value().name && registered()) {
      <p class="ui-soft" i18n="@@organisations.choice.unknown">Not in the register: choose one of the names offered.</p>
    } @else if (value().name) {
      <p class="ui-soft" i18n="@@organisations.choice.by-name">Not in the register: kept by its name.</p>
    }
  </ui-field>`,
  styles: `
    p {
      margin: 2px 0 0;
    }
  `,
})
export class OrganisationChoice {
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** A name that is not in the register is of no use. */
  readonly registered = input(false);
  readonly value = model<ChosenOrganisation>({ organisationId: '', name: '' });
  protected readonly listId = `organisations-${++count}`;
  private readonly search = signal('');
  private readonly organisations = inject(OrganisationsApi).list(() => ({ search: this.search() }));
  protected readonly found = computed(() => (this.organisations.hasValue() ? this.organisations.value().items : []));

  constructor() {
    // A whole name is often written, or pasted, before the register has answered.
    effect(() => {
      const { organisationId, name } = this.value();
      const id = this.idOf(name);
      if (!organisationId && id && name.trim() === this.search()) this.value.set({ organisationId: id, name });
    });
  }

  protected type(name: string): void {
    this.value.set({ organisationId: this.idOf(name), name });
    this.search.set(name.trim());
  }

  private idOf(name: string): string {
    return this.found().find((organisation) => organisation.name === name)?.id ?? '';
  }
}
