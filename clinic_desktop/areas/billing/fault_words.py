"""What is wrong with the money, in words: for the command line and the windows, so without Qt."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "entry_not_zero": ("a ledger entry does not add up to zero", "стороны проводки не сходятся в ноль"),
    "invoice_without_entry": (
        "a posted invoice has no ledger entry",
        "у проведённого счёта нет проводки",
    ),
    "payment_without_entry": ("a payment has no ledger entry", "у оплаты нет проводки"),
    "entry_without_document": ("a ledger entry has no document", "у проводки нет документа"),
    "invoice_not_its_entry": (
        "an invoice differs from its ledger entry",
        "счёт расходится со своей проводкой",
    ),
    "invoice_not_its_lines": (
        "an invoice is not the sum of its lines",
        "счёт не равен сумме своих строк",
    ),
    "line_not_its_rule": (
        "a line is not what its price, quantity, discount and tax give",
        "строка не равна тому, что дают цена, количество, скидка и налог",
    ),
    "reversed_not_zero": (
        "a reversed invoice is not zero with its credit note",
        "сторнированный счёт вместе со сторно не равен нулю",
    ),
    "paid_too_much": ("more is paid of an invoice than it costs", "счёт оплачен больше своей суммы"),
    "allocated_too_much": ("a payment pays more than it holds", "оплата зачтена больше своей суммы"),
    "payment_not_its_tenders": (
        "a payment is not the sum of its tenders",
        "оплата не равна сумме способов оплаты",
    ),
    "balance_not_documents": (
        "an owner's debt is not what the documents say",
        "долг владельца расходится с документами",
    ),
    "prepayment_not_documents": (
        "an owner's prepayment is not what the documents say",
        "аванс владельца расходится с документами",
    ),
    "closed_shift_not_empty": ("money is left in a closed shift", "в закрытой смене остались деньги"),
    "charged_twice": (
        "a manipulation is charged more than once",
        "манипуляция начислена больше одного раза",
    ),
    "done_more_than_once": (
        "more of a manipulation counts as charged ahead than was done",
        "вперёд начислено больше, чем было сделано",
    ),
    "live_not_charged": (
        "a line counts as a charge and is none",
        "строка считается начислением, но им не является",
    ),
    "line_not_its_surcharges": (
        "a line is not what its surcharges add",
        "надбавки строки не равны надбавкам, из которых они сложены",
    ),
    "mended_twice": ("a line is taken back twice", "строка сторнирована дважды"),
    "several_currencies": ("the ledger holds several currencies", "в проводках несколько валют"),
    "invoices_gap": (
        "the numbers of invoices have a gap or a twin",
        "в номерах счетов пропуск или повтор",
    ),
    "payments_gap": (
        "the numbers of payments have a gap or a twin",
        "в номерах оплат пропуск или повтор",
    ),
    "invoices_counter": (
        "the counter of invoices is not the last number",
        "счётчик счетов не равен последнему номеру",
    ),
    "payments_counter": (
        "the counter of payments is not the last number",
        "счётчик оплат не равен последнему номеру",
    ),
}
"""English and Russian by the code of a `MoneyFault`."""
