"""Runs a program on virtual time: nothing is waited for, the clock jumps to the next timer."""
