"""How many of something go where: whole numbers in proportion to weights, none lost and none invented."""

from collections.abc import Sequence


def spread(total: int, weights: Sequence[int]) -> list[int]:
    """Share out `total` by the weights, exactly: whole shares first, then the largest remainders in turn."""
    everything = sum(weights)
    if everything == 0:
        return [0] * len(weights)
    shares = [total * weight // everything for weight in weights]
    rests = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % everything), place))
    for place in rests[: total - sum(shares)]:
        shares[place] += 1
    return shares


def spread_table(total: int, table: Sequence[Sequence[int]]) -> list[list[int]]:
    """Share out `total` over the cells of a table, in proportion to what stands in them."""
    cells = iter(spread(total, [cell for row in table for cell in row]))
    return [[next(cells) for _ in row] for row in table]
