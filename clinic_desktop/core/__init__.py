"""Words that every area shares: no Qt and no SQLAlchemy below this folder."""
