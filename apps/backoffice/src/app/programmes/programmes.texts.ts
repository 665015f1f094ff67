import { registerTexts } from '../core/texts';

const change =
  (what: string) =>
  (name: string): string =>
    $localize`:@@programmes.history.changed:${name}:name: changed the settings: ${what}:what:`;

const THEME = change($localize`:@@programmes.history.theme:theme`);
const REGION = change($localize`:@@programmes.history.region:partner region`);
const AGREEMENT = change($localize`:@@programmes.history.agreement:partner agreement`);
const CRISIS = change($localize`:@@programmes.history.crisis:crisis`);
const THRESHOLD = change($localize`:@@programmes.history.threshold:approval amount`);
const TEMPLATE = change($localize`:@@programmes.history.template:instalment plan`);
const VALUE = change($localize`:@@programmes.history.value:value`);

registerTexts({
  problems: {
    'already-in-force': $localize`:@@programmes.problem.already-in-force:This row is in force: only its end can change. Add a new row for what holds afterwards.`,
    'in-the-past': $localize`:@@programmes.problem.in-the-past:This day is over; decisions were taken by what held then.`,
    'not-after-last': $localize`:@@programmes.problem.not-after-last:A value already starts on or after this day.`,
    overlaps: $localize`:@@programmes.problem.overlaps:Another row for this step and modality holds on some of these days.`,
    'not-100-percent': $localize`:@@programmes.problem.not-100:The percentages have to sum to exactly 100.`,
    'not-on-earth': $localize`:@@programmes.problem.not-on-earth:There is no such point on earth.`,
    'signed-after-start': $localize`:@@programmes.problem.signed-after-start:It cannot start before it was signed.`,
  },
  events: {
    'theme.create': THEME,
    'theme.update': THEME,
    'partner_region.create': REGION,
    'partner_region.update': REGION,
    'partner_agreement.create': AGREEMENT,
    'partner_agreement.update': AGREEMENT,
    'crisis.create': CRISIS,
    'crisis.update': CRISIS,
    'approval_threshold.create': THRESHOLD,
    'approval_threshold.update': THRESHOLD,
    'instalment_template.create': TEMPLATE,
    'instalment_template.update': TEMPLATE,
    'setting.change': VALUE,
    'setting.close': VALUE,
  },
  fields: {
    validFrom: $localize`:@@programmes.field.from:In force from`,
    validTo: $localize`:@@programmes.field.to:In force until`,
    value: $localize`:@@programmes.field.value:Value`,
    places: $localize`:@@programmes.field.places:Places`,
    above: $localize`:@@programmes.field.above:Above`,
    parts: $localize`:@@programmes.tab.templates:Instalments`,
  },
});
