import { DOCUMENT_LIMITS, UPLOAD_LIMITS, type BeginUpload } from '@passerelle/contract';
import { IsInt, Matches, MaxLength, Min } from 'class-validator';
import { Text } from '../core/validation/fields';

export class BeginUploadDto implements BeginUpload {
  @MaxLength(UPLOAD_LIMITS.path) @Matches(/^\/api\/[a-z0-9/-]+\/documents$/) path!: string;
  @Text({ max: DOCUMENT_LIMITS.name }) name!: string;
  @Text({ max: DOCUMENT_LIMITS.name, min: 0 }) type!: string;
  @IsInt() @Min(0) size!: number;
}
