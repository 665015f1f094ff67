import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Allow, Public } from './allow';
import { PermissionGuard } from './permission.guard';

@Controller('declared')
class Declared {
  @Get('guarded')
  @Allow('audit:read')
  guarded(): string {
    return 'guarded';
  }

  @Get('open')
  @Public()
  open(): string {
    return 'open';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get()
  show(): string {
    return 'shown to anybody?';
  }
}

describe('an API with these routes', () => {
  const start = async (...controllers: (new () => object)[]) => {
    const module = await Test.createTestingModule({
      imports: [DiscoveryModule],
      controllers,
      providers: [PermissionGuard],
    }).compile();
    const app = module.createNestApplication({ logger: false });
    await app.init();
    await app.close();
  };

  it('starts when each says who may use it', async () => {
    await expect(start(Declared)).resolves.toBeUndefined();
  });

  it('does not start when one declares neither @Allow nor @Public (SEC-1)', async () => {
    await expect(start(Declared, Forgotten)).rejects.toThrow('Forgotten.show declares neither @Allow nor @Public');
  });
});
