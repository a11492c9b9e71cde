"""The main window: rail, search box, pages, palette, notices."""
