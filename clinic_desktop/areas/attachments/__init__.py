"""Files of a patient: photos, X-rays, documents; their bytes lie in the database by content."""
