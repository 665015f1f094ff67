import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'project-to-open': {
      why: $localize`:@@projects.reason.open:Project to be opened from a proposed application`,
      action: $localize`:@@projects.reason.open-action:Open`,
      path: (id) => `/projects/from-application/${id}`,
    },
    'project-to-complete': {
      why: $localize`:@@projects.reason.complete:Project to be completed for its decision`,
      action: $localize`:@@projects.reason.complete-action:Complete`,
    },
    'project-to-start': {
      why: $localize`:@@projects.reason.start:Committed: notify the grant and start`,
      action: $localize`:@@projects.reason.start-action:Start`,
    },
  },
  figures: {
    'projects-running': $localize`:@@projects.figure.running:Projects running`,
    'projects-granted': $localize`:@@projects.figure.granted:Granted this year`,
    'projects-paid': $localize`:@@projects.figure.paid:Paid this year`,
  },
});
