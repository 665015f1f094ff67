import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'concept-to-finish': {
      why: $localize`:@@concepts.reason.draft:Concept note to finish`,
      action: $localize`:@@concepts.action.write:Go on writing`,
      path: (id) => `/concepts/${id}/edit/note`,
    },
    'concept-selected': {
      why: $localize`:@@concepts.reason.selected:Concept note selected: write the full file`,
      action: $localize`:@@concepts.action.apply:Write the full file`,
    },
    'concept-to-select': {
      why: $localize`:@@concepts.reason.to-select:Concept note to be selected or not`,
      action: $localize`:@@concepts.reason.choose:Choose`,
    },
  },
});
