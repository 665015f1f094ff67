import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'draft-to-finish': {
      why: $localize`:@@applications.reason.draft:Application to finish`,
      action: $localize`:@@applications.action.write:Go on writing`,
      path: (id) => `/applications/${id}/edit/project`,
    },
    'application-returned': {
      why: $localize`:@@applications.reason.returned:Application to correct`,
      action: $localize`:@@applications.reason.complete:Correct`,
      path: (id) => `/applications/${id}/edit/check`,
    },
  },
  figures: {
    'applications-under-way': $localize`:@@applications.figure.under-way:Applications under way`,
  },
});
