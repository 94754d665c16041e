"""Writes golden_files.csv from the source's files, without the reader that it checks: python3 golden_files.py DIR > golden_files.csv"""
import csv
import hashlib
import sys
from decimal import Decimal
from pathlib import Path

BOOKS = {  # code of the bookmaker: column prefixes, in order of preference
    "1XB": ["1XB"], "Avg": ["Avg", "BbAv"], "B365": ["B365"], "BF": ["BF"], "BFE": ["BFE"], "BS": ["BS"], "BW": ["BW"], "GB": ["GB"], "IW": ["IW"],
    "LB": ["LB"], "Max": ["Max", "BbMx"], "PS": ["PS"], "SB": ["SB"], "SJ": ["SJ"], "VC": ["VC"], "WH": ["WH"],
}
RENAMED = {("N1", "Roda JC"): "Roda", ("N1", "Sparta"): "Sparta Rotterdam"}
COUNTS = ["HS", "AS", "HST", "AST", "HF", "AF", "HC", "AC", "HY", "AY", "HR", "AR"]


def number(row, column, least=None):
    """Thousandths, or None where there is no number above the least."""
    try:
        value = Decimal((row.get(column) or "").strip())
    except ArithmeticError:
        return None
    return None if least is not None and value <= least else int(value * 1000)


def prices(row, *columns):
    values = [number(row, column, 1) for column in columns]
    return None if None in values else "/".join(map(str, values))


def board(row, closing):
    c = "C" if closing else ""
    found = {}
    for code, prefixes in BOOKS.items():
        for prefix in prefixes[:1] if closing else prefixes:
            price = prices(row, *(prefix + c + outcome for outcome in "HDA"))
            if price and code not in found:
                found[code] = price
    totals = {"Avg": prices(row, f"Avg{c}>2.5", f"Avg{c}<2.5"), "B365": prices(row, f"B365{c}>2.5", f"B365{c}<2.5"), "PS": prices(row, f"P{c}>2.5", f"P{c}<2.5")}
    handicap, line = prices(row, f"Avg{c}AHH", f"Avg{c}AHA"), number(row, "AHCh" if closing else "AHh")
    if not closing:
        totals["Avg"] = totals["Avg"] or prices(row, "BbAv>2.5", "BbAv<2.5")
        if "AvgAHH" not in row:
            handicap, line = prices(row, "BbAvAHH", "BbAvAHA"), number(row, "BbAHh")
    handicap = None if handicap is None or line is None else f"{line}:{handicap}"
    return found, totals, handicap


def text(row, column):
    return (row.get(column) or "").strip()


def date_of(cell):
    day, month, year = cell.split("/")
    return f"{int(year) + (2000 if len(year) == 2 else 0)}-{month}-{day}"


out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["file", "matches", "home_goals", "away_goals", "half_time_goals", "shots", "opening", "closing", "totals", "handicaps", "digest"])
for path in sorted(Path(sys.argv[1]).glob("*.csv")):
    lines, sums = [], [0] * 9
    for row in csv.DictReader(path.read_bytes().decode("utf-8-sig").splitlines()):
        if not text(row, "Div"):
            continue
        clubs = [RENAMED.get((row["Div"], text(row, side)), text(row, side)) for side in ("HomeTeam", "AwayTeam")]
        counts = [text(row, column) if text(row, column).isdigit() else "" for column in COUNTS]
        parts = [date_of(row["Date"].strip()), *clubs, *(text(row, c) for c in ("FTHG", "FTAG", "HTHG", "HTAG")), *counts, text(row, "Referee"), text(row, "Time")]
        sums[0] += 1
        sums[1] += int(row["FTHG"])
        sums[2] += int(row["FTAG"])
        sums[3] += sum(int(text(row, c) or 0) for c in ("HTHG", "HTAG"))
        sums[4] += sum(int(count or 0) for count in counts[:2])
        for place, closing in ((5, False), (6, True)):
            found, totals, handicap = board(row, closing)
            sums[place] += len(found)
            sums[7] += sum(1 for total in totals.values() if total)
            sums[8] += 1 if handicap else 0
            parts += [";".join(f"{code}={found[code]}" for code in sorted(found)), ";".join(f"{code}={totals[code]}" for code in sorted(totals) if totals[code]), handicap or ""]
        lines.append("|".join(parts))
    digest = hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]
    out.writerow([path.name, *sums, digest])
