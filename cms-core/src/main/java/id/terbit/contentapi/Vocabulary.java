package id.terbit.contentapi;

import java.util.Map;
import java.util.Set;

/**
 * What the address of a resource may say; everything else is refused.
 *
 * @param parameters names of its own parameters, for example {@code status}
 * @param filters by field
 * @param sorts fields to sort by
 * @param fields members that {@code fields} may ask for
 * @param includes parts that may be added to an answer
 * @param paged whether {@code page[…]} is known
 */
public record Vocabulary(Set<String> parameters, Map<String, FilterKind> filters, Set<String> sorts, Set<String> fields,
		Set<String> includes, boolean paged) {

	public Vocabulary {
		parameters = Set.copyOf(parameters);
		filters = Map.copyOf(filters);
		sorts = Set.copyOf(sorts);
		fields = Set.copyOf(fields);
		includes = Set.copyOf(includes);
	}

	/** Only parameters of its own. */
	public static Vocabulary of(String... parameters) {
		return new Vocabulary(Set.of(parameters), Map.of(), Set.of(), Set.of(), Set.of(), false);
	}

}
