import { Component, computed, inject, input } from '@angular/core';
import { ResourceState } from '../core/resource-state';
import { ConceptEditor } from './concept-editor';
import { conceptPages } from './concept-parts';
import { ConceptsApi } from './concepts.api';

/** The form of a concept note; the page is in the address, so that back and forward keep the place. */
@Component({
  selector: 'app-concept-form',
  imports: [ConceptEditor, ResourceState],
  template: `<app-resource-state [resource]="record" [lines]="12" />
    <app-resource-state [resource]="frame" />
    @if (record.hasValue() && frame.hasValue()) {
      <app-concept-editor [note]="record.value()" [frame]="frame.value()" [codes]="codes()" [page]="page()" />
    }`,
})
export class ConceptFormPage {
  readonly id = input.required<string>();
  /** From the address: `note`, a section of the short form, or `check`. */
  readonly section = input<string>();
  private readonly api = inject(ConceptsApi);
  protected readonly record = this.api.detail(this.id);
  protected readonly frame = this.api.frame();
  private readonly sectors = this.api.codeList('sectors');
  private readonly sdgs = this.api.codeList('sdgs');
  protected readonly codes = computed(() => ({
    sectors: this.sectors.hasValue() ? this.sectors.value().codes : [],
    sdgs: this.sdgs.hasValue() ? this.sdgs.value().codes : [],
  }));
  protected readonly page = computed(() => {
    const form = this.record.hasValue() ? this.record.value().form : null;
    return conceptPages(form).find((page) => page === this.section()) ?? 'note';
  });
}
