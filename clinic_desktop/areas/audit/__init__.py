"""The journal seen by people: the history of every record, the chain's proof, who looked at what."""
