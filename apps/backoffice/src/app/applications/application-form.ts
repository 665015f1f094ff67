import { Component, computed, inject, input } from '@angular/core';
import { ApplicationEditor } from './application-editor';
import { pageOf } from './application-form.model';
import { ApplicationsApi } from './applications.api';
import { ResourceState } from '../core/resource-state';

/** The form of an application; the section is in the address, so that back and forward keep the place. */
@Component({
  selector: 'app-application-form',
  imports: [ApplicationEditor, ResourceState],
  template: `<app-resource-state [resource]="record" [lines]="12" />
    <app-resource-state [resource]="frame" />
    @if (record.hasValue() && frame.hasValue()) {
      <app-application-editor
        [application]="record.value()"
        [frame]="frame.value()"
        [sectors]="sectors()"
        [sdgs]="sdgs()"
        [page]="page()"
        (reload)="record.reload()"
      />
    }`,
})
export class ApplicationFormPage {
  readonly id = input.required<string>();
  /** From the address: a section, or `check`. */
  readonly section = input<string>();
  private readonly api = inject(ApplicationsApi);
  protected readonly record = this.api.detail(this.id);
  protected readonly frame = this.api.frame();
  private readonly codes = this.api.sectors();
  protected readonly sectors = computed(() => (this.codes.hasValue() ? this.codes.value().codes : []));
  private readonly goals = this.api.sdgs();
  protected readonly sdgs = computed(() => (this.goals.hasValue() ? this.goals.value().codes : []));
  protected readonly page = computed(() =>
    pageOf(this.section(), this.record.hasValue() ? this.record.value().form : null),
  );
}
