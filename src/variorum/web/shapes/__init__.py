"""The shapes of what stands under /api, as OpenAPI tells them: those of docs/formats.md, and pages of them.

They describe; what is sent is written by `exports.json`. More keys may be sent than stand here.
"""
