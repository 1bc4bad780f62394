"""How fast the site is built: ours, stock MkDocs and Material, Hugo, and copying files as the floor."""
