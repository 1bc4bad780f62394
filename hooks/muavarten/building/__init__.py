"""One build as a whole: what must be made, by how many, and what to remember of it; no word of MkDocs."""
