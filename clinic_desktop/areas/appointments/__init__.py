"""The schedule: who works when, what is booked, who waits and who has been seen."""
