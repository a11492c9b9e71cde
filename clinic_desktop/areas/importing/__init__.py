"""Import of a clinic's old records from CSV and Excel files."""
