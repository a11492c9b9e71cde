"""The forms of visits."""
