"""Amounts and days as people read them: 6,000元, 2023年12月31日."""

from datetime import date
from decimal import Decimal


def say_number(value: str) -> str:
    """Write a decimal string with thousands marked and no empty cents."""
    number = Decimal(value)
    whole = number == number.to_integral_value()
    return f"{number:,.0f}" if whole else f"{number.normalize():,f}"


def say_amount(value: str, unit: str) -> str:
    """Write an amount with its unit."""
    return f"{say_number(value)}{unit}"


def say_day(day: date) -> str:
    """Write a day in full."""
    return f"{day.year}年{day.month}月{day.day}日"
