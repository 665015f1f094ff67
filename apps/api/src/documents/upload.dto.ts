import { DOCUMENT_LIMITS, UPLOAD_LIMITS, type BeginUpload } from '@passerelle/contract';
import { IsInt, IsString, Matches, MaxLength, Min } from 'class-validator';

export class BeginUploadDto implements BeginUpload {
  @MaxLength(UPLOAD_LIMITS.path) @Matches(/^\/api\/[a-z0-9/-]+\/documents$/) path!: string;
  @IsString() @MaxLength(2 * DOCUMENT_LIMITS.name) name!: string;
  @IsString() @MaxLength(DOCUMENT_LIMITS.name) type!: string;
  @IsInt() @Min(0) size!: number;
}
