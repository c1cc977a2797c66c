"""Importing this module warms up a process (see `forked`)."""

from cli.warm_commands import warm_up

warm_up()
