"""The windows of money: the cash desk, an invoice, an owner's account."""
