"""A made-up clinic, for trying the program and for benchmarks."""
