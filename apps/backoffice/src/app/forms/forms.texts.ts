import { formatDate, formatPercent } from '@passerelle/ui';
import { inReaders, registerTexts } from '../core/texts';

const day = (value: string | number | undefined): string => formatDate(String(value ?? ''), $localize.locale ?? 'en');
const share = (percent: string | number | undefined): string =>
  formatPercent(String(percent ?? ''), $localize.locale ?? 'en');
const megabytes = (bytes: string | number | undefined): string => String(Math.floor(Number(bytes ?? 0) / 1_048_576));
const code = (value: unknown): string => (typeof value === 'string' ? value : '');
const howMany = (value: unknown): string => String(Array.isArray(value) ? value.length : 0);
const MISSING_PLACE = $localize`:@@applications.problem.unknown-place:This place lies outside the eligible zone.`;

registerTexts({
  problems: {
    'form-incomplete': $localize`:@@forms.problem.incomplete:The form lacks something; see the list on the page.`,
    'form-unchanged': $localize`:@@forms.problem.unchanged:The form is the same as the published version.`,
    'form-too-long': ({ limit }) =>
      $localize`:@@forms.problem.too-long:A form has at most ${limit ?? ''}:limit: questions.`,
    'text-missing': $localize`:@@forms.problem.text-missing:This text is missing in this language.`,
    'no-file-here': $localize`:@@forms.problem.no-file-here:A concept note takes no files: ask for them in the full form.`,
    'no-question': $localize`:@@forms.problem.no-question:This section has no question.`,
    'below-smallest': $localize`:@@forms.problem.below-smallest:The largest value lies below the smallest one.`,
    'not-asked-before': $localize`:@@forms.problem.not-asked-before:A condition looks at a question that is asked earlier.`,
    'test-does-not-fit': $localize`:@@forms.problem.test:An answer of this kind cannot be looked at in this way.`,
    'too-many-words': ({ limit }) => $localize`:@@forms.problem.words:Write at most ${limit ?? ''}:limit: words.`,
    'too-many-decimals': ({ limit }) =>
      $localize`:@@forms.problem.decimals:Write at most ${limit ?? ''}:limit: digits after the comma.`,
    'too-early': ({ limit }) => $localize`:@@forms.problem.early:Choose a day from ${day(limit)}:day: on.`,
    'too-late': ({ limit }) => $localize`:@@forms.problem.late:Choose a day up to ${day(limit)}:day:.`,
    'too-many-months': ({ limit }) =>
      $localize`:@@forms.problem.months:The period is longer than ${limit ?? ''}:limit: months.`,
    'file-type-not-asked': ({ types }) =>
      $localize`:@@forms.problem.file-type:Send a file of one of these types: ${types ?? ''}:types:.`,
    'file-too-large-here': ({ limit }) =>
      $localize`:@@forms.problem.file-size:Send a file of at most ${megabytes(limit)}:limit: MB.`,
    'sectors-not-100': ({ sum }) =>
      $localize`:@@applications.problem.sectors:The shares of the sectors make ${sum ?? ''}:sum: %, not 100 %.`,
    'amount-zero': $localize`:@@applications.problem.zero:Write an amount above zero.`,
    'indicator-incomplete': $localize`:@@applications.problem.indicator:Each indicator needs a name and a target.`,
    'not-declared': $localize`:@@applications.problem.declared:This has to be declared.`,
    'share-too-small': ({ limit, percent }) =>
      $localize`:@@forms.problem.share-small:A part of the budget is ${share(percent)}:percent:; at least ${share(limit)}:limit: is asked for.`,
    'share-too-large': ({ limit, percent }) =>
      $localize`:@@forms.problem.share-large:A part of the budget is ${share(percent)}:percent:; at most ${share(limit)}:limit: is accepted.`,
    'place-outside-zone': ({ place }) =>
      place === undefined
        ? MISSING_PLACE
        : $localize`:@@applications.problem.place:${place}:place: lies outside the eligible zone.`,
    'template-withdrawn': $localize`:@@forms.problem.template-withdrawn:This template was withdrawn. Choose another one.`,
    'question-not-shown': $localize`:@@forms.problem.not-shown:This question is not asked of this application.`,
  },
  events: {
    'form.write': (name, { differences }) =>
      $localize`:@@forms.history.write:${name}:name: changed the questions of the form; changes: ${howMany(differences)}:count:.`,
    'form.apply-template': (name, { template }) =>
      $localize`:@@forms.history.apply:${name}:name: began the form with the template “${inReaders(template)}:template:”.`,
    'form.copy': (name, { call, lot }) =>
      lot === null
        ? $localize`:@@forms.history.copy:${name}:name: copied the form of call ${code(call)}:call:.`
        : $localize`:@@forms.history.copy-lot:${name}:name: copied the form of lot ${code(lot)}:lot: of call ${code(call)}:call:.`,
    'form.publish': (name, { number }) =>
      $localize`:@@forms.history.publish:${name}:name: published version ${String(number)}:number: of the form.`,
    'form_template.withdraw': (name, { template }) =>
      $localize`:@@forms.history.withdraw:${name}:name: withdrew the template “${inReaders(template)}:template:”.`,
    'form_template.create': (name) => $localize`:@@forms.history.template:${name}:name: kept a form as a template.`,
  },
});
