"""The laboratory: what can be measured, what was asked for, what came back and who was told."""
