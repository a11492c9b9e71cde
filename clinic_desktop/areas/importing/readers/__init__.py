"""Reading tables of any origin, row by row, with memory that doesn't grow with the file."""

from clinic_desktop.areas.importing.readers.table import Options, Table, open_table

__all__ = ["Options", "Table", "open_table"]
