"""Who comes in, and the staff: the gate, what a person changes about themselves, the Staff page."""
