import type { Money } from "#app/domain/import/money.ts";
import type { Notes } from "#app/domain/import/notes.ts";
import type { Fields } from "#app/domain/import/paths.ts";

type Own = { kind?: unknown; currency?: unknown; period?: unknown };

/**
 * Turns the money that rules have read into the fields of a posting. Currency, period and the word for paid may stand in
 * columns of their own: they win over what the rule says for all rows, and where they contradict the amount's own words
 * the pay is left out.
 *
 * @param isPayMapped a rule reads the pay as a whole: then the word "paid" alone says too little
 */
export function settleMoney(filled: Fields, notes: Notes, isPayMapped: boolean): void {
  settlePay(filled, notes, isPayMapped);
  settleBudget(filled, notes);
}

function settlePay(filled: Fields, notes: Notes, isPayMapped: boolean): void {
  const { pay } = filled as { pay?: Money | "unpaid" };
  const own: Own = {
    kind: filled.payKind,
    currency: filled.payCurrency,
    period: filled.payPeriod,
  };
  delete filled.pay;
  if (pay === undefined) {
    if (isPayMapped && own.kind === "paid" && filled.payFrom === undefined) delete filled.payKind;
    return;
  }
  const contradiction = contradictionIn(pay, own);
  if (contradiction) {
    leaveOut("pay", contradiction, notes);
    for (const name of ["payKind", "payCurrency", "payPeriod"]) delete filled[name];
  } else if (pay === "unpaid") filled.payKind = "unpaid";
  else
    Object.assign(filled, {
      payKind: "paid",
      payFrom: pay.from,
      payTo: pay.to,
      payCurrency: own.currency ?? pay.currency,
      payPeriod: own.period ?? pay.period,
    });
}

function settleBudget(filled: Fields, notes: Notes): void {
  const { budget, budgetCurrency } = filled as { budget?: Money | number; budgetCurrency?: string };
  if (typeof budget !== "object") return;
  const contradiction = contradictionIn(budget, { currency: budgetCurrency });
  if (contradiction) {
    leaveOut("budget", contradiction, notes);
    for (const name of ["budget", "budgetCurrency"]) delete filled[name];
  } else
    Object.assign(filled, {
      budget: budget.to ?? budget.from,
      budgetCurrency: budgetCurrency ?? budget.currency,
    });
}

/** What the amount's words say against what other columns say: "EUR ≠ PLN". */
function contradictionIn(money: Money | "unpaid", own: Own): string | undefined {
  const said =
    money === "unpaid"
      ? { kind: "unpaid" }
      : {
          kind: "paid",
          currency: money.isAssumed?.currency ? undefined : money.currency,
          period: money.isAssumed?.period ? undefined : money.period,
        };
  const differs = (["kind", "currency", "period"] as const).find(
    (name) => own[name] !== undefined && said[name] !== undefined && own[name] !== said[name],
  );
  return differs && `${said[differs]} ≠ ${String(own[differs])}`;
}

const leaveOut = (field: string, value: string, notes: Notes) =>
  notes.warnings.push({ field, code: "leftOut", values: { value } });
