"""The dossier page: a module and a template for each of its sections."""
