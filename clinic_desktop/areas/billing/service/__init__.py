"""Use cases of money. Signatures, for the windows (ids in, ids out; all raise Invalid, NotFound, Conflict, Denied):

An invoice entered from beginning to end stands in docs/ARCHITECTURE.md, worked out on paper in
tests/areas/billing/test_thirteen_invoices.py.

drafts: charge(work, fact) and the other hooks of `manipulations.hooks` (registered in `registry`);
    open_draft(work, owner_id) -> invoice id (the owner's one open draft, made when there is none);
    add_line(work, invoice_id, draft) -> line id; add_lines(work, invoice_id, drafts) -> how many; change_line(work, line_id, draft, base) -> line id;
    strike_line(work, line_id, reason="") (declined by the owner, stays on the record), unstrike_line(work, line_id);
    remove_line(work, line_id) (only of what is no fact); charge_fact(work, fact_id) -> line id;
    set_discount(work, invoice_id, draft, base); set_note(work, invoice_id, note);
    mark_ready, back_to_draft, take_off_hold (work, invoice_id) -> invoice id; hold(work, invoice_id, reason);
    discard(work, invoice_id) (empty drafts only); fix(work, finding) (a finding of `queries.missed_charges`).
posting: post(work, invoice_id, version, *, split=False, use_prepayment=True) -> invoice id;
    checkout(work, CheckoutDraft) -> payment id or 0; shares are those of `ownerships.share_percent`.
corrections: correct_line(work, CorrectionDraft) -> correction's id; change_performer(work, line_id, user_id);
    change_line_note(work, line_id, note).
reversing: reverse(work, invoice_id, ReversalDraft) -> credit note's id;
    replace(work, invoice_id, ReplacementDraft) -> new invoice's id.
payments: pay(work, PaymentDraft) -> payment id; use_prepayment(work, owner_id, invoice_ids=()) -> sum in minor units;
    refund(work, RefundDraft) -> refund id; write_off(work, WriteOffDraft) -> write-off id;
    release(work, payment_id, invoice_id) -> sum let go of; keep_receipt(work, payment_id, number, device) -> receipt id.
till: register_till(work, draft), change_till(work, till_id, draft, base), archive_till(work, till_id), restore_till;
    open_shift(work, till_id, float) -> shift id; move_cash(work, CashDraft) -> movement id; close_shift(work, CloseDraft) -> shift id.
terms: change_settings(work, draft, base); change_terms(work, owner_id, draft, base).
surcharges: register_surcharge(work, draft), change_surcharge(work, id, draft, base), archive_, restore_surcharge; likewise _discount_rule;
    set_surcharges(work, line_id, chosen, base) -> line id (what came by itself is taken off with `BILLING_WAIVE`).

`queries`: get_invoice(work, id) -> InvoiceCard; list_invoices(work, PageRequest) -> Page[InvoiceRow] (filters state, kind, owner, day_from,
    day_to); list_unposted(work, state=None, limit=200) -> tuple[InvoiceRow]; draft_of(work, owner_id) -> id or None;
    preview(work, invoice_id) -> Totals; shares(work, invoice_id) -> tuple[(owner_id, name, Money)]; reversal_questions(work, invoice_id)
    -> tuple[InvoiceLineRow] (lines that need an answer); get_payment(work, id) -> PaymentCard; receipt_of(work, payment_id) -> core.fiscal.Receipt; list_payments(work, PageRequest);
    suggest_payment(work, PaymentDraft) -> tuple[(OpenItem, part)]; owner_money(work, owner_ids) -> dict[id, OwnerMoney];
    get_account(work, owner_id, *, before=None, size=200) -> AccountCard; statement(work, owner_id, first, last) -> AccountCard;
    list_debts(work, PageRequest, on=None) -> Page[DebtRow]; total_debt(work) -> (owners, Money); list_tills(work, archived=False); shift_of(work, till_id) -> id or None;
    report(work, shift_id) -> ShiftReport; list_shifts(work, PageRequest); takings(work, first, last) -> (count, Money);
    month_totals(work, first, last) -> dict[Account, Money]; get_settings(work) -> SettingsDraft; get_terms(work, owner_id) -> TermsDraft;
    missed_charges(work, owner_id) -> tuple[ChargeFinding]; charge_states(work, fact_ids) -> dict[fact id, ChargeState];
    explain(work, kind, id) -> Explanation (kinds: "line", "invoice", "outstanding", "payment", "owner" (balance), "shift").

`rules.pricing`: line_amounts(priced, taxed_inside, spread) -> Amounts; spread(total, weights); document_discount(...): price, surcharge,
    discount and tax of a line as pure functions of a `Priced`. Price and tax of a catalogue item are those of the
    row of `manipulation_prices` of the day, for the owner's price group (`TermsDraft.price_group_id`); nothing is charged below its floor
    without `PRICES_BELOW_FLOOR`.
"""

from clinic_desktop.areas.billing.service.charging import (
    charge,
    charge_declined,
    charge_fact,
    price_group,
    uncharge,
)
from clinic_desktop.areas.billing.service.corrections import (
    change_line_note,
    change_performer,
    correct_line,
)
from clinic_desktop.areas.billing.service.drafts import (
    add_line,
    add_lines,
    back_to_draft,
    change_line,
    discard,
    hold,
    mark_ready,
    open_draft,
    remove_line,
    set_discount,
    set_note,
    strike_line,
    take_off_hold,
    unstrike_line,
)
from clinic_desktop.areas.billing.service.fixing import fix
from clinic_desktop.areas.billing.service.payments import (
    keep_receipt,
    pay,
    refund,
    release,
    use_prepayment,
    write_off,
)
from clinic_desktop.areas.billing.service.posting import checkout, post
from clinic_desktop.areas.billing.service.reversing import replace, reverse
from clinic_desktop.areas.billing.service.surcharges import (
    archive_discount_rule,
    archive_surcharge,
    change_discount_rule,
    change_surcharge,
    register_discount_rule,
    register_surcharge,
    restore_discount_rule,
    restore_surcharge,
    set_surcharges,
)
from clinic_desktop.areas.billing.service.terms import change_settings, change_terms
from clinic_desktop.areas.billing.service.till import (
    archive_till,
    change_till,
    close_shift,
    move_cash,
    open_shift,
    register_till,
    restore_till,
)

__all__ = [
    "add_line",
    "add_lines",
    "archive_discount_rule",
    "archive_surcharge",
    "archive_till",
    "back_to_draft",
    "change_discount_rule",
    "change_line",
    "change_line_note",
    "change_performer",
    "change_settings",
    "change_surcharge",
    "change_terms",
    "change_till",
    "charge",
    "charge_declined",
    "charge_fact",
    "checkout",
    "close_shift",
    "correct_line",
    "discard",
    "fix",
    "hold",
    "keep_receipt",
    "mark_ready",
    "move_cash",
    "open_draft",
    "open_shift",
    "pay",
    "post",
    "price_group",
    "refund",
    "register_discount_rule",
    "register_surcharge",
    "register_till",
    "release",
    "remove_line",
    "replace",
    "restore_discount_rule",
    "restore_surcharge",
    "restore_till",
    "reverse",
    "set_discount",
    "set_note",
    "set_surcharges",
    "strike_line",
    "take_off_hold",
    "uncharge",
    "unstrike_line",
    "use_prepayment",
    "write_off",
]
