import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { diffFields } from '@passerelle/contract';
import { UiButton, UiDate, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { partText, SECTION_LABELS } from './application-labels';
import { ApplicationsApi } from './applications.api';
import { codeLists } from './code-names';
import { diffReader } from './diff-reader';
import { ValueDiffView } from './value-diff';

/** What the administration corrected on behalf of the applicant, each with its reason and what changed. */
@Component({
  selector: 'app-application-edits',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiSection, ValueDiffView],
  templateUrl: './application-edits.html',
  styleUrl: './application-corrections.css',
})
export class ApplicationEdits {
  readonly applicationId = input.required<string>();
  /** Read again when it changes. */
  readonly version = input.required<number>();
  protected readonly found = inject(ApplicationsApi).onBehalf(this.applicationId, this.version);
  private readonly codes = codeLists(() => this.edits().some(({ section }) => section === 'theme'));
  protected readonly read = diffReader(this.codes);
  protected readonly edits = computed(() =>
    (this.found.hasValue() ? this.found.value().edits : []).map(({ section, before, after, ...edit }) => ({
      ...edit,
      section,
      label: SECTION_LABELS[section],
      fields: diffFields(section, before, after).map((field) => ({
        ...field,
        label: partText(field.path) ?? field.path,
      })),
    })),
  );
}
