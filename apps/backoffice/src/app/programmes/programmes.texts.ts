import { registerTexts, type EventText } from '../core/texts';
import { CONDITION_LABELS, STEP_LABELS } from './programme-labels';

/** “theme (Water)”: the row where the page knows it. */
const named = (what: string, { row }: Readonly<Record<string, unknown>>): string =>
  typeof row === 'string' ? `${what} (${row})` : what;
const added =
  (what: string): EventText =>
  (name, data) =>
    $localize`:@@programmes.history.added:${name}:name: added to the settings: ${named(what, data)}:what:`;
const changed =
  (what: string): EventText =>
  (name, data) =>
    $localize`:@@programmes.history.changed:${name}:name: changed in the settings: ${named(what, data)}:what:`;
const ended =
  (what: string): EventText =>
  (name, data) =>
    $localize`:@@programmes.history.ended:${name}:name: ended in the settings: ${named(what, data)}:what:`;

const THEME = $localize`:@@programmes.history.theme:theme`;
const REGION = $localize`:@@programmes.history.region:partner region`;
const AGREEMENT = $localize`:@@programmes.history.agreement:partner agreement`;
const CRISIS = $localize`:@@programmes.history.crisis:crisis`;
const THRESHOLD = $localize`:@@programmes.history.threshold:approval amount`;
const TEMPLATE = $localize`:@@programmes.history.template:instalment plan`;
const VALUE = $localize`:@@programmes.history.value:value`;

registerTexts({
  problems: {
    'already-in-force': $localize`:@@programmes.problem.already-in-force:This row is in force: only its end can change. Add a new row for what holds afterwards.`,
    'in-the-past': $localize`:@@programmes.problem.in-the-past:This day is over; decisions were taken by what held then.`,
    'not-after-last': $localize`:@@programmes.problem.not-after-last:A value already starts on or after this day.`,
    overlaps: $localize`:@@programmes.problem.overlaps:Another row for this step and modality holds on some of these days.`,
    'not-on-earth': $localize`:@@programmes.problem.not-on-earth:There is no such point on earth.`,
    'signed-after-start': $localize`:@@programmes.problem.signed-after-start:It cannot start before it was signed.`,
    constraint: $localize`:@@programmes.problem.constraint:Other files refer to what would go; it has to stay.`,
  },
  events: {
    'theme.create': added(THEME),
    'theme.update': changed(THEME),
    'partner_region.create': added(REGION),
    'partner_region.update': changed(REGION),
    'partner_agreement.create': added(AGREEMENT),
    'partner_agreement.update': changed(AGREEMENT),
    'crisis.create': added(CRISIS),
    'crisis.update': changed(CRISIS),
    'approval_threshold.create': added(THRESHOLD),
    'approval_threshold.update': changed(THRESHOLD),
    'instalment_template.create': added(TEMPLATE),
    'instalment_template.update': changed(TEMPLATE),
    'setting.change': changed(VALUE),
    'setting.close': ended(VALUE),
  },
  fields: {
    signedOn: $localize`:@@programmes.field.signed:Signed on`,
    glide: $localize`:@@programmes.field.glide:GLIDE number or appeal`,
    startedOn: $localize`:@@programmes.field.started:Started on`,
    needsSource: $localize`:@@programmes.field.needs:Source of the needs`,
    fundingDecidedOn: $localize`:@@programmes.field.funding:Decision to fund`,
    step: $localize`:@@programmes.field.step:Step`,
    above: $localize`:@@programmes.field.above:Above`,
    parts: $localize`:@@programmes.field.parts:Instalments`,
    places: $localize`:@@programmes.field.places:Places`,
    value: $localize`:@@programmes.field.value:Value`,
    validFrom: $localize`:@@programmes.field.from:In force from`,
    validTo: $localize`:@@programmes.field.to:In force until`,
  },
  codes: { step: STEP_LABELS, condition: CONDITION_LABELS },
});
