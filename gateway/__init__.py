"""The doors: web chat, pages and API, one file a door."""
