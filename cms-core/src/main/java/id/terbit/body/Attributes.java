package id.terbit.body;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.terbit.asset.AssetId;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of one node or mark; what nobody asked for is unknown. */
final class Attributes {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final String pointer;

	private final Map<String, Object> values;

	private final Reasons reasons;

	private final Set<String> asked = new HashSet<>();

	Attributes(RawNode node, Reasons reasons) {
		this.pointer = node.pointer() + "/attrs";
		this.values = node.attributes();
		this.reasons = reasons;
	}

	/** A whole number within bounds; the fallback also where it is wrong. */
	int number(String name, int least, int most, int fallback) {
		Object value = take(name);
		if (value == null) {
			return fallback;
		}
		if (value instanceof Long number && number >= least && number <= most) {
			return number.intValue();
		}
		this.reasons.add(at(name), "number-out-of-range", name, least, most);
		return fallback;
	}

	@Nullable String string(String name) {
		Object value = take(name);
		if (value == null || value instanceof String) {
			return (String) value;
		}
		misfit(name);
		return null;
	}

	@Nullable UUID id(String name) {
		String value = string(name);
		return (value != null) ? id(at(name), name, value) : null;
	}

	@Nullable AssetId asset(String name) {
		UUID id = id(name);
		return (id != null) ? new AssetId(id) : null;
	}

	List<AssetId> assets(String name) {
		if (!(take(name) instanceof List<?> values)) {
			misfit(name);
			return List.of();
		}
		return values.stream()
			.map((value) -> id(at(name), name, String.valueOf(value)))
			.flatMap(Stream::ofNullable)
			.map(AssetId::new)
			.toList();
	}

	private @Nullable UUID id(String at, String name, String value) {
		if (ID.matcher(value).matches()) {
			return UUID.fromString(value);
		}
		this.reasons.add(at, "attribute-misfit", name);
		return null;
	}

	/** Says that an attribute is missing or does not fit. */
	void misfit(String name) {
		this.reasons.add(at(name), "attribute-misfit", name);
	}

	/** Names whatever was not asked for. */
	void refuseOthers() {
		this.values.keySet()
			.stream()
			.filter((name) -> !this.asked.contains(name))
			.sorted()
			.forEach((name) -> this.reasons.add(at(RawReader.escaped(name)), "attribute-unknown",
					RawReader.quoted(name)));
	}

	private @Nullable Object take(String name) {
		this.asked.add(name);
		return this.values.get(name);
	}

	private String at(String name) {
		return this.pointer + "/" + name;
	}

}
