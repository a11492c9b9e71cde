"""The rights of visits; apart from the rows, so that a window guards its actions without them."""

VISITS_WRITE = "visits.write"
VISITS_SIGN = "visits.sign"
VISITS_UNLOCK = "visits.unlock"
VISITS_VITALS = "visits.vitals"
VISITS_LISTS = "visits.lists"
