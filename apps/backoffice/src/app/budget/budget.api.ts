import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  budgetPaths,
  withQuery,
  type AdjustBudgetLine,
  type BudgetLineDetail,
  type BudgetLinePage,
  type BudgetVerdict,
  type CreateBudgetLine,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** Budget lines and what moved them. */
@Service()
export class BudgetApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<BudgetLinePage>(() => withQuery(budgetPaths.list, query()));
  }

  detail(id: () => string) {
    return httpResource<BudgetLineDetail>(() => budgetPaths.detail(id()));
  }

  create(body: CreateBudgetLine): Promise<BudgetLineDetail> {
    return firstValueFrom(this.http.post<BudgetLineDetail>(budgetPaths.create, body));
  }

  adjust(id: string, body: AdjustBudgetLine): Promise<BudgetLineDetail> {
    return firstValueFrom(this.http.post<BudgetLineDetail>(budgetPaths.adjust(id), body));
  }

  verify(): Promise<BudgetVerdict> {
    return firstValueFrom(this.http.get<BudgetVerdict>(budgetPaths.verification));
  }
}
