"""Who is named in one report: names found, titled, told apart and joined."""
