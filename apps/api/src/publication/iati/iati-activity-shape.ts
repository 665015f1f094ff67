import type {
  IatiActivity,
  IatiActivityDate,
  IatiConditions,
  IatiContact,
  IatiDescription,
  IatiHumanitarianScope,
  IatiOtherIdentifier,
  IatiParticipatingOrg,
  IatiPolicyMarker,
  IatiReportingOrg,
  IatiShare,
  IatiTag,
} from './iati-activity';
import { budget, plannedDisbursement, transaction } from './iati-money-shape';
import { aidType, code, codeFields, vocabulary } from './iati-code-shape';
import { location } from './iati-location-shape';
import { documentLink, result } from './iati-result-shape';
import { attribute, many, moneyItems, narratives, one, own, required, shape, text, yesNo } from './iati-shape';

const type = required(own(attribute('type')));
const percentage = own(attribute('percentage', 'decimal'));

const share = shape<IatiShare>({ ...codeFields, percentage });

const reportingOrg = shape<IatiReportingOrg>({
  ref: required(own(attribute('ref'))),
  type,
  secondaryReporter: own(yesNo('secondary-reporter')),
  narratives: required(own(narratives())),
});

const participatingOrg = shape<IatiParticipatingOrg>({
  role: required(own(attribute('role'))),
  ref: own(attribute('ref')),
  type: own(attribute('type')),
  activityId: own(attribute('activity-id')),
  crsChannelCode: own(attribute('crs-channel-code')),
  narratives: own(narratives()),
});

const otherIdentifier = shape<IatiOtherIdentifier>({
  ref: required(own(attribute('ref'))),
  type,
  ownerOrg: one('owner-org', shape({ ref: own(attribute('ref')), narratives: own(narratives()) })),
});

const contact = shape<IatiContact>({
  type: own(attribute('type')),
  organisation: one('organisation', narratives()),
  department: one('department', narratives()),
  personName: one('person-name', narratives()),
  jobTitle: one('job-title', narratives()),
  telephones: many('telephone', text()),
  emails: many('email', text()),
  websites: many('website', text('uri')),
  mailingAddresses: many('mailing-address', narratives()),
});

const description = shape<IatiDescription>({ type: own(attribute('type')), narratives: required(own(narratives())) });

const activityDate = shape<IatiActivityDate>({
  type,
  date: required(own(attribute('iso-date', 'date'))),
  narratives: own(narratives()),
});

const budgetItem = shape({
  code: required(own(code)),
  percentage,
  description: one('description', narratives()),
});

const countryBudgetItems = shape({
  vocabulary: required(vocabulary),
  items: required(many('budget-item', budgetItem)),
});

const conditions = shape<IatiConditions>({
  attached: required(own(yesNo('attached'))),
  conditions: many('condition', shape({ type, narratives: required(own(narratives())) })),
});

/** The element `iati-activity`; `legacy-data`, `crs-add` and `fss` are not kept, nor are elements of other namespaces. */
export const activityShape = shape<IatiActivity>({
  lang: own(attribute('xml:lang', 'language')),
  defaultCurrency: own(attribute('default-currency', 'currency')),
  lastUpdated: own(attribute('last-updated-datetime', 'instant')),
  humanitarian: own(yesNo('humanitarian')),
  hierarchy: own(attribute('hierarchy', 'integer')),
  linkedDataUri: own(attribute('linked-data-uri', 'uri')),
  budgetNotProvided: own(attribute('budget-not-provided')),
  identifier: required(one('iati-identifier', text())),
  reportingOrg: required(one('reporting-org', reportingOrg)),
  title: required(one('title', narratives())),
  descriptions: required(many('description', description)),
  participatingOrgs: required(many('participating-org', participatingOrg)),
  otherIdentifiers: many('other-identifier', otherIdentifier),
  status: required(one('activity-status', code)),
  dates: required(many('activity-date', activityDate)),
  contacts: many('contact-info', contact),
  scope: one('activity-scope', code),
  recipientCountries: many(
    'recipient-country',
    shape({ code: required(own(code)), percentage, narratives: own(narratives()) }),
  ),
  recipientRegions: many('recipient-region', share),
  locations: many('location', location),
  sectors: many('sector', share),
  tags: many('tag', shape<IatiTag>({ ...codeFields, vocabulary: required(vocabulary) })),
  countryBudgetItems: one('country-budget-items', countryBudgetItems),
  humanitarianScopes: many(
    'humanitarian-scope',
    shape<IatiHumanitarianScope>({ ...codeFields, type, vocabulary: required(vocabulary) }),
  ),
  policyMarkers: many(
    'policy-marker',
    shape<IatiPolicyMarker>({ ...codeFields, significance: own(attribute('significance')) }),
  ),
  collaborationType: one('collaboration-type', code),
  flowType: one('default-flow-type', code),
  financeType: one('default-finance-type', code),
  aidTypes: many('default-aid-type', aidType),
  tiedStatus: one('default-tied-status', code),
  budgets: moneyItems('budget', budget),
  plannedDisbursements: moneyItems('planned-disbursement', plannedDisbursement),
  capitalSpend: one('capital-spend', attribute('percentage', 'decimal')),
  transactions: moneyItems('transaction', transaction),
  documentLinks: many('document-link', documentLink),
  relatedActivities: many('related-activity', shape({ ref: required(own(attribute('ref'))), type })),
  conditions: one('conditions', conditions),
  results: many('result', result),
});
