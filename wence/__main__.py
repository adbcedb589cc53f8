"""`python -m wence`: the same as the `wence` command."""

from wence.app import main

main()
