"""The clinic itself: its name, currency, time zone and telephone region."""
