"""Every form, filled: one module for each area, collected in `every`."""
