package id.terbit.search.relevance;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that searches the corpus.
 *
 * @param find the best ten for what was typed, best first
 */
public record Engine(String name, Function<String, List<UUID>> find) {

}
