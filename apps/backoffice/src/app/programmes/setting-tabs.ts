/** Tables of the settings, in the order of their tabs; the word is the end of their address. */
export const SETTING_TABS = ['themes', 'regions', 'agreements', 'crises', 'thresholds', 'templates', 'values'] as const;
export type SettingTab = (typeof SETTING_TABS)[number];
/** Tables one adds rows to; a value is changed from a day on. */
export type RowTab = Exclude<SettingTab, 'values'>;

export const isSettingTab = (word: string | undefined): word is SettingTab => SETTING_TABS.some((tab) => tab === word);

export const TAB_LABELS: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.tab.themes:Themes`,
  regions: $localize`:@@programmes.tab.regions:Partner regions`,
  agreements: $localize`:@@programmes.tab.agreements:Partner agreements`,
  crises: $localize`:@@programmes.tab.crises:Crises`,
  thresholds: $localize`:@@programmes.tab.thresholds:Approval amounts`,
  templates: $localize`:@@programmes.tab.templates:Instalment plans`,
  values: $localize`:@@programmes.tab.values:Values`,
};

/** What each table is for, in one sentence. */
export const TAB_LEADS: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.lead.themes:Themes of the policy that calls and projects choose from.`,
  regions: $localize`:@@programmes.lead.regions:Regions that Brussels cooperates with, and the places where projects may work.`,
  agreements: $localize`:@@programmes.lead.agreements:A direct bilateral project needs an agreement with its region that is in force when it starts.`,
  crises: $localize`:@@programmes.lead.crises:Crises that humanitarian aid answers. The decision to fund stands apart from each grant.`,
  thresholds: $localize`:@@programmes.lead.thresholds:Who has to speak before a grant is awarded, from which amount on.`,
  templates: $localize`:@@programmes.lead.templates:Plans by which grants are paid, offered in calls and agreements.`,
  values: $localize`:@@programmes.lead.values:Single figures of the rules. A new figure holds from a day on; earlier decisions keep the one of their day.`,
};

/** Heading of the form of a new row, and the button that leads to it. */
export const ADD_LABELS: Record<RowTab, string> = {
  themes: $localize`:@@programmes.add.themes:New theme`,
  regions: $localize`:@@programmes.add.regions:New partner region`,
  agreements: $localize`:@@programmes.add.agreements:New partner agreement`,
  crises: $localize`:@@programmes.add.crises:Register a crisis`,
  thresholds: $localize`:@@programmes.add.thresholds:New approval amount`,
  templates: $localize`:@@programmes.add.templates:New instalment plan`,
};

export const EDIT_LABELS: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.edit.themes:Change the theme`,
  regions: $localize`:@@programmes.edit.regions:Change the partner region`,
  agreements: $localize`:@@programmes.edit.agreements:Change the partner agreement`,
  crises: $localize`:@@programmes.edit.crises:Change the crisis`,
  thresholds: $localize`:@@programmes.edit.thresholds:Change the approval amount`,
  templates: $localize`:@@programmes.edit.templates:Change the instalment plan`,
  values: $localize`:@@programmes.edit.values:Change the value`,
};

/** What is said once a form was saved. */
export const SAVED: Record<SettingTab, string> = {
  themes: $localize`:@@programmes.saved.themes:The theme was saved.`,
  regions: $localize`:@@programmes.saved.regions:The partner region was saved.`,
  agreements: $localize`:@@programmes.saved.agreements:The partner agreement was saved.`,
  crises: $localize`:@@programmes.saved.crises:The crisis was saved.`,
  thresholds: $localize`:@@programmes.saved.thresholds:The approval amount was saved.`,
  templates: $localize`:@@programmes.saved.templates:The instalment plan was saved.`,
  values: $localize`:@@programmes.saved.values:The new value was saved.`,
};
