import { HttpClient, HttpEventType, type HttpEvent } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  CHUNK_TYPE,
  OFFSET_HEADER,
  UPLOAD_LIMITS,
  uploadPaths,
  type BeginUpload,
  type UploadState,
} from '@passerelle/contract';
import { firstValueFrom, lastValueFrom, tap, type Observable } from 'rxjs';
import { saysItself } from '../core/api.interceptor';
import { problemOf } from '../core/problem-texts';

/** A file for the documents of an owner, with the key under which the API takes it once however often it is sent (SEC-13). */
export interface Parcel {
  file: File;
  fields: Readonly<Record<string, string>>;
  key: string;
  /** Of a large file: the upload that has begun, which goes on after a cut. */
  upload?: string;
}

type Tell = (sent: number) => void;
const WITH_PROGRESS = { ...saysItself(), observe: 'events', reportUploadProgress: true } as const;

/** Sends files: small ones in one request, large ones in pieces, of which none goes twice. */
@Service()
export class FileSender {
  private readonly http = inject(HttpClient);

  /** Sends what is left of a parcel; `tell` hears how many bytes of the file have gone. */
  async send(path: string, parcel: Parcel, tell: Tell): Promise<void> {
    const { file, fields, key } = parcel;
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file.size <= UPLOAD_LIMITS.chunkBytes) body.append('file', file);
    else body.append('upload', await this.inPieces(path, parcel, tell));
    const whole = file.size <= UPLOAD_LIMITS.chunkBytes ? tell : () => undefined;
    const sending = this.http.post(path, body, { headers: { 'Idempotency-Key': key }, ...WITH_PROGRESS });
    await lastValueFrom(
      sending.pipe(
        telling((part) => {
          whole(part * file.size);
        }),
      ),
    );
  }

  /** Forgets what has arrived of a parcel that is not wanted any more. */
  async leave({ upload }: Parcel): Promise<void> {
    if (upload !== undefined) await firstValueFrom(this.http.delete(uploadPaths.one(upload), saysItself()));
  }

  private async inPieces(path: string, parcel: Parcel, tell: Tell): Promise<string> {
    const { file } = parcel;
    const { id, ...begun } = (await this.begun(parcel)) ?? (await this.begin(path, file));
    let { received } = begun;
    parcel.upload = id;
    while (received < file.size) {
      tell(received);
      const from = received;
      received = await this.append(id, from, file, (sent) => {
        tell(from + sent);
      });
    }
    tell(received);
    return id;
  }

  /** How far the parcel came before a cut; undefined when it is new, or too old to go on. */
  private async begun({ upload }: Parcel): Promise<UploadState | undefined> {
    if (upload === undefined) return undefined;
    try {
      return await firstValueFrom(this.http.get<UploadState>(uploadPaths.one(upload), saysItself()));
    } catch (error) {
      if (problemOf(error)?.status === 404) return undefined;
      throw error;
    }
  }

  private begin(path: string, { name, type, size }: File): Promise<UploadState> {
    const body: BeginUpload = { path, name, type, size };
    return firstValueFrom(this.http.post<UploadState>(uploadPaths.begin, body, saysItself()));
  }

  /** Sends the piece at `from` and answers how much has arrived; a piece that arrived before its answer was lost counts. */
  private async append(id: string, from: number, file: File, tell: Tell): Promise<number> {
    const piece = file.slice(from, from + UPLOAD_LIMITS.chunkBytes);
    const headers = { 'Content-Type': CHUNK_TYPE, [OFFSET_HEADER]: String(from) };
    const sending = this.http.patch<UploadState>(uploadPaths.one(id), piece, { headers, ...WITH_PROGRESS });
    try {
      const last = await lastValueFrom(
        sending.pipe(
          telling((part) => {
            tell(part * piece.size);
          }),
        ),
      );
      return last.type === HttpEventType.Response ? (last.body?.received ?? from) : from;
    } catch (error) {
      const { code, received } = problemOf(error) ?? {};
      if (code === 'wrong-offset' && received !== undefined && received !== from) return received;
      throw error;
    }
  }
}

/** Hears which part of the body of a request has gone. */
const telling =
  (tell: (part: number) => void) =>
  <Body>(events: Observable<HttpEvent<Body>>): Observable<HttpEvent<Body>> =>
    events.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) tell(event.loaded / event.total);
      }),
    );
