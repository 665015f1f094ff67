import { localized, type Language, type ProgrammeSettings } from '@passerelle/contract';
import { modalityText, SETTING_LABELS, STEP_LABELS } from './programme-labels';
import type { SettingTab } from './setting-tabs';

/** What the rows of a table are called, by their identifiers. */
export function namesOf(settings: ProgrammeSettings, tab: SettingTab, language: Language): Map<string, string> {
  const pairs: Record<SettingTab, () => [string, string][]> = {
    themes: () => settings.themes.map(({ id, name }) => [id, localized(name, language)]),
    regions: () => settings.regions.map(({ id, name }) => [id, localized(name, language)]),
    agreements: () => settings.partnerAgreements.map(({ id, title }) => [id, title]),
    crises: () => settings.crises.map(({ id, name }) => [id, name]),
    thresholds: () =>
      settings.thresholds.map(({ id, step, modality }) => [id, `${STEP_LABELS[step]}, ${modalityText(modality)}`]),
    templates: () => settings.instalmentTemplates.map(({ id, name }) => [id, localized(name, language)]),
    values: () => settings.settings.map(({ id, code }) => [id, SETTING_LABELS[code]]),
  };
  return new Map(pairs[tab]());
}
