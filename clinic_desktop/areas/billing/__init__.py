"""Money: invoices that grow from what was done, payments, the till, debts, and the ledger under all of it."""
