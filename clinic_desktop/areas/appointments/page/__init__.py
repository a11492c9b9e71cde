"""The windows of the schedule."""
