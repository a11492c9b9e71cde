"""Forms: fields with live validation by the same rules the services use."""
