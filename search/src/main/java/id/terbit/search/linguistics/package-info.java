/**
 * Indonesian for search: what a text becomes in an index and what a query means. Nothing
 * here knows an engine's index, a request or a database; what comes in is text.
 * <p>
 * <strong>How an index uses it.</strong> Read each text with
 * {@link id.terbit.search.linguistics.Linguistics#tokens(String)}; keep the roots, with a
 * {@link id.terbit.search.linguistics.Linguistics#pair} for each two side by side, in one
 * field and the exact words in another. The root view leaves stop words out and closes
 * up, and no token holds a blank. The chain makes no token of a NIK; what is stored
 * beside the index, for excerpts, goes through
 * {@link id.terbit.search.linguistics.Nik#removed(String)}. An index remembers
 * {@link id.terbit.search.linguistics.Linguistics#VERSION} and is made anew when it is
 * another.
 * <p>
 * <strong>How a query uses it.</strong> {@code understand(typed, synonyms, vocabulary)}
 * gives an {@link id.terbit.search.linguistics.Understanding}. A document fits when it
 * fits every unit that is not optional: by one of the alternatives (its roots side by
 * side, more weight for a word as it is written) or by being of one of the unit's types.
 * Optional units and {@code near} only add weight. Terms are looked up as they are, never
 * parsed. Highlighting runs the same analyzers over the original text: offsets are those
 * of the text as written.
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
