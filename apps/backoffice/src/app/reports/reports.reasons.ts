import { registerTexts } from '../core/texts';

const reason = (why: string, action: string, path?: (id: string) => string) => ({
  why,
  action,
  ...(path ? { path } : {}),
});

registerTexts({
  reasons: {
    'report-to-write': reason(
      $localize`:@@reports.reason.write:Final report to be written`,
      $localize`:@@reports.reason.write-action:Write`,
      (id) => `/reports/${id}/edit`,
    ),
    'report-to-check': reason(
      $localize`:@@reports.reason.check:Final report submitted: costs to be checked`,
      $localize`:@@reports.reason.check-action:Check`,
      (id) => `/reports/${id}/check`,
    ),
    'report-to-accept': reason(
      $localize`:@@reports.reason.accept:Final report checked: waits for your acceptance`,
      $localize`:@@reports.reason.accept-action:Decide`,
    ),
  },
});
