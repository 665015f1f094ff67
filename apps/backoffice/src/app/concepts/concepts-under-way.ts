import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiSection, UiStatus } from '@passerelle/ui';
import { CONCEPT_STATUS } from './concept-labels';
import { ConceptsApi } from './concepts.api';

/** Notes of the own organisation on the way to a full file, above its applications; nothing when there is none. */
@Component({
  selector: 'app-concepts-under-way',
  imports: [RouterLink, UiSection, UiStatus],
  template: `@if (notes().length) {
    <ui-section i18n-heading="@@concepts.under-way.heading" heading="Concept notes under way">
      <ul>
        @for (note of notes(); track note.id) {
          <li>
            <a [routerLink]="['/concepts', note.id]">{{ note.title }}</a>
            <span class="ui-soft">{{ note.reference || note.callCode }}</span>
            <ui-status [label]="note.status.label" [tone]="note.status.tone" />
          </li>
        }
      </ul>
    </ui-section>
  }`,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 4px 0;
    }
  `,
})
export class ConceptsUnderWay {
  private readonly rows = inject(ConceptsApi).list(() => ({ sort: '-updatedAt' }));
  protected readonly notes = computed(() =>
    (this.rows.hasValue() ? this.rows.value().items : [])
      .filter(({ state }) => ['draft', 'submitted', 'selected'].includes(state))
      .map((note) => ({ ...note, status: CONCEPT_STATUS[note.state] })),
  );
}
