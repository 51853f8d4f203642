"""A racer in Python: two public validators of IINs over the list given as the only argument. Answers the lines that
xtask/src/bench/racer.rs asks. Each library is called by its fastest way to a plain verdict."""

import sys
import time

from kz.validators import IIN
from kz_iin_validator import IINValidateError, validate_iin


def by_kz_iin_validator(text):
    # Its own errors mean "no"; so does anything it trips over on malformed text.
    try:
        validate_iin(text)
    except (IINValidateError, ValueError, IndexError):
        return False
    return True


def by_py_kz_validators(text):
    try:
        return IIN.is_valid(text)
    except (ValueError, IndexError):
        return False


CHECKS = {"kz-iin-validator": by_kz_iin_validator, "py-kz-validators": by_py_kz_validators}


def measure(check, numbers, milliseconds):
    operations, start = 0, time.perf_counter_ns()
    while True:
        for number in numbers:
            check(number)
        operations += len(numbers)
        took = time.perf_counter_ns() - start
        if took >= milliseconds * 1_000_000:
            return operations, took


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        numbers = file.read().split(",")
    print("ready", flush=True)
    for line in sys.stdin:
        match line.split():
            case ["measure", what, milliseconds]:
                print(*measure(CHECKS[what], numbers, int(milliseconds)), flush=True)
            case ["verdicts", what]:
                print("".join("1" if CHECKS[what](number) is True else "0" for number in numbers), flush=True)
            case other:
                sys.exit(f"no such request: {other}")


main()
