"""Measured work: each module prints its figures and keeps them under ``results/``."""
