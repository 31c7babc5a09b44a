"""Content ids: what makes a thing the same thing, not who found it or when."""

from hashlib import blake2b


def content_id(kind: str, *parts: object) -> str:
    """A short id such as `r-3f9c0a1b2c4d`: a letter for the kind, then 48 bits of a hash over the parts."""
    digest = blake2b(digest_size=6)
    for part in (kind, *parts):
        data = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{kind[0]}-{digest.hexdigest()}"
