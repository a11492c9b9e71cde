"""The pure decisions of the schedule."""
