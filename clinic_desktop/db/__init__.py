"""Engine, sessions, audit, search and schema services; knows ``core`` only: no Qt, no area."""
