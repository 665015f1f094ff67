import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { localized, MARKER_MAXIMUM, MANDATORY_MARKERS, type Code, type Marker } from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';
import { MARKER_LABELS } from '../core/labels';
import { Session } from '../core/session';
import { ProgrammesApi } from '../programmes/programmes.api';
import { CodeOptions, type NamedCode } from './code-options';
import type { ProjectForm } from './project-form.model';
import { MARKER_VALUES, PRINCIPLE_LABELS } from './project-labels';

/** Purposes that sum to 100, goals, type of aid, channel, markers with their justification (R54), principles (R2). */
@Component({
  selector: 'app-project-classification',
  imports: [CodeOptions, FormField, UiButton, UiControl, UiField, UiSection],
  templateUrl: './project-classification.html',
  styleUrl: './project-form-rows.css',
})
export class ProjectClassification {
  readonly form = input.required<FieldTree<ProjectForm>>();
  private readonly language = inject(Session).language;
  private readonly api = inject(ProgrammesApi);
  private readonly sectorList = this.api.codeList('sectors');
  private readonly goalList = this.api.codeList('sdgs');
  private readonly aidTypeList = this.api.codeList('aid-types');
  private readonly channelList = this.api.codeList('channels');
  protected readonly sectors = computed(() => this.named(this.sectorList));
  protected readonly goals = computed(() => this.named(this.goalList));
  protected readonly aidTypes = computed(() => this.named(this.aidTypeList));
  protected readonly channels = computed(() => this.named(this.channelList));
  protected readonly markers = MARKER_LABELS;
  protected readonly principles = PRINCIPLE_LABELS;
  protected readonly percent = computed(() =>
    this.form()
      .sectors()
      .value()
      .reduce((sum, sector) => sum + sector.percent, 0),
  );

  protected valuesOf(marker: Marker): { value: string; label: string }[] {
    const highest = MARKER_MAXIMUM[marker] ?? 2;
    return MARKER_VALUES.slice(0, highest + 1).map((label, value) => ({ value: String(value), label }));
  }

  protected optional(marker: Marker): boolean {
    return !MANDATORY_MARKERS.includes(marker);
  }

  protected addSector(): void {
    const percent = Math.max(0, 100 - this.percent());
    this.form()
      .sectors()
      .value.update((all) => [...all, { code: '', percent }]);
  }

  protected removeSector(index: number): void {
    this.form()
      .sectors()
      .value.update((all) => all.filter((_, at) => at !== index));
  }

  protected toggleGoal(goal: string): void {
    this.form()
      .sdgs()
      .value.update((all) => (all.includes(goal) ? all.filter((one) => one !== goal) : [...all, goal]));
  }

  private named(list: { hasValue: () => boolean; value: () => { codes: Code[] } | undefined }): NamedCode[] {
    const codes = list.hasValue() ? (list.value()?.codes ?? []) : [];
    return codes.map(({ code, name }) => ({ code, name: localized(name, this.language) }));
  }
}
