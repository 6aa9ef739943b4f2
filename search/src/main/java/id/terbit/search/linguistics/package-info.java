/**
 * Indonesian for search: what a text becomes in an index and what a query means. Nothing
 * here knows an engine's index, a request or a database; what comes in is text.
 * <p>
 * <strong>How an index uses it.</strong> Keep two fields for each text, {@code x} with
 * {@link id.terbit.search.linguistics.Linguistics#root()} and {@code x.words} with
 * {@link id.terbit.search.linguistics.Linguistics#exact()}. An engine that takes no
 * analyzer of ours gets {@code rootLine(text)} and {@code exactLine(text)} in fields that
 * are parted at blanks. Both come to the same: each token has a position of its own,
 * there are no gaps (the root view leaves stop words out and closes up), and no token
 * holds a blank. The chain makes no token of a NIK; what is stored beside the index, for
 * excerpts, goes through {@link id.terbit.search.linguistics.Nik#removed(String)}. An
 * index remembers {@link id.terbit.search.linguistics.Linguistics#VERSION} and is made
 * anew when it is another.
 * <p>
 * <strong>How a query uses it.</strong> {@code understand(typed, synonyms, vocabulary)}
 * gives an {@link id.terbit.search.linguistics.Understanding}. A document fits when it
 * fits every unit that is not optional: by one of the alternatives (its terms side by
 * side, roots in {@code x}, more weight for the exact words in {@code x.words}) or by
 * being of one of the unit's types. Optional units and {@code near} only add weight.
 * Terms are looked up as they are, never parsed. Highlighting runs the same analyzers
 * over the original text: offsets are those of the text as written.
 * <p>
 * <strong>The words.</strong> All data files stand beside these classes in the resources,
 * were compiled for Terbit, and carry its licence (MIT). {@code roots.txt},
 * {@code forms.txt}, {@code places.txt}, {@code abbreviations.txt}, {@code culture.txt},
 * {@code phrases.txt} and {@code stopwords.txt} change what an index holds: raise the
 * version with them. {@code synonyms.txt} and {@code intents.txt} change queries alone.
 */
@NullMarked
package id.terbit.search.linguistics;

import org.jspecify.annotations.NullMarked;
