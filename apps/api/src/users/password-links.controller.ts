import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { Answers, Public, WithoutIdempotencyKey } from '../core/auth/allow';
import { PasswordLinks } from './password-links.service';
import { ChoosePasswordDto, ForgottenPasswordDto, SetUpDto } from './session.dto';
import { SetUpService } from './set-up.service';

/** For people who cannot sign in yet; opening a link changes nothing, only these buttons do (SEC-32). */
@Controller('api/session')
export class PasswordLinksController {
  constructor(
    private readonly links: PasswordLinks,
    private readonly setUps: SetUpService,
  ) {}

  @Post('forgotten-password')
  @HttpCode(204)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  forgotten(@Body() { email }: ForgottenPasswordDto, @Ip() address: string): Promise<void> {
    return this.links.forgotten(email, address);
  }

  @Post('choose-password')
  @HttpCode(204)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  choose(@Body() body: ChoosePasswordDto, @Ip() address: string): Promise<void> {
    return this.links.choose(body, address);
  }

  @Post('set-up')
  @HttpCode(204)
  @Public()
  @WithoutIdempotencyKey()
  @Answers('nothing')
  setUp(@Body() body: SetUpDto, @Ip() address: string): Promise<void> {
    return this.setUps.setUp(body, address);
  }
}
