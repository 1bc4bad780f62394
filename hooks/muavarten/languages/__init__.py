"""The languages of the site: catalogues of messages, dates and numbers, place names in their cases."""
