"""Files into trees of text with positions: the only part of the program that reads the data folder."""
