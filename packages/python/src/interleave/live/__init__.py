"""Records programs that run on a real loop and a real clock."""
