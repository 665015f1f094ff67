import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { UiButton, UiPageHeader, UiTabs } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ProgrammesApi } from './programmes.api';
import { SettingAgreements } from './setting-agreements';
import { SettingCrises } from './setting-crises';
import { SettingHistory } from './setting-history';
import { SettingRegions } from './setting-regions';
import { ADD_LABELS, SETTING_TABS, TAB_LABELS, TAB_LEADS, type SettingTab } from './setting-tabs';
import { SettingTemplates } from './setting-templates';
import { SettingThemes } from './setting-themes';
import { SettingThresholds } from './setting-thresholds';
import { SettingValues } from './setting-values';

/** The settings, one table a tab: what holds, what will, what did. Only those who manage them get the ways to change something. */
@Component({
  selector: 'app-settings',
  imports: [
    ResourceState,
    RouterLink,
    RouterLinkActive,
    SettingAgreements,
    SettingCrises,
    SettingHistory,
    SettingRegions,
    SettingTemplates,
    SettingThemes,
    SettingThresholds,
    SettingValues,
    UiButton,
    UiPageHeader,
    UiTabs,
  ],
  templateUrl: './settings.html',
})
export class SettingsPage {
  /** From the address. */
  readonly tab = input.required<SettingTab>();
  private readonly session = inject(Session);
  protected readonly settings = inject(ProgrammesApi).settings();
  protected readonly tabs = SETTING_TABS;
  protected readonly labels = TAB_LABELS;
  protected readonly leads = TAB_LEADS;
  /** The button for a new row, for those who may add one. */
  protected readonly add = computed(() => {
    const tab = this.tab();
    return tab !== 'values' && this.session.can('programmes:manage') ? ADD_LABELS[tab] : undefined;
  });
}
