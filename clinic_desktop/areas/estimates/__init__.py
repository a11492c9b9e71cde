"""Estimates: what a treatment will cost, from low to high, before it is done."""
