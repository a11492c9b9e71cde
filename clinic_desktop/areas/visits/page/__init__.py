"""The windows of visits."""
