"""The full-scale spread of 4,082 associations: by the code of a municipality, the counts of classes 1 to 9.

The total is that of spring 2021, and a tenth of it are social and health associations (class 3); the spread
over municipalities is an assumption. Other municipalities get theirs by population, in the same shares.
"""

CLASSES = (1, 2, 3, 4, 5, 6, 7, 8, 9)

ORGANISATIONS = {
    "005": (26, 32, 22, 46, 29, 33, 4, 7, 17),
    "010": (30, 38, 25, 55, 34, 39, 5, 8, 20),
    "052": (8, 10, 7, 15, 9, 10, 1, 2, 6),
    "145": (33, 41, 28, 60, 37, 42, 6, 9, 22),
    "151": (7, 8, 5, 12, 7, 9, 1, 2, 4),
    "152": (14, 17, 11, 25, 16, 18, 2, 4, 9),
    "218": (5, 5, 4, 8, 5, 6, 1, 1, 3),
    "232": (34, 42, 29, 61, 38, 43, 6, 9, 23),
    "233": (39, 49, 33, 71, 44, 50, 6, 11, 27),
    "300": (11, 14, 9, 20, 13, 14, 2, 3, 8),
    "301": (50, 61, 42, 89, 56, 63, 8, 14, 33),
    "403": (9, 12, 8, 17, 11, 12, 1, 3, 6),
    "408": (37, 46, 31, 67, 42, 47, 6, 10, 25),
    "743": (137, 168, 114, 246, 154, 174, 22, 38, 92),
    "759": (7, 8, 6, 12, 8, 9, 1, 2, 5),
    "846": (15, 19, 13, 27, 17, 19, 2, 4, 10),
    "934": (9, 11, 7, 16, 10, 11, 2, 3, 6),
    "989": (16, 20, 14, 30, 19, 21, 3, 4, 11),
}

TOTAL = sum(map(sum, ORGANISATIONS.values()))
