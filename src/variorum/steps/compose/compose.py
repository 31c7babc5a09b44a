"""A story ready to be shown."""

from variorum.records.story import Alignment, Dossier, OriginCount, Story, Verdicts


def compose(story: Story, alignment: Alignment, verdicts: Verdicts) -> Dossier:
    """The dossier of one story."""
    title = alignment.witnesses[0].title if alignment.witnesses else story.id
    count = len({o for w in alignment.witnesses for o in w.origins[:1]})
    return Dossier(
        story.id, title, None, None, OriginCount(count, count, ()), alignment.witnesses, alignment.actors,
        alignment.voices, alignment.times, alignment.events, verdicts.points, (), (),
    )  # fmt: skip
