"""Staff: people, roles, rights, signing in."""
