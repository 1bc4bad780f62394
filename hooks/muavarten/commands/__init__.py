"""The command line, `muavarten`: one file a command."""
