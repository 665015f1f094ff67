import type {
  IatiBudget,
  IatiOrganisation,
  IatiPlannedDisbursement,
  IatiTransaction,
  IatiValue,
} from './iati-activity';
import { aidType, code, codeFields, codeItem } from './iati-code-shape';
import { attribute, many, moneyOwn, narratives, one, own, required, shape, text, yesNo } from './iati-shape';

const isoDate = attribute('iso-date', 'date');
const periodStart = required(one('period-start', isoDate));
const periodEnd = one('period-end', isoDate);

const value = required(
  one(
    'value',
    shape<IatiValue>({
      currency: moneyOwn(attribute('currency', 'currency')),
      valueDate: required(own(attribute('value-date', 'date'))),
      amount: required(own(text('amount'))),
    }),
  ),
);

const organisation = (activityId: string) =>
  shape<IatiOrganisation>({
    ref: own(attribute('ref')),
    type: own(attribute('type')),
    activityId: own(attribute(activityId)),
    narratives: own(narratives()),
  });

const provider = one('provider-org', organisation('provider-activity-id'));
const receiver = one('receiver-org', organisation('receiver-activity-id'));

export const budget = shape<IatiBudget>({
  type: own(attribute('type')),
  status: own(attribute('status')),
  periodStart,
  periodEnd: required(periodEnd),
  value,
});

export const plannedDisbursement = shape<IatiPlannedDisbursement>({
  type: own(attribute('type')),
  periodStart,
  periodEnd,
  value,
  provider,
  receiver,
});

export const transaction = shape<IatiTransaction>({
  ref: own(attribute('ref')),
  humanitarian: own(yesNo('humanitarian')),
  type: required(one('transaction-type', code)),
  date: required(one('transaction-date', isoDate)),
  value,
  description: one('description', narratives()),
  provider,
  receiver,
  disbursementChannel: one('disbursement-channel', code),
  sectors: many('sector', codeItem),
  recipientCountry: one('recipient-country', shape({ code: codeFields.code, narratives: codeFields.narratives })),
  recipientRegion: one('recipient-region', codeItem),
  flowType: one('flow-type', code),
  financeType: one('finance-type', code),
  aidTypes: many('aid-type', aidType),
  tiedStatus: one('tied-status', code),
});
