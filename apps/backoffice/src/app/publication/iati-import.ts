import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOCUMENT_LIMITS, type ImportReport } from '@passerelle/contract';
import {
  UiButton,
  UiFigure,
  UiIcon,
  UiNotice,
  UiPageHeader,
  UiSection,
  UiStatus,
  UiUpload,
  type UploadProgress,
} from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { codeText, problemOf, problemText } from '../core/problem-texts';
import { PublicationApi } from './publication.api';

/** Takes activities others published into the register of projects, and says of each file what was taken and why not. */
@Component({
  selector: 'app-iati-import',
  imports: [RouterLink, UiButton, UiFigure, UiIcon, UiNotice, UiPageHeader, UiSection, UiStatus, UiUpload],
  templateUrl: './iati-import.html',
  styleUrl: './publication-overview.css',
})
export class IatiImportPage {
  private readonly api = inject(PublicationApi);
  private readonly formats = readerFormats();
  protected readonly maxBytes = DOCUMENT_LIMITS.fileBytes;
  protected readonly progress = signal<readonly UploadProgress[]>([]);
  protected readonly reports = signal<readonly ImportReport[]>([]);
  protected readonly figures = computed(() => {
    const total = (key: 'activities' | 'imported' | 'updated' | 'rejected') =>
      this.reports().reduce((sum, report) => sum + report[key], 0);
    return {
      rejected: total('rejected'),
      tiles: [
        { label: $localize`:@@publication.import.activities:Activities read`, value: total('activities') },
        { label: $localize`:@@publication.import.imported:New in the register`, value: total('imported') },
        { label: $localize`:@@publication.import.updated:Brought up to date`, value: total('updated') },
        { label: $localize`:@@publication.import.rejected:Refused`, value: total('rejected') },
      ].map(({ label, value }) => ({ label, value: this.formats.count(value) })),
    };
  });
  protected readonly findings = computed(() =>
    this.reports().flatMap(({ findings }) =>
      findings.map((finding) => ({ ...finding, what: codeText(finding.reason), status: STATUS[finding.severity] })),
    ),
  );

  /** One file after the other: each is read to its end whatever the one before held. */
  protected async send(files: File[]): Promise<void> {
    this.reports.set([]);
    this.progress.set(files.map(({ name }) => ({ name, percent: 0 })));
    for (const file of files) {
      try {
        const report = await this.api.import(file, (percent) => {
          this.mark({ name: file.name, percent });
        });
        this.reports.update((reports) => [...reports, report]);
        this.mark({ name: file.name, percent: 100 });
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        const [field] = problem.errors ?? [];
        const text = field ? codeText(field.code) : problemText(problem);
        this.mark({ name: file.name, percent: 0, refusal: problem.status === 415 ? NO_XML : text });
      }
    }
    this.progress.update((all) => all.filter(({ refusal }) => refusal !== undefined));
  }

  private mark(file: UploadProgress): void {
    this.progress.update((all) => all.map((other) => (other.name === file.name ? file : other)));
  }
}

const NO_XML = $localize`:@@publication.import.no-xml:This is no XML file. Send an activity file of the IATI standard.`;
const STATUS = {
  error: { label: $localize`:@@publication.import.error:Refused`, tone: 'negative' },
  warning: { label: $localize`:@@publication.import.warning:Taken with a loss`, tone: 'warning' },
} as const;
