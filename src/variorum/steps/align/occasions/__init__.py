"""When and where: times and places of one deed, and the days of the reports themselves."""
