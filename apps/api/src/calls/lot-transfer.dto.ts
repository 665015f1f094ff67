import { TRANSFER_LIMITS, type MoveBetweenLots } from '@passerelle/contract';
import { Id, MoneyDto, MoneyField, Text } from '../core/validation/fields';
import { ApproveCallDto } from './call.dto';

export class MoveBetweenLotsDto extends ApproveCallDto implements MoveBetweenLots {
  @Id() fromLotId!: string;
  @Id() toLotId!: string;
  @MoneyField() amount!: MoneyDto;
  @Text({ max: TRANSFER_LIMITS.reason, multiline: true }) reason!: string;
}
