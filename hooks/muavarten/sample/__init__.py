"""A whole region of made-up records, to try the site out at its real size: `muavarten sample`."""
